import { Link } from '@tanstack/react-router'
import { Notice, Shown } from '../../parts/states.tsx'
import { useAsk, useWords } from '../../shell/app.tsx'
import type { Out } from '../../shell/contract.ts'

/** Which referrals wait, on the desk. Who did not arrive comes before all else. */
export function ReferralsWaiting() {
  const { say } = useWords()
  const waiting = useAsk('referrals.waiting', {}, { every: 30_000 })
  return (
    <section aria-label={say('desk.referrals')}>
      <h2>{say('desk.referrals')}</h2>
      <Shown of={waiting}>{(found) => <Waits waiting={found} />}</Shown>
    </section>
  )
}

/** Counts and no names: a desk stands open on a table. */
function Waits({ waiting }: { waiting: Out<'referrals.waiting'> }) {
  const { say } = useWords()
  const { toAnswer, arrivals, late, notArrived } = waiting
  const lines = [
    { key: 'desk.referrals-answer', n: toAnswer, search: {} },
    { key: 'desk.referrals-arrivals', n: arrivals, search: {} },
    { key: 'desk.referrals-late', n: late, search: { side: 'sender' } },
  ] as const
  return (
    <>
      {/* Read out at once by a screen reader: minutes count when a child was not on the bus. */}
      {notArrived > 0 && (
        <div role="alert">
          <Notice meaning="danger">
            <Link to="/referrals" search={{ side: 'sender' }}>
              <b>{say('desk.referrals-missing', { n: notArrived })}</b>
            </Link>
          </Notice>
        </div>
      )}
      <ul>
        {lines
          .filter(({ n }) => n > 0)
          .map(({ key, n, search }) => (
            <li key={key}>
              <Link to="/referrals" search={search}>
                {say(key, { n })}
              </Link>
            </li>
          ))}
      </ul>
      {toAnswer + arrivals + late + notArrived === 0 && <p className="note none">{say('desk.referrals-none')}</p>}
    </>
  )
}
