import { Link } from '@tanstack/react-router'
import { Is } from '../../parts/icon.tsx'
import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'

/** The promises that are due next, and whether the bell for calls for help works. */
export function ReportDeadlines() {
  const found = useAsk('reports.deadlines', {}, { every: 60_000 })
  return <Shown of={found}>{(deadlines) => <Deadlines found={deadlines} />}</Shown>
}

function Deadlines({ found }: { found: Out<'reports.deadlines'> }) {
  const { say, format } = useWords()
  const { deadlines, total, ringing } = found
  return (
    <>
      <Bell ringing={ringing} />
      {deadlines.length > 0 && <h3>{say('deadlines.title')}</h3>}
      <ul className="alike">
        {deadlines.map(({ report, code, what, due, missed }) => (
          <li key={report}>
            <Is icon={missed ? 'danger' : 'clock'} meaning={missed ? 'danger' : 'neutral'}>
              {say(missed ? `report.late-${what}` : `report.due-${what}`, { day: format.day(due) })}
            </Is>{' '}
            <Link to="/reports/$report" params={{ report }}>
              {say('report.title', { code })}
            </Link>
          </li>
        ))}
      </ul>
      {total > deadlines.length && (
        <p className="note">
          <Link to="/reports" search={{ sort: 'waiting' }}>
            {say('deadlines.more', { n: total - deadlines.length })}
          </Link>
        </p>
      )}
    </>
  )
}

/** What is wrong with the bell stands where people work: a failure is never silent. */
function Bell({ ringing: { isSet, takesHelp, level, stuck } }: { ringing: Out<'reports.deadlines'>['ringing'] }) {
  const { say } = useWords()
  return (
    <>
      {takesHelp && !isSet && <Notice meaning="warning">{say('deadlines.nobody')}</Notice>}
      {level > 1 && <Notice meaning="danger">{say('deadlines.rang', { n: level })}</Notice>}
      {stuck > 0 && <Notice meaning="danger">{say('deadlines.stuck', { n: stuck })}</Notice>}
    </>
  )
}
