import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Field, Tick } from '../../parts/field.tsx'
import { Failed, Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { faultsByField } from '../../shell/failure.ts'
import { Page } from '../../shell/page.tsx'
import { type CaptureDraft, captureAsked, gradeOf, isCaptureReady, type KeepAsked, NO_GRADE } from './evidence-view.ts'
import { Grading } from './grading.tsx'
import { Ground } from './ground.tsx'

const route = getRouteApi('/staff/evidence/capture')

/** Captures a page of the web as evidence of something. */
export function CapturePage() {
  const { say } = useWords()
  const { of, id, again } = captureAsked(route.useSearch())
  return (
    <Page title={say('evidence.capture')} crumb={<Link to="/evidence">{say('room.evidence')}</Link>}>
      {of && id ? <Capture about={{ kind: of, id }} again={again} /> : <p>{say('evidence.from-where')}</p>}
    </Page>
  )
}

type Of = { about: { kind: NonNullable<KeepAsked['of']>; id: string } }

/** The form; where the server captures nothing, what it lacks and what can be done instead, before anybody types. */
function Capture({ about, again }: Of & { again: string | undefined }) {
  const asked = useAsk('evidence.captures', { about })
  return (
    <Shown of={asked}>
      {({ fault, captures }) =>
        fault === null ? (
          <CaptureForm about={about} address={captures.find(({ id }) => id === again)?.address ?? ''} />
        ) : (
          <Instead fault={fault} about={about} />
        )
      }
    </Shown>
  )
}

function Instead({ fault, about }: Of & { fault: NonNullable<Out<'evidence.captures'>['fault']> }) {
  const { say } = useWords()
  return (
    <div className="form">
      <Notice meaning="warning">
        <p>{say(`capture.why-${fault}`)}</p>
      </Notice>
      <p>{say('evidence.capture-instead')}</p>
      <p>
        <ButtonLink icon="upload" go to="/evidence/new" search={{ of: about.kind, id: about.id }}>
          {say('evidence.keep')}
        </ButtonLink>
      </p>
    </div>
  )
}

/** @param address of a capture that is asked for again */
function CaptureForm({ about, address: before }: Of & { address: string }) {
  const { say } = useWords()
  const navigate = useNavigate()
  const [draft, setDraft] = useState<CaptureDraft>({ ...NO_GRADE, address: before, ground: '', how: '', isSeen: false })
  const { act, busy, failure } = useAct('evidence.capture', ['evidence.captures'])
  const change = (more: Partial<CaptureDraft>) => setDraft({ ...draft, ...more })
  const ready = isCaptureReady(draft)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { address, ground, how } = draft
    // Enter sends a form even while its button works.
    if (busy || !ready || ground === '') return
    const asked = {
      about,
      address: address.trim(),
      childAbuse: false as const,
      ground,
      how: how.trim(),
      grade: gradeOf(draft),
    }
    // How it goes on stands with the evidence of the record.
    if (await act(asked)) await navigate({ to: '/evidence', search: { of: about.kind, id: about.id } })
  }
  const fault = faultsByField(failure).address
  return (
    <form className="form" onSubmit={submit}>
      <p>{say('evidence.capture-what')}</p>
      <Notice meaning="warning">{say('evidence.capture-seen')}</Notice>
      <Field
        label={say('evidence.capture-address')}
        hint={say('evidence.capture-address-hint')}
        value={draft.address}
        onChange={(address) => change({ address })}
        most={2000}
        fault={fault}
      />
      <Ground draft={draft} change={change} />
      <Grading draft={draft} change={change} />
      {/* Never ticked beforehand: suspected child abuse material is neither kept nor previewed, so a person must have looked. */}
      <Tick on={draft.isSeen} onChange={(isSeen) => change({ isSeen })}>
        {say('evidence.capture-no-child')}
      </Tick>
      <p className="note">{say('evidence.capture-goes-on')}</p>
      {failure && fault === undefined && <Failed failure={failure} />}
      <Button type="submit" go isPending={busy} isDisabled={!ready}>
        {say('evidence.capture')}
      </Button>
    </form>
  )
}
