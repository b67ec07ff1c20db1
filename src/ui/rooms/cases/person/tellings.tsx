import { Is } from '../../../parts/icon.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'

/** Who may be told of the person, and why others may not: it binds all readers, even those without buttons. */
export function Tellings({ person }: { person: Pick<PersonPage, 'tellings'> }) {
  const words = useWords()
  const { say } = words
  return (
    <section aria-labelledby="tellings">
      <h2 id="tellings" className="part">
        {say('person.tell')}
      </h2>
      <ul className="tellings">
        {person.tellings.map(({ party, why }) => (
          <li key={party}>
            <span>{say(`party.${party}`)}</span>{' '}
            <Is icon={why === null ? 'ring' : 'lock'} meaning={why === null ? 'neutral' : 'warning'}>
              {wordFor(why === null ? 'tell.yes' : `tell.${why}`, words)}
            </Is>
          </li>
        ))}
      </ul>
    </section>
  )
}
