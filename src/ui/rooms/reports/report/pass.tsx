import { useState } from 'react'
import { PASSED_PARTS, RECIPIENTS } from '../../../../modules/reports/codes.ts'
import { useAct } from '../../../parts/act.ts'
import { Anew } from '../../../parts/anew.tsx'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/field.tsx'
import { useLacking } from '../../../parts/lacking.ts'
import { Failed, Shown } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import type { Name, ReportPage } from '../../../shell/contract.ts'
import { faultsByField } from '../../../shell/failure.ts'
import { knows } from '../../../shell/words.ts'
import { type Agencies, Bases, Parts, TermsAsked, ToWhom } from '../../shares/pass-fields.tsx'
import { HAND, lackingPass, newReportPass, passReportInput, type ReportDraft } from '../../shares/share-view.ts'
import { partsThere } from '../triage-view.ts'

const CHANGES: readonly Name[] = [
  ...(['reports.get', 'reports.list', 'reports.waiting', 'approvals.list'] as const),
  ...(['shares.list', 'shares.waiting'] as const),
]

/** Asks to pass parts of a report on; a second person agrees, but for where somebody is in danger now. */
export function Pass({ report }: { report: ReportPage }) {
  const { say } = useWords()
  const receivers = useAsk('shares.receivers', {})
  return (
    <Anew>
      <details>
        <summary className="btn">{say('report.pass')}</summary>
        <Shown of={receivers}>{({ agencies }) => <Form report={report} agencies={agencies} />}</Shown>
      </details>
    </Anew>
  )
}

function Form({ report, agencies }: { report: ReportPage; agencies: Agencies }) {
  const { say } = useWords()
  const [draft, setDraft] = useState(() => newReportPass(agencies))
  const change = (more: Partial<ReportDraft>) => setDraft({ ...draft, ...more })
  const ask = useAct('reports.pass', CHANGES)
  // An act of its own and no tick: whoever decides alone presses another button.
  const urgent = useAct('reports.pass-urgently', CHANGES)
  const failure = ask.failure ?? urgent.failure
  const { form, sends, faults } = useLacking(lackingPass(draft, agencies), faultsByField(failure))
  // What was not told cannot go.
  const there = partsThere(report)
  const fields = { draft, change, faults }
  const input = passReportInput(report.id, draft, agencies)
  const alone = () => {
    // By its name it is urgent, and the door asks why.
    const { reason, urgency: _, ...rest } = input
    void urgent.act(rest, reason)
  }
  return (
    <form className="form" ref={form} onSubmit={(event) => event.preventDefault()}>
      <p className="note">{say('report.pass-hint')}</p>
      <ToWhom {...fields} agencies={agencies} />
      {draft.to === HAND && (
        <KindOf value={draft.recipient} change={(recipient) => change({ recipient })} fault={faults.recipient} />
      )}
      <Parts
        {...{ draft, change, agencies, fault: faults.parts }}
        all={PASSED_PARTS.filter((part) => there.has(part))}
        name={(part) => say(`input.parts-${part}`)}
        legend={say('triage.parts')}
        hint={say('triage.parts-hint')}
      />
      <Bases {...fields} />
      <TermsAsked {...fields} />
      {failure && !faults.recipient && <Failed failure={failure} />}
      <Button small isPending={ask.busy} onPress={() => sends(() => void ask.act(input))()}>
        {say('triage.pass-ask')}
      </Button>
      {report.danger === 'now' && (
        <>
          <p className="note">{say('triage.pass-urgent-hint')}</p>
          <Button small isPending={urgent.busy} onPress={() => sends(alone)()}>
            {say('triage.pass-urgent')}
          </Button>
        </>
      )}
    </form>
  )
}

type KindProps = {
  value: ReportDraft['recipient']
  change: (value: ReportDraft['recipient']) => void
  fault: string | undefined
}

/** What kind of authority is told by hand: nothing of a report goes to whoever enforces returns. */
function KindOf({ value, change, fault }: KindProps) {
  const { say, catalogue } = useWords()
  const words = `triage.fault-${fault}`
  return (
    <Choice
      label={say('triage.recipient')}
      value={value}
      onChange={change}
      choices={RECIPIENTS.map((one) => ({ value: one, name: say(`input.recipient-${one}`) }))}
      fault={fault && knows(catalogue, words) ? say(words) : fault}
    />
  )
}
