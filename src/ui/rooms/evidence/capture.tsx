import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Button, ButtonLink } from '../../parts/button.tsx'
import { Field, Tick } from '../../parts/field.tsx'
import { Failed, Notice, Progress, Shown } from '../../parts/states.tsx'
import { captureEvidence } from '../../ports/evidence.ts'
import { announcements, useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { Page } from '../../shell/page.tsx'
import { useWork } from '../../shell/use-work.ts'
import { type CaptureDraft, isCaptureReady, type KeepAsked, keepAsked } from './evidence-view.ts'
import { Ground } from './ground.tsx'

const route = getRouteApi('/staff/evidence/capture')

/** Captures a page of the web as evidence of something. */
export function CapturePage() {
  const { say } = useWords()
  const { of, id } = keepAsked(route.useSearch())
  return (
    <Page title={say('evidence.capture')} crumb={<Link to="/evidence">{say('room.evidence')}</Link>}>
      {of && id ? <Capture about={{ kind: of, id }} /> : <p>{say('evidence.from-where')}</p>}
    </Page>
  )
}

type Of = { about: { kind: NonNullable<KeepAsked['of']>; id: string } }

/** The form; where the server captures nothing, what it lacks and what can be done instead, before anybody types. */
function Capture({ about }: Of) {
  const captures = useAsk('evidence.captures', {})
  return (
    <Shown of={captures}>
      {({ fault }) => (fault === null ? <CaptureForm about={about} /> : <Instead fault={fault} about={about} />)}
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

function CaptureForm({ about }: Of) {
  const { say } = useWords()
  const [draft, setDraft] = useState<CaptureDraft>({ address: '', ground: '', how: '', isSeen: false })
  const { capture, busy, failure } = useCapturing()
  const change = (more: Partial<CaptureDraft>) => setDraft({ ...draft, ...more })
  const ready = isCaptureReady(draft)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { address, ground, how } = draft
    // Enter sends a form even while its button works.
    if (!busy && ready && ground !== '')
      void capture({ about, address: address.trim(), childAbuse: false, ground, how: how.trim() })
  }
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
      />
      <Ground draft={draft} change={change} />
      {/* Never ticked beforehand: suspected child abuse material is neither kept nor previewed, so a person must have looked. */}
      <Tick on={draft.isSeen} onChange={(isSeen) => change({ isSeen })}>
        {say('evidence.capture-no-child')}
      </Tick>
      {busy && <Progress label={say('evidence.capturing')} done={0} of={null} />}
      {failure && <Failed failure={failure} />}
      <Button type="submit" go isPending={busy} isDisabled={!ready}>
        {say('evidence.capture')}
      </Button>
    </form>
  )
}

function useCapturing() {
  const { say } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  const { run, busy, failure } = useWork()
  const capture = (asked: Parameters<typeof captureEvidence>[0]) =>
    run(async () => {
      const item = await captureEvidence(asked)
      announcements.say(say('said.done'))
      for (const changed of ['evidence.list', 'evidence.get']) await client.invalidateQueries({ queryKey: [changed] })
      await navigate({ to: '/evidence/$item', params: { item } })
    })
  return { capture, busy, failure }
}
