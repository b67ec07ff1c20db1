import { Is } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { ReportRow } from '../../../shell/contract.ts'
import { DANGER, promiseOf, standKey } from '../report-view.ts'

/**
 * What is known of a report without opening it: urgent and how many details help beside each other, never as one figure.
 * @param hasLed whether it led to a person whom the reader may know of
 */
export function ReportFacts({ row, hasLed = false }: { row: ReportRow; hasLed?: boolean }) {
  const { say, format } = useWords()
  const { icon, meaning } = DANGER[row.danger]
  // The next promise alone: two days beside each other are read as one.
  const promise = promiseOf(row)
  return (
    <>
      <p className="sep">
        <Is icon={icon} meaning={meaning}>
          {say(`report.danger-${row.danger}`)}
        </Is>
        <span>{say(`reports.kind-${row.kind}`)}</span>
        <span>{say(`report.about-${row.about}`)}</span>
        {row.child && (
          <Is icon="person" meaning="warning">
            {say('report.child')}
          </Is>
        )}
        <span>{say('report.complete', { n: row.complete })}</span>
      </p>
      <p className="note sep">
        <span>{say(standKey(row, hasLed))}</span>
        <span>{say('report.filed', { day: format.day(row.filedOn) })}</span>
        {row.unreadSince && row.state !== 'received' && (
          <Is icon="mail" meaning="warning">
            {say('report.unread', { day: format.day(row.unreadSince) })}
          </Is>
        )}
        {promise && (
          <Is icon="clock" meaning={promise.missed ? 'danger' : 'neutral'}>
            {say(promise.key, { day: format.day(promise.day) })}
          </Is>
        )}
        {row.readBy?.name && <span>{say('report.read-by', { name: row.readBy.name })}</span>}
        <span>{format.tongue(row.language) ?? row.language}</span>
      </p>
    </>
  )
}
