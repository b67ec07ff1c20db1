import { type FormEvent, useState } from 'react'
import { LIKENESSES } from '../../../../modules/cases/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field } from '../../../parts/field.tsx'
import { PickFile } from '../../../parts/pick-file.tsx'
import { Failed } from '../../../parts/states.tsx'
import { type AboutMedia, keepMedia } from '../../../ports/media.ts'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { emptied } from '../../../shell/emptied.ts'
import { Intimate } from './intimate.tsx'
import { MediaGround } from './media-ground.tsx'
import { useKeeping } from './use-keeping.ts'

type Draft = Omit<AboutMedia, 'person'>
const FRESH: Draft = { kind: 'photo', about: '', ground: 'consent', how: '', madeHere: false, intimate: null }

/** Of a recording nobody is asked whether it is intimate: it is never shown. */
const asKept = (draft: Draft, person: string): AboutMedia => ({
  ...draft,
  person,
  ...(draft.kind === 'sound' && { intimate: null }),
})

/** Form that takes in a photograph or recording, with description and ground. */
export function KeepMedia({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(FRESH)
  const [file, setFile] = useState<File | null>(null)
  const { keep, busy, failure } = useKeeping()
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  // A child's files must be made here; the server checks it again.
  const isChild = person.age !== 'adult'
  const ready = file !== null && draft.how.trim() !== '' && (!isChild || draft.madeHere)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Enter sends a form even while its button works, and would take the file in twice.
    if (busy || !ready || !(await keep(() => keepMedia(file, asKept(draft, person.id))))) return
    // The tick «made here» is reset for the next file, which needs a statement of its own.
    setDraft((now) => ({ ...emptied(draft, FRESH)(now), madeHere: FRESH.madeHere, intimate: FRESH.intimate }))
    setFile(emptied<File | null>(file, null))
  }
  return (
    <details className="write" id="new-media">
      <summary className="btn small">{say('media.keep')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <Choice
          label={say('media.kind')}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          choices={LIKENESSES.map((value) => ({ value, name: say(`media.kind-${value}`) }))}
        />
        <PickFile file={file} pick={setFile} drop={say('media.drop')} formats={say('media.formats')} />
        <Field
          label={say('media.about')}
          optional
          value={draft.about}
          onChange={(about) => change({ about })}
          most={300}
        />
        {draft.kind === 'photo' && <Intimate intimate={draft.intimate} change={change} />}
        <MediaGround draft={draft} change={change} isChild={isChild} />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!ready}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
