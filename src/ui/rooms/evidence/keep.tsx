import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { KEPT_KINDS, WAYS } from '../../../modules/evidence/codes.ts'
import { Button } from '../../parts/button.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { PickFile } from '../../parts/pick-file.tsx'
import { Failed, Notice } from '../../parts/states.tsx'
import { keepEvidence } from '../../ports/evidence.ts'
import { announcements, useWords } from '../../shell/app.tsx'
import { Page } from '../../shell/page.tsx'
import { useWork } from '../../shell/use-work.ts'
import { describedOf, EMPTY_DRAFT, isReady, type KeepAsked, type KeepDraft, keepAsked } from './evidence-view.ts'
import { Grading } from './grading.tsx'
import { Ground } from './ground.tsx'

const route = getRouteApi('/staff/evidence/new')

/** Takes in a file as evidence of something, or a working copy of an item. */
export function KeepPage() {
  const { say } = useWords()
  const asked = keepAsked(route.useSearch())
  return (
    <Page
      title={say(asked.copy ? 'evidence.make-copy' : 'evidence.keep')}
      crumb={<Link to="/evidence">{say('room.evidence')}</Link>}
    >
      {asked.of && asked.id ? (
        <KeepForm about={{ kind: asked.of, id: asked.id }} copy={asked.copy} />
      ) : (
        <p>{say('evidence.from-where')}</p>
      )}
    </Page>
  )
}

type Of = { about: { kind: NonNullable<KeepAsked['of']>; id: string }; copy: string | undefined }

function KeepForm({ about, copy }: Of) {
  const { say } = useWords()
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const [file, setFile] = useState<File | null>(null)
  const { keep, busy, failure } = useKeeping()
  const change = (more: Partial<KeepDraft>) => setDraft({ ...draft, ...more })
  const ready = file !== null && isReady(draft, copy !== undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    // Enter sends a form even while its button works, and would take the file in twice.
    if (!busy && ready) void keep(file, describedOf(draft, about, copy))
  }
  const choose = (chosen: File) => {
    setFile(chosen)
    if (draft.name === '') change({ name: chosen.name })
  }
  return (
    <form className="form" onSubmit={submit}>
      <Notice meaning="warning">{say('evidence.no-children')}</Notice>
      <PickFile
        file={file}
        pick={choose}
        drop={say('evidence.drop')}
        formats={say('evidence.formats')}
        isClosed={busy}
      />
      <Choice
        label={say('evidence.what')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        choices={KEPT_KINDS.map((value) => ({ value, name: say(`evidence.kind-${value}`) }))}
      />
      {copy !== undefined && (
        <Choice
          label={say('evidence.way')}
          value={draft.way}
          onChange={(way) => change({ way })}
          choices={[
            { value: '' as const, name: say('evidence.choose') },
            ...WAYS.map((value) => ({ value, name: say(`evidence.way-${value}`) })),
          ]}
        />
      )}
      <Field label={say('evidence.name')} value={draft.name} onChange={(name) => change({ name })} most={200} />
      <Field
        label={say('evidence.note')}
        optional
        lines={2}
        value={draft.note}
        onChange={(note) => change({ note })}
        most={1000}
      />
      <Field
        label={say('evidence.from')}
        hint={say('evidence.from-hint')}
        optional
        value={draft.from}
        onChange={(from) => change({ from })}
        most={500}
      />
      <Field
        label={say('evidence.tool')}
        hint={say('evidence.tool-hint')}
        optional
        value={draft.tool}
        onChange={(tool) => change({ tool })}
        most={200}
      />
      <Ground draft={draft} change={change} />
      <Grading draft={draft} change={change} />
      {failure && <Failed failure={failure} />}
      <Button type="submit" go isPending={busy} isDisabled={!ready}>
        {say(busy ? 'evidence.keeping' : 'evidence.keep')}
      </Button>
    </form>
  )
}

function useKeeping() {
  const { say } = useWords()
  const client = useQueryClient()
  const navigate = useNavigate()
  // What was typed stays in the form where it fails.
  const { run, busy, failure } = useWork()
  const keep = (file: File, about: ReturnType<typeof describedOf>) =>
    run(async () => {
      const item = await keepEvidence(file, about)
      announcements.say(say('said.done'))
      for (const changed of ['evidence.list', 'evidence.get']) await client.invalidateQueries({ queryKey: [changed] })
      await navigate({ to: '/evidence/$item', params: { item } })
    })
  return { keep, busy, failure }
}
