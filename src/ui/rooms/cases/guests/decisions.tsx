import { useWords } from '../../../shell/app.tsx'
import type { Out } from '../../../shell/contract.ts'
import { decisionName } from './guest-view.ts'
import { Lodge, MyRemedy } from './remedies.tsx'

/** Decisions about a client, each with the remedies that the lawyer lodged against it. */
export function Decisions({ found: { guest, decisions, remedies } }: { found: Out<'guests.get'> }) {
  const words = useWords()
  const { say, format } = words
  if (decisions === null) return null
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions" className="part">
        {say('guests.decisions')}
      </h2>
      {decisions.length === 0 && <p className="note">{say('guests.no-decisions')}</p>}
      <ol className="timeline-list">
        {decisions.map(({ id, at, track, act, reason, remedy, until }) => (
          <li key={id}>
            <time dateTime={at}>{format.moment(at)}</time>
            <div>
              <p>
                <b>{decisionName({ track, act }, words)}</b>
              </p>
              {reason && <p dir="auto">{reason}</p>}
              <p dir="auto">{remedy}</p>
              {until && <p className="note">{say('guests.next-challenge', { day: format.date(until) })}</p>}
              {remedies
                .filter(({ decision }) => decision === id)
                .map((one) => (
                  <MyRemedy key={one.id} remedy={one} />
                ))}
              <Lodge guest={guest} decision={id} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
