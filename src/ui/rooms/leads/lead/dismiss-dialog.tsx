import { useState } from 'react'
import { BECAUSE, type Because } from '../../../../modules/leads/codes.ts'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Choice } from '../../../parts/field.tsx'
import { isReason, ReasonField } from '../../../parts/reason-field.tsx'
import { announcements, useDo, useWords } from '../../../shell/app.tsx'

/** Asks what a lead was and why it is dismissed: the one teaches the learned order, the other is for colleagues. */
export function DismissDialog({ lead, close }: { lead: string; close: () => void }) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  const [because, setBecause] = useState<Because | ''>('')
  const dismiss = useDo('leads.dismiss', ['leads.get', 'leads.list', 'approvals.list', 'models.questions'])
  const submit = async () => {
    if (because === '') return
    const done = await dismiss.run({ input: { lead, because }, reason: reason.trim() }).catch(() => null)
    if (done === null) return
    announcements.say(say('said.done'))
    close()
  }
  return (
    <FormDialog
      title={say('op.leads.dismiss')}
      close={close}
      act={say('do.go-on')}
      // No amber button: a decision that needs a reason is nothing the page recommends.
      go={false}
      busy={dismiss.busy}
      failure={dismiss.failure}
      submit={() => void submit()}
      ready={because !== '' && isReason(reason)}
    >
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
