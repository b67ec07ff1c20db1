import { useState } from 'react'
import { useAct } from '../../../parts/act.ts'
import { FormDialog } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { LeadPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'

/** Asks to pass the lead to another authority; a second person has to agree. */
export function PassDialog({ lead, close }: { lead: LeadPage; close: () => void }) {
  const { say } = useWords()
  const [authority, setAuthority] = useState('')
  const [basis, setBasis] = useState('')
  const [reason, setReason] = useState('')
  const pass = useAct('leads.pass', ['leads.get', 'leads.list', 'approvals.list'])
  const faults = faultsByField(pass.failure)
  const submit = async () => {
    if (await pass.act({ lead: lead.id, authority, basis, reason })) close()
  }
  return (
    <FormDialog
      title={say('op.leads.pass')}
      close={close}
      act={say('pass.go')}
      // A second person decides; the page must not press anybody towards handing over data.
      go={false}
      busy={pass.busy}
      failure={pass.failure}
      submit={() => void submit()}
      ready={authority.trim().length > 1 && basis.trim().length > 1}
    >
      <p className="note">{say('pass.text')}</p>
      <Field
        label={say('pass.authority')}
        value={authority}
        onChange={setAuthority}
        fault={faults.authority}
        autoFocus
      />
      <Field
        label={say('pass.basis')}
        hint={say('pass.basis-hint')}
        value={basis}
        onChange={setBasis}
        fault={faults.basis}
      />
      <Field label={say('pass.reason')} lines={4} value={reason} onChange={setReason} fault={faults.reason} />
    </FormDialog>
  )
}
