import { Link } from '@tanstack/react-router'
import { Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'

/** Which questions between agencies wait, on the desk. Asking is also what lets one's session take the steps that wait for it. */
export function MatchesWaiting() {
  const { say } = useWords()
  const waiting = useAsk('matches.waiting', {}, { every: 30_000 })
  return (
    <section aria-label={say('desk.matches')}>
      <h2>{say('desk.matches')}</h2>
      <Shown of={waiting}>
        {({ toAnswer, answered, asked }) => (
          <>
            {/* Counts and no names: a desk stands open on a table. */}
            <ul>
              {toAnswer > 0 && (
                <li>
                  <Link to="/cases/matches">{say('desk.matches-answer', { n: toAnswer })}</Link>
                </li>
              )}
              {answered > 0 && (
                <li>
                  <Link to="/cases/matches">{say('desk.matches-answered', { n: answered })}</Link>
                </li>
              )}
              {/* A way to one's own questions, also while nothing came of them. */}
              {toAnswer + answered === 0 && asked > 0 && (
                <li>
                  <Link to="/cases/matches">{say('match.all')}</Link>
                </li>
              )}
            </ul>
            {toAnswer + answered + asked === 0 && <p className="note none">{say('desk.matches-none')}</p>}
          </>
        )}
      </Shown>
    </section>
  )
}
