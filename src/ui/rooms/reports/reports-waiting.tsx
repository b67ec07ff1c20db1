import { Link } from '@tanstack/react-router'
import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'
import { ReportDeadlines } from './deadlines.tsx'

/** What reports wait, on the desk. A call for help that nobody has read comes before all else, and says since when. */
export function ReportsWaiting() {
  const { say } = useWords()
  const waiting = useAsk('reports.waiting', {}, { every: 30_000 })
  return (
    <section aria-label={say('desk.reports')}>
      <h2>{say('desk.reports')}</h2>
      <Shown of={waiting}>{(found) => <Waits waiting={found} />}</Shown>
      <ReportDeadlines />
    </section>
  )
}

function Waits({ waiting }: { waiting: Out<'reports.waiting'> }) {
  const { say, format } = useWords()
  const { helpUnread, helpSince, unread, replies, overdue } = waiting
  const lines = [
    { key: 'desk.reports-overdue', n: overdue, search: { sort: 'waiting' } },
    { key: 'desk.reports-unread', n: unread, search: { kind: 'suspicion', state: 'received' } },
    { key: 'desk.reports-replies', n: replies, search: { sort: 'waiting' } },
  ] as const
  return (
    <>
      {helpUnread > 0 && (
        <div role="alert">
          <Notice meaning="danger">
            <Link to="/reports" search={{ kind: 'help', state: 'received' }}>
              <b>{say('desk.help-line', { n: helpUnread })}</b>
            </Link>
            {helpSince && <span className="note"> {say('desk.help-since', { day: format.day(helpSince) })}</span>}
          </Notice>
        </div>
      )}
      <ul>
        {lines.map(
          ({ key, n, search }) =>
            n > 0 && (
              <li key={key}>
                <Link to="/reports" search={search}>
                  {say(key, { n })}
                </Link>
              </li>
            ),
        )}
      </ul>
      {helpUnread + unread + replies + overdue === 0 && <p className="note none">{say('desk.reports-none')}</p>}
    </>
  )
}
