import { Link } from '@tanstack/react-router'
import { Icon } from '../../../parts/icon.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { BreachName } from './breach-facts.tsx'

/** On the desk: breaches that are open, with the clock of the authority's 72 hours; nothing of whom they concern. */
export function BreachesDue() {
  const { say, format } = useWords()
  // Asked anew each minute: clocks run while the desk stays open.
  const list = useAsk('breaches.list', {}, { every: 60_000 })
  if (!list.data?.breaches.length) return null
  return (
    <section aria-label={say('room.breaches')}>
      <h2>
        <Link to="/breaches">{say('room.breaches')}</Link> <span className="count">{list.data.breaches.length}</span>
      </h2>
      <ol className="rows">
        {list.data.breaches.map((row) => (
          <li key={row.id}>
            <p className={`when ${row.late ? 'danger' : row.running ? 'warning' : ''}`}>
              {row.running && <Icon name={row.late ? 'danger' : 'clock'} />}
              <span>
                {format.away(row.running ? row.due : row.noticedAt)}
                <small>
                  {say(row.running ? (row.late ? 'breach.clock-late' : 'breach.clock') : 'breach.clock-noticed')}
                </small>
              </span>
            </p>
            <p className="what">
              <BreachName row={row} />
              <span className="note">{say(`breach.state-${row.state}`)}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
