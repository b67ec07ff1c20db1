import { type ReactNode, useState } from 'react'
import { saveFile } from '../ports/save-file.ts'
import { announcements, useDo, useMay, useWords } from '../shell/app.tsx'
import type { In } from '../shell/contract.ts'
import { Button } from './button.tsx'
import { FormDialog } from './dialog.tsx'
import { isReason, ReasonField } from './reason-field.tsx'

/** Lists that leave the house as a table, and the permission that each needs. */
const TABLES = {
  'leads.export': 'lead:export',
  'notices.export-list': 'notice:export',
  'services.export-list': 'service:export',
  'audit.export-list': 'audit:export',
} as const
type TableName = keyof typeof TABLES

type Props<N extends TableName> = {
  of: N
  /** As the list is filtered now. */
  input: In<N>
  /** What the table holds, and what it does not. */
  text: string
  /** What may come along, where the person chooses it. */
  children?: ReactNode
}

/** Takes a list, as it is filtered, out as a table; nothing for whoever may not. */
export function TakeTable<N extends TableName>(props: Props<N>) {
  const { say } = useWords()
  const may = useMay()
  const [isOpen, setOpen] = useState(false)
  if (!may(TABLES[props.of])) return null
  return (
    <>
      <Button icon="file" onPress={() => setOpen(true)}>
        {say('export.take')}
      </Button>
      {isOpen && <TakeDialog {...props} close={() => setOpen(false)} />}
    </>
  )
}

function TakeDialog<N extends TableName>({ of, input, text, children, close }: Props<N> & { close: () => void }) {
  const { say } = useWords()
  const [reason, setReason] = useState('')
  const take = useDo<TableName>(of)
  const submit = async () => {
    const answer = await take.run({ input, reason: reason.trim() }).catch(() => null)
    if (answer?.kind !== 'done') return
    const { output } = answer
    saveFile(output)
    announcements.say(say(output.more ? 'export.taken-first' : 'export.taken', { n: output.rows }))
    close()
  }
  return (
    <FormDialog
      title={say(`op.${of}`)}
      close={close}
      act={say('export.take')}
      // No amber button: what leaves the house is nothing the page recommends.
      go={false}
      busy={take.busy}
      failure={take.failure}
      submit={() => void submit()}
      ready={isReason(reason)}
    >
      <p className="note">{text}</p>
      <ReasonField value={reason} onChange={setReason} />
      {children}
    </FormDialog>
  )
}
