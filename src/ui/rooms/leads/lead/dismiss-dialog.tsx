import { useState } from 'react'
import { BECAUSE, type Because } from '../../../../modules/leads/codes.ts'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Choice } from '../../../parts/field.tsx'
import { isReason, ReasonField } from '../../../parts/reason-field.tsx'
import { useSayWithUndo } from '../../../parts/undo.ts'
import { api, useDo, useWords } from '../../../shell/app.tsx'
import type { Name } from '../../../shell/contract.ts'
import type { Failure } from '../../../shell/failure.ts'

const CHANGES: readonly Name[] = ['leads.get', 'leads.list', 'approvals.list', 'models.questions']

/** Asks what a lead was and why it is dismissed: the one teaches the learned order, the other is for colleagues. */
export function DismissDialog({ lead, close }: { lead: string; close: () => void }) {
  const { say } = useWords()
  const sayWithUndo = useSayWithUndo()
  const dismiss = useDo('leads.dismiss', CHANGES)
  const submit = async (because: Because, reason: string) => {
    const done = await dismiss.run({ input: { lead, because }, reason }).catch(() => null)
    if (done === null) return
    const takeBack = () => api.call('leads.reopen', { lead }, { reason: say('undo.reason') })
    sayWithUndo(say('said.done'), takeBack, CHANGES)
    close()
  }
  return <DismissForm close={close} busy={dismiss.busy} failure={dismiss.failure} submit={submit} />
}

type FormProps = {
  /** What is said before the fields, where it is about more than one lead. */
  note?: string
  close: () => void
  busy: boolean
  failure: Failure | null
  submit: (because: Because, reason: string) => Promise<void>
}

/** The form by which one lead, or several alike, are dismissed. */
export function DismissForm({ note, close, busy, failure, submit }: FormProps) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  const [because, setBecause] = useState<Because | ''>('')
  return (
    <FormDialog
      title={say('op.leads.dismiss')}
      close={close}
      act={say('do.go-on')}
      // No amber button: a decision that needs a reason is nothing the page recommends.
      go={false}
      busy={busy}
      failure={failure}
      submit={() => void (because !== '' && submit(because, reason.trim()))}
      ready={because !== '' && isReason(reason)}
    >
      {note && <p className="note">{note}</p>}
      <ReasonField value={reason} onChange={setReason} />
      <Choice
        label={say('dismiss.because')}
        hint={say('dismiss.because-hint')}
        value={because}
        onChange={setBecause}
        // Nothing is chosen beforehand: a choice nobody made would teach all the same.
        choices={[
          { value: '', name: say('dismiss.choose') },
          ...BECAUSE.map((one) => ({ value: one, name: say(`because.${one}`) })),
        ]}
      />
    </FormDialog>
  )
}
