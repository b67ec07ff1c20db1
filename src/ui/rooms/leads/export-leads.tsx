import { useState } from 'react'
import { Tick } from '../../parts/field.tsx'
import { TakeTable } from '../../parts/take-table.tsx'
import { useWords } from '../../shell/app.tsx'
import { type Asked, inputFrom } from './filters.ts'

type Props = { asked: Asked; contact: string | null }

/** Takes the leads of the queue, as it is filtered, out as a table. */
export function ExportLeads({ asked, contact }: Props) {
  const { say } = useWords()
  const [contacts, setContacts] = useState(false)
  const { sort, filter } = inputFrom(asked, contact, null)
  return (
    <TakeTable of="leads.export" input={{ sort, filter, contacts }} text={say('export.leads')}>
      <Tick on={contacts} onChange={setContacts}>
        {say('export.contacts')}
      </Tick>
    </TakeTable>
  )
}
