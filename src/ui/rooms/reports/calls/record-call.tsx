import { useAct } from '../../../parts/act.ts'
import { Icon } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { ReportPage } from '../../../shell/contract.ts'
import { actionOf } from '../report-view.ts'
import { CallMade, EmergencyForm } from './emergency-form.tsx'

/** Calls to an emergency service that were made because of a report, and the form for the next. */
export function EmergencyCalls({ report }: { report: ReportPage }) {
  const { say } = useWords()
  const { act, busy, failure } = useAct('reports.record-call', ['reports.get'])
  const made = report.events.flatMap(({ id, call }) => (call === null ? [] : [{ id, call }]))
  return (
    <>
      {made.map(({ id, call }) => (
        <p key={id} className="called">
          <Icon name="done" /> <CallMade call={call} />
        </p>
      ))}
      {(actionOf(report, 'record-call')?.allowed ?? false) && (
        <details className="record-call">
          <summary className="btn small">{say('emergency.title')}</summary>
          <EmergencyForm send={(call) => act({ report: report.id, ...call })} busy={busy} failure={failure} />
        </details>
      )}
    </>
  )
}
