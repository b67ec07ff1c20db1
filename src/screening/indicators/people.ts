import { type Pack, wordsOf } from '../languages/pack.ts'
import { type KnownWords, LEAST_STEM, readTerm, type WordPattern } from './term.ts'

/** Concepts for attributes of people; their finds are shown and never scored. */
export const NAMES_PEOPLE: ReadonlySet<string> = new Set([
  'person',
  'nationality',
  'personal-profile',
  'targeted-vulnerable',
  'group',
])

/** A language's words for people, in a list and by their beginnings. */
export type People = {
  readonly all: readonly WordPattern[]
  readonly byBeginning: ReadonlyMap<string, readonly WordPattern[]>
}

/**
 * Collects a language's words for people by sex, nation or religion. In terms that score, a place with one of these
 * words takes all of them, so that the score does not depend on the people an advert asks for.
 */
export function peopleOf({ language, people, concepts }: Pack, known?: KnownWords): People {
  const terms = [...wordsOf(people), ...(concepts.person ?? []), ...(concepts.nationality ?? [])]
  const words = terms
    .map((term) => readTerm(term, `${language} people «${term}»`, known))
    .filter((places) => places.length === 1)
  const byName = new Map(words.flatMap(([{ words }]) => words).map((word) => [`${word.form} ${word.letters}`, word]))
  const all = [...byName.values()].filter(({ form }) => form === 'word' || form === 'stem')
  return { all, byBeginning: Map.groupBy(all, beginningOf) }
}

/** Beginning of a pattern. No stem is shorter, so two patterns that share a word also share this beginning. */
const beginningOf = ({ letters }: WordPattern): string => letters.slice(0, LEAST_STEM)

/** Whether some word fits this pattern and also a word for people. */
export const meetsPeople = (word: WordPattern, people: People): boolean =>
  people.byBeginning.get(beginningOf(word))?.some((person) => meets(word, person)) ?? false

/** Whether some word fits both patterns. */
function meets(a: WordPattern, b: WordPattern): boolean {
  if (a.form !== 'word' && a.form !== 'stem') return false
  if (a.letters === b.letters) return true
  return (
    (a.form === 'stem' && b.letters.startsWith(a.letters)) || (b.form === 'stem' && a.letters.startsWith(b.letters))
  )
}
