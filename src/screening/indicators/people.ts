import { type Pack, wordsOf } from '../languages/pack.ts'
import { type KnownWords, LEAST_STEM, readTerm, type WordPattern } from './term.ts'

/** Concepts that tell attributes of people; what they find is shown and never scored. */
export const NAMES_PEOPLE: ReadonlySet<string> = new Set([
  'person',
  'nationality',
  'personal-profile',
  'targeted-vulnerable',
  'group',
])

/** A language's words for people, all and by their beginnings. */
export type People = {
  readonly all: readonly WordPattern[]
  readonly byBeginning: ReadonlyMap<string, readonly WordPattern[]>
}

/**
 * A language's words for people by sex, nation or religion. In terms that score, a place with one of them takes all: whoever an advert
 * asks for, what it offers them is read alike.
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

/** Two patterns that meet begin alike: no stem is shorter than this. */
const beginningOf = ({ letters }: WordPattern): string => letters.slice(0, LEAST_STEM)

/** Whether some word can be read both as this pattern and as a word for people. */
export const meetsPeople = (word: WordPattern, people: People): boolean =>
  people.byBeginning.get(beginningOf(word))?.some((person) => meets(word, person)) ?? false

/** Some word can be read as both patterns. */
function meets(a: WordPattern, b: WordPattern): boolean {
  if (a.form !== 'word' && a.form !== 'stem') return false
  if (a.letters === b.letters) return true
  return (
    (a.form === 'stem' && b.letters.startsWith(a.letters)) || (b.form === 'stem' && a.letters.startsWith(b.letters))
  )
}
