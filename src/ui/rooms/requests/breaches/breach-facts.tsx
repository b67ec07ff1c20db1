import { Link } from '@tanstack/react-router'
import { Is } from '../../../parts/icon.tsx'
import { useMay, useWords } from '../../../shell/app.tsx'
import type { BreachRow } from '../../../shell/contract.ts'

/** What is known of a breach without opening it: its state, the risk, and the clock of 72 hours. */
export function BreachFacts({ row }: { row: BreachRow }) {
  const { say, format } = useWords()
  const { state, risk, noticedAt, due, running, late, notifiedAt } = row
  return (
    <>
      <p className="sep">
        <span>{say(`breach.state-${state}`)}</span>
        {risk && (
          <Is icon={risk === 'high' ? 'danger' : 'person'} meaning={risk === 'high' ? 'danger' : 'neutral'}>
            {say(`breach.risk-${risk}`)}
          </Is>
        )}
        {running && (
          <Is icon="clock" meaning={late ? 'danger' : 'warning'}>
            {say(late ? 'breach.late' : 'breach.due', { when: format.moment(due), away: format.away(due) })}
          </Is>
        )}
      </p>
      <p className="note sep">
        <span>{say('breach.noticed', { when: format.moment(noticedAt) })}</span>
        {notifiedAt && <span>{say('breach.notified', { when: format.moment(notifiedAt) })}</span>}
      </p>
    </>
  )
}

/** Its code, which leads to the record for whoever may open it. */
export function BreachName({ row: { id, code } }: { row: Pick<BreachRow, 'id' | 'code'> }) {
  const { say } = useWords()
  const may = useMay()
  const title = say('breach.title', { code })
  if (!may('breach:write')) return title
  return (
    <Link to="/breaches/$breach" params={{ breach: id }}>
      {title}
    </Link>
  )
}
