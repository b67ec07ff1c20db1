import { useState } from 'react'
import { useWords } from '../shell/app.tsx'
import { FormDialog } from './dialog.tsx'
import { isReason, ReasonField } from './reason-field.tsx'

type Props = { title: string; note: string; close: () => void; submit: (reason: string) => void }

/** Asks for the one reason that is kept with each of several rows. */
export function ReasonDialog({ title, note, close, submit }: Props) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={title}
      close={close}
      act={say('do.go-on')}
      // No amber button: an act that needs a reason is nothing the page recommends.
      go={false}
      busy={false}
      failure={null}
      submit={() => submit(reason.trim())}
      ready={isReason(reason)}
    >
      <p className="note">{note}</p>
      <ReasonField value={reason} onChange={setReason} />
    </FormDialog>
  )
}
