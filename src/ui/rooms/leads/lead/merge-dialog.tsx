import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Choice } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { mergeable } from '../lead-acts.ts'

/** Puts this lead under another one that is alike; it can be taken apart again. */
export function MergeDialog({ lead, close }: { lead: LeadPage; close: () => void }) {
  const { say } = useWords()
  const others = mergeable(lead.similar)
  // The one most alike is chosen to begin with, because the server sorts by likeness.
  const [into, setInto] = useState(others[0]?.lead ?? '')
  const merge = useAct('leads.merge', ['leads.get', 'leads.list'])
  const submit = async () => {
    if (await merge.act({ lead: lead.id, into })) close()
  }
  return (
    <FormDialog
      title={say('op.leads.merge')}
      close={close}
      act={say('op.leads.merge')}
      go={false}
      busy={merge.busy}
      failure={merge.failure}
      submit={() => void submit()}
      ready={into !== ''}
    >
      {others.length === 0 ? (
        <p>{say('merge.none')}</p>
      ) : (
        <Choice
          label={say('merge.into')}
          hint={say('merge.hint')}
          value={into}
          onChange={setInto}
          choices={others.map(({ lead: value, number, title }) => ({ value, name: `L-${number} ${title ?? ''}` }))}
        />
      )}
    </FormDialog>
  )
}
