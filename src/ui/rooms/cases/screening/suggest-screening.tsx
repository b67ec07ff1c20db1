import { Link } from '@tanstack/react-router'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { Shut } from '../keeping/shut.tsx'
import { toAnchor } from '../person-part.ts'
import { NewScreening } from './screen.tsx'

/** The suggestion of a screening interview, with its signs; only a trained person holds it. */
export function SuggestScreening({ person }: { person: PersonPage }) {
  const words = useWords()
  const { say, format } = words
  const signs = format.list(person.askAbout.map((sign) => wordFor(`sign.${sign}`, words)))
  return (
    <div className="suggested">
      {/* The notice is neutral and has no count, because no number measures victimhood. */}
      <Notice meaning="neutral">
        <b>{say('suggest.title')}</b>
        <p>{say('suggest.why', { signs })}</p>
        <p>{say('suggest.text')}</p>
        {/* Guardians and lawyers are not told to add a colleague, because they cannot. */}
        {![...person.may, ...person.shut].includes('papers.screen') && person.may.includes('persons.join-team') && (
          <p>
            {say('suggest.others')} <Link {...toAnchor(person.id, 'team')}>{say('person.team')}</Link>
          </p>
        )}
      </Notice>
      {person.may.includes('papers.screen') && <NewScreening person={person} />}
      <Shut person={person} act="papers.screen" />
    </div>
  )
}
