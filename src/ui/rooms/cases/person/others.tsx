import { Link } from '@tanstack/react-router'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { calledBy } from '../case-view.ts'

/** Other persons of the case. */
export function Others({ person }: { person: Pick<PersonPage, 'others'> }) {
  const words = useWords()
  // Only persons of the member's teams are shown; the number of others stays hidden.
  if (person.others.length === 0) return null
  return (
    <section aria-labelledby="others">
      <h2 id="others" className="part">
        {words.say('person.others')}
      </h2>
      <ul className="filters">
        {person.others.map((other) => (
          <li key={other.id}>
            <Link className="chip" to="/cases/$person" params={{ person: other.id }}>
              <bdi>{calledBy(other, words)}</bdi>
              {other.age !== 'adult' && <> · {words.say(`person.age-${other.age}`)}</>}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
