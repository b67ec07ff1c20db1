import { useWords } from '../../shell/app.tsx'
import type { SharePage } from '../../shell/contract.ts'
import { tongueName } from '../../shell/tongues.ts'
import { citizenshipOf } from '../cases/case-view.ts'

type Telling = NonNullable<SharePage['versions'][number]['person']>

/** A fact about somebody, and by what they are known; nothing is said of what was not chosen. */
export function SharedTelling({ telling }: { telling: Telling }) {
  const words = useWords()
  const { say, format } = words
  const { ground, what, name, birth, citizenship, language, sought } = telling
  const facts = [
    [say('telling.ground'), say(`telling.ground-${ground}`)],
    [say('telling.name'), name?.name],
    [say('telling.other-names'), name?.otherNames],
    [say('telling.pseudonym'), name?.pseudonym],
    [say('telling.born'), birth?.born],
    [say('telling.age'), birth && say(`person.age-${birth.age}`)],
    [say('telling.citizenship'), citizenship && citizenshipOf(citizenship, words)],
    [say('telling.language'), language && tongueName(language, words)],
    ...(sought ?? []).map(({ field, text }) => [say(`missing.${field}`), field === 'seenOn' ? format.day(text) : text]),
  ]
  return (
    <>
      <p dir="auto" className="told-words">
        {what}
      </p>
      <dl className="facts">
        {facts.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd dir="auto">{text}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  )
}
