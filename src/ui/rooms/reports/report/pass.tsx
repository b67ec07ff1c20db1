import { useState } from 'react'
import { PASSED_PARTS, RECIPIENTS } from '../../../../modules/reports/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Anew } from '../../../parts/anew.tsx'
import { Button } from '../../../parts/button.tsx'
import { Choice, Field, Tick } from '../../../parts/field.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { In, Name, ReportPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { knows } from '../../../shell/words.ts'
import { partsThere } from '../triage-view.ts'

const CHANGES: readonly Name[] = ['reports.get', 'reports.list', 'reports.waiting', 'approvals.list']
type Passing = In<'reports.pass'>

/** Asks to pass parts of a report on; a second person agrees, but for where somebody is in danger now. */
export function Pass({ report }: { report: ReportPage }) {
  const { say } = useWords()
  return (
    <Anew>
      <details>
        <summary className="btn">{say('report.pass')}</summary>
        <Form report={report} />
      </details>
    </Anew>
  )
}

function Form({ report }: { report: ReportPage }) {
  const { say, catalogue } = useWords()
  const [authority, setAuthority] = useState('')
  const [recipient, setRecipient] = useState<Passing['recipient']>('police')
  const [basis, setBasis] = useState('')
  const [reason, setReason] = useState('')
  // Nothing is ticked at first: least data is what a person chooses, not what they forget to take out.
  const [parts, setParts] = useState<ReadonlySet<Passing['parts'][number]>>(new Set())
  const ask = useAct('reports.pass', CHANGES)
  // An act of its own and no tick: whoever decides alone presses another button.
  const urgent = useAct('reports.pass-urgently', CHANGES)
  const failure = ask.failure ?? urgent.failure
  const faults = faultsByField(failure)
  const fault = `triage.fault-${faults.recipient}`
  // What was not told cannot go.
  const there = partsThere(report)
  const input = {
    report: report.id,
    authority,
    recipient,
    basis,
    parts: PASSED_PARTS.filter((part) => parts.has(part)),
  }
  // The reason is left to the server, which says at its field what it lacks.
  const isReady = authority.trim() !== '' && basis.trim() !== '' && parts.size > 0
  const toggle = (part: Passing['parts'][number], on: boolean) =>
    setParts((before) => new Set(on ? [...before, part] : [...before].filter((one) => one !== part)))
  return (
    <form className="form" onSubmit={(event) => event.preventDefault()}>
      <p className="note">{say('report.pass-hint')}</p>
      <Choice
        label={say('triage.recipient')}
        value={recipient}
        onChange={setRecipient}
        choices={RECIPIENTS.map((value) => ({ value, name: say(`input.recipient-${value}`) }))}
        fault={faults.recipient && knows(catalogue, fault) ? say(fault) : faults.recipient}
      />
      <Field
        label={say('report.authority')}
        value={authority}
        onChange={setAuthority}
        most={200}
        fault={faults.authority}
      />
      <Field label={say('report.basis')} value={basis} onChange={setBasis} most={500} fault={faults.basis} />
      <fieldset>
        <legend>{say('triage.parts')}</legend>
        <p className="note">{say('triage.parts-hint')}</p>
        {PASSED_PARTS.filter((part) => there.has(part)).map((part) => (
          <Tick key={part} on={parts.has(part)} onChange={(on) => toggle(part, on)}>
            {say(`input.parts-${part}`)}
          </Tick>
        ))}
      </fieldset>
      <Field
        label={say('pass.reason')}
        lines={3}
        most={2000}
        value={reason}
        onChange={setReason}
        fault={faults.reason}
      />
      {failure && !faults.recipient && <Failed failure={failure} />}
      <Button small isPending={ask.busy} isDisabled={!isReady} onPress={() => void ask.act({ ...input, reason })}>
        {say('triage.pass-ask')}
      </Button>
      {report.danger === 'now' && (
        <>
          <p className="note">{say('triage.pass-urgent-hint')}</p>
          <Button small isPending={urgent.busy} isDisabled={!isReady} onPress={() => void urgent.act(input, reason)}>
            {say('triage.pass-urgent')}
          </Button>
        </>
      )}
    </form>
  )
}
