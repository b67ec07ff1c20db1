import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'
import { Shut } from '../keeping/shut.tsx'
import { NewScreening } from './screen.tsx'

/** That a screening interview is suggested, with the signs that are the reason; held by a trained person or by nobody. */
export function SuggestScreening({ person }: { person: PersonPage }) {
  const words = useWords()
  const { say, format } = words
  const signs = format.list(person.askAbout.map((sign) => wordFor(`sign.${sign}`, words)))
  return (
    <div className="suggested">
      {/* Neutral, and without a number of signs: nobody should read how much of a victim somebody is. */}
      <Notice meaning="neutral">
        <b>{say('suggest.title')}</b>
        <p>{say('suggest.why', { signs })}</p>
        <p>{say('suggest.text')}</p>
        {/* Whoever stands for the person puts nobody on the team, and is not told to. */}
        {![...person.may, ...person.shut].includes('papers.screen') && person.may.includes('persons.join-team') && (
          <p>
            {say('suggest.others')} <a href="#team">{say('person.team')}</a>
          </p>
        )}
      </Notice>
      {person.may.includes('papers.screen') && <NewScreening person={person} />}
      <Shut person={person} act="papers.screen" />
    </div>
  )
}
