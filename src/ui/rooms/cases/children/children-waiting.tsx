import { Link } from '@tanstack/react-router'
import { Is } from '../../../parts/icon.tsx'
import { Failed } from '../../../parts/states.tsx'
import { useAsk, useWords } from '../../../shell/app.tsx'
import { wordFor } from '../case-view.ts'

/** Children with an open review before majority, on the desk: by number, because many see that screen. */
export function ChildrenWaiting() {
  const words = useWords()
  const { say, format } = words
  const waiting = useAsk('children.waiting', {}, { every: 60_000 })
  if (waiting.error) return <Failed failure={waiting.error} />
  const reviews = waiting.data?.reviews ?? []
  // An empty list is left out, because the section above counts the children.
  if (reviews.length === 0) return null
  return (
    <section aria-label={say('growing.waiting')}>
      <h2>
        {say('growing.waiting')} <span className="count">{reviews.length}</span>
      </h2>
      <ul className="rows-plain">
        {reviews.map(({ person, code, kind, dueOn, missed }) => (
          <li key={`${person} ${kind}`} className="sep">
            <Link to="/cases/$person" params={{ person }}>
              {say('person.title', { code })}
            </Link>
            <span>{wordFor(`clock.${kind}`, words)}</span>
            <Is icon="clock" meaning={missed ? 'danger' : 'warning'}>
              {say('growing.open', { day: format.day(dueOn) })}
            </Is>
          </li>
        ))}
      </ul>
    </section>
  )
}
