import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { FormDialog } from '../../parts/dialog.tsx'
import { Tick } from '../../parts/field.tsx'
import { isReason, ReasonField } from '../../parts/reason-field.tsx'
import { saveFile } from '../../ports/save-file.ts'
import { announcements, useDo, useWords } from '../../shell/app.tsx'
import { type Asked, inputFrom } from './filters.ts'

type Props = { asked: Asked; contact: string | null }

/** Takes the leads of the queue, as it is filtered, out as a table. */
export function ExportLeads(props: Props) {
  const { say } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button icon="file" onPress={() => setOpen(true)}>
        {say('export.take')}
      </Button>
      {isOpen && <ExportDialog {...props} close={() => setOpen(false)} />}
    </>
  )
}

function ExportDialog({ asked, contact, close }: Props & { close: () => void }) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  const [contacts, setContacts] = useState(false)
  const take = useDo('leads.export')
  const { sort, filter } = inputFrom(asked, contact, null)
  const submit = async () => {
    const answer = await take.run({ input: { sort, filter, contacts }, reason: reason.trim() }).catch(() => null)
    if (answer?.kind !== 'done') return
    const { output } = answer
    saveFile(output)
    announcements.say(say(output.more ? 'export.taken-first' : 'export.taken', { n: output.leads.length }))
    close()
  }
  return (
    <FormDialog
      title={say('op.leads.export')}
      close={close}
      act={say('export.take')}
      // No amber button: what leaves the house is nothing the page recommends.
      go={false}
      busy={take.busy}
      failure={take.failure}
      submit={() => void submit()}
      ready={isReason(reason)}
    >
      <p className="note">{say('export.text')}</p>
      <ReasonField value={reason} onChange={setReason} />
      <Tick on={contacts} onChange={setContacts}>
        {say('export.contacts')}
      </Tick>
    </FormDialog>
  )
}
