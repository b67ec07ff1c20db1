import { type FormEvent, useState } from 'react'
import { DOCUMENT_KINDS } from '../../../../modules/evidence/codes.ts'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { PickFile } from '../../../parts/pick-file.tsx'
import { Failed } from '../../../parts/states.tsx'
import { type AboutDocument, keepDocument } from '../../../ports/media.ts'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { type GradeDraft, gradeOf, isGraded, NO_GRADE } from '../../evidence/evidence-view.ts'
import { Grading } from '../../evidence/grading.tsx'
import { Intimate } from '../media/intimate.tsx'
import { MediaGround } from '../media/media-ground.tsx'
import { useKeeping } from '../media/use-keeping.ts'

type Draft = Omit<AboutDocument, 'person' | 'about' | 'grade'> & GradeDraft
const FRESH: Draft = {
  ...NO_GRADE,
  document: 'contract',
  name: '',
  own: true,
  ground: 'consent',
  how: '',
  madeHere: false,
  intimate: null,
}

/** Takes in a document, on a telephone also as a photograph that is made there and then. */
export function KeepDocument({ person }: { person: PersonPage }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(FRESH)
  const [file, setFile] = useState<File | null>(null)
  const { keep, busy, failure } = useKeeping()
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  // A child's files must be made here; the server checks it again.
  const isChild = person.age !== 'adult'
  const ready =
    file !== null &&
    draft.name.trim() !== '' &&
    draft.how.trim() !== '' &&
    isGraded(draft) &&
    (!isChild || draft.madeHere)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    // Enter sends a form even while its button works, and would take the file in twice.
    if (busy || !ready) return
    const { scale: _, source: __, information: ___, ...said } = draft
    const about = { ...said, name: draft.name.trim(), about: '', person: person.id, grade: gradeOf(draft) }
    if (!(await keep(() => keepDocument(file, about)))) return
    // The next page of a pile is of the same kind and on the same ground; its name, the tick «made here» and whether it is intimate are its own.
    setDraft({ ...draft, name: FRESH.name, madeHere: FRESH.madeHere, intimate: FRESH.intimate })
    setFile(null)
  }
  return (
    <details className="write" id="new-document">
      <summary className="btn small">{say('document.keep')}</summary>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <PickFile file={file} pick={setFile} drop={say('document.drop')} formats={say('document.formats')} />
        <Choice
          label={say('document.kind')}
          {...(draft.document === 'medical' ? { hint: say('document.medical-hint') } : {})}
          value={draft.document}
          onChange={(document) => change({ document })}
          choices={DOCUMENT_KINDS.map((value) => ({ value, name: say(`document.kind-${value}`) }))}
        />
        <Field label={say('document.name')} value={draft.name} onChange={(name) => change({ name })} most={200} />
        <Tick on={draft.own} onChange={(own) => change({ own })}>
          {say('document.is-own')}
        </Tick>
        <Intimate intimate={draft.intimate} change={change} />
        <MediaGround draft={draft} change={change} isChild={isChild} />
        <Grading draft={draft} change={change} />
        {failure && <Failed failure={failure} />}
        <Button type="submit" small isPending={busy} isDisabled={!ready}>
          {say('do.save')}
        </Button>
      </form>
    </details>
  )
}
