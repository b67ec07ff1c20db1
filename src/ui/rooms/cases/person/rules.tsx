import { Notice } from '../../../parts/states.tsx'
import { useWords } from '../../../shell/app.tsx'
import type { PersonPage } from '../../../shell/contract.ts'
import { wordFor } from '../case-view.ts'

/** The rules by which periods run and decisions are taken, and which of them nobody has checked against the law. */
export function Rules({ person }: { person: Pick<PersonPage, 'rules'> }) {
  const words = useWords()
  const { say, format } = words
  const { name, unverified } = person.rules
  return (
    <section aria-labelledby="rules">
      <h2 id="rules" className="part">
        {say('person.rules', { name })}
      </h2>
      <p className="note">{say('person.tracks-text')}</p>
      {unverified.length > 0 && (
        <Notice meaning="neutral">
          {say('person.unverified', { list: format.list(unverified.map((one) => ruleName(one, words))) })}
        </Notice>
      )}
      <Deadlines claims={person.rules.claims} />
    </section>
  )
}

/** By when money is claimed. A way without a line has no clock, and the page says whom to ask. */
function Deadlines({ claims }: { claims: PersonPage['rules']['claims'] }) {
  const words = useWords()
  const { say } = words
  return (
    <>
      {claims.length > 0 && (
        <ul className="note">
          {claims.map(({ track, months, begins, source }) => (
            <li key={track}>
              {wordFor(`track.${track}`, words)}: {say(`claim.begins-${begins}`, { n: months })} <bdi>{source}</bdi>
            </li>
          ))}
        </ul>
      )}
      <p className="note">{say('claim.not-verified')}</p>
    </>
  )
}

/** The name of a part of the rules; periods have the page's names. */
const ruleName = (part: string, words: ReturnType<typeof useWords>): string => {
  // Keys of the rules' own fields; periods are found by their clock.
  const keys: Readonly<Record<string, string>> = {
    reflection: 'at.residence.reflection',
    deciders: 'rule.deciders',
    remedyDays: 'rule.remedy-days',
    childNotices: 'rule.child-notices',
    passOn: 'rule.pass-on',
  }
  return wordFor(keys[part] ?? `clock.${part}`, words)
}
