import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { MEDIA_GROUNDS, MEDIA_KINDS } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { PickFile } from '../../../parts/pick-file.tsx'
import { Failed } from '../../../parts/states.tsx'
import { type AboutMedia, keepMedia } from '../../../ports/media.ts'
import { announcements, useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { asFailure, type Failure } from '../../../shell/failure.ts'

type Draft = Omit<AboutMedia, 'person'>
const FRESH: Draft = { kind: 'photo', about: '', ground: 'consent', how: '', madeHere: false }

/** Takes a photograph or recording in: what it is of, and how it comes that it may be kept. */
export function KeepMedia({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(FRESH)
  const [file, setFile] = useState<File | null>(null)
  const { keep, busy, failure } = useKeeping(person.id)
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  // Of a child nothing but what was made here is taken in; the server says the same once more.
  const isChild = person.age !== 'adult'
  const ready = file !== null && draft.how.trim() !== '' && (!isChild || draft.madeHere)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Enter in a field sends a form even while its button is at work: the same photograph would go in twice.
    if (busy || !ready || !(await keep(file, draft))) return
    // No tick stays for the next file, which may have been chosen meanwhile: somebody says anew that it was made here.
    setDraft((now) => ({ ...emptied(draft, FRESH)(now), madeHere: FRESH.madeHere }))
    setFile(emptied<File | null>(file, null))
  }
  return (
    <details className="write">
      <summary className="btn small">{say('media.keep')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <Choice
          label={say('media.kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          choices={MEDIA_KINDS.map((value) => ({ value, name: say(`media.kind-${value}`) }))}
        />
        <PickFile file={file} pick={setFile} drop={say('media.drop')} formats={say('media.formats')} />
        <Field
          label={say('media.about')}
          optional
          value={draft.about}
          onChange={(about) => change({ about })}
          most={300}
        />
        <Choice
          label={say('media.ground')}
          value={draft.ground}
          onChange={(ground) => change({ ground })}
          choices={MEDIA_GROUNDS.map((value) => ({ value, name: say(`media.ground-${value}`) }))}
        />
        <Field label={say('media.how')} lines={2} value={draft.how} onChange={(how) => change({ how })} most={1000} />
        {isChild && (
          <>
            <p className="note">{say('media.child')}</p>
            <Tick on={draft.madeHere} onChange={(madeHere) => change({ madeHere })}>
              {say('media.made-here')}
            </Tick>
          </>
        )}
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!ready}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}

function useKeeping(person: string) {
  const { say } = useWords()
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const keep = async (file: File, draft: Draft): Promise<boolean> => {
    setBusy(true)
    setFailure(null)
    try {
      await keepMedia(file, { ...draft, person })
      announcements.say(say('said.done'))
      for (const changed of ['media.list', 'persons.get']) await client.invalidateQueries({ queryKey: [changed] })
      return true
    } catch (error) {
      // What was written stays in the form: a person agrees once, not once for each broken connection.
      setFailure(asFailure(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { keep, busy, failure }
}
