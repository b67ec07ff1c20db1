import { Letter } from '../../../parts/letter.tsx'
import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { BreachPage } from '../../../shell/contract.ts'
import { authorityLetter, personLacks, personLetter } from './letter-view.ts'

/** The texts of both notifications, to be copied, printed or saved. The program sends neither. */
export function Letters({ breach }: { breach: BreachPage }) {
  const words = useWords()
  const { say, format } = words
  const lacks = personLacks(breach)
  return (
    <section aria-labelledby="letters">
      <h2 id="letters" className="part">
        {say('breach.letters')}
      </h2>
      <Letter
        name={say('breach.letter-authority')}
        file={`notification-${breach.code}.txt`}
        text={authorityLetter({ breach, say, format })}
      >
        <p className="note">{say('breach.letter-authority-hint')}</p>
      </Letter>
      <Letter
        name={say('breach.letter-person')}
        // A name that says nothing to whoever looks at a list of files.
        file={`letter-${breach.code}.txt`}
        text={personLetter({ breach, say, format })}
      >
        <Notice meaning="warning">{say('breach.letter-person-hint')}</Notice>
        {lacks.length > 0 && (
          <Notice meaning="warning">
            {say('breach.letter-lacks', { what: format.list(lacks.map((name) => say(`breach.${name}`))) })}
          </Notice>
        )}
      </Letter>
    </section>
  )
}
