import { useState } from 'react'
import { SEAL_KINDS, type SealKind } from '../../../modules/evidence/codes.ts'
import { useAct } from '../../parts/act.ts'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Failed } from '../../parts/states.tsx'
import { useWords } from '../../shell/app.tsx'

const CHANGES = ['evidence.get', 'evidence.list'] as const

/** Records the seal that was put on an item, by what stands on it. */
export function SealAct({ item }: { item: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [kind, setKind] = useState<SealKind>('physical')
  const [number, setNumber] = useState('')
  const { act, busy, failure } = useAct('evidence.seal', CHANGES)
  const submit = async () => {
    if (!(await act({ item, seal: { kind, number: number.trim() } }))) return
    setOpen(false)
    setNumber('')
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('op.evidence.seal')}</Button>
      {isOpen && (
        <FormDialog
          title={say('op.evidence.seal')}
          close={() => setOpen(false)}
          act={say('evidence.record')}
          go={false}
          busy={busy}
          failure={failure}
          ready={number.trim() !== ''}
          submit={() => void submit()}
        >
          <p className="note">{say('evidence.seal-note')}</p>
          <Choice
            label={say('evidence.seal-kind')}
            value={kind}
            onChange={setKind}
            choices={SEAL_KINDS.map((value) => ({ value, name: say(`evidence.seal-${value}`) }))}
          />
          <Field
            label={say('evidence.seal-number')}
            hint={say('evidence.seal-number-hint')}
            value={number}
            onChange={setNumber}
            most={100}
          />
        </FormDialog>
      )}
    </>
  )
}

/** Records that a seal is on no more. Its reason leaves the agency with the item, so whoever writes it is told who will read it. */
export function SealEnd({ act: name, item }: { act: 'evidence.unseal' | 'evidence.find-broken'; item: string }) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  const { act, busy, failure } = useAct(name, CHANGES)
  const submit = (reason: string) => {
    setOpen(false)
    void act({ item }, reason)
  }
  const title = say(`op.${name}`)
  return (
    <>
      <Button isPending={busy} onPress={() => setOpen(true)}>
        {title}
      </Button>
      {failure && <Failed failure={failure} />}
      {isOpen && (
        <ReasonDialog title={title} note={say('evidence.seal-reason')} close={() => setOpen(false)} submit={submit} />
      )}
    </>
  )
}
