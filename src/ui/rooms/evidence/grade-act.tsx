import { useState } from 'react'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { useWords } from '../../shell/app.tsx'
import { gradeOf, isGraded, NO_GRADE } from './evidence-view.ts'
import { Grading } from './grading.tsx'

/** Grades an item anew: the first grade stays, and both are told. */
export function GradeAct({ item }: { item: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState(NO_GRADE)
  const { act, busy, failure } = useAct('evidence.grade', ['evidence.get', 'evidence.list'])
  const grade = isGraded(draft) ? gradeOf(draft) : null
  const submit = async () => {
    if (grade === null || !(await act({ item, grade }))) return
    setOpen(false)
    setDraft(NO_GRADE)
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('op.evidence.grade')}</Button>
      {isOpen && (
        <FormDialog
          title={say('op.evidence.grade')}
          close={() => setOpen(false)}
          act={say('evidence.record')}
          go={false}
          busy={busy}
          failure={failure}
          ready={grade !== null}
          submit={() => void submit()}
        >
          <p className="note">{say('evidence.grade-note')}</p>
          <Grading draft={draft} change={(more) => setDraft({ ...draft, ...more })} />
        </FormDialog>
      )}
    </>
  )
}
