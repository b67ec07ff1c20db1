import type { Pack } from '../languages/pack.ts'
import { PEOPLE } from '../languages/people.ts'
import { LEAST_STEM, type Place, readTerm, type WordPattern } from './term.ts'

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

/** A language's words for people by sex, nation or religion. */
export function peopleOf({ language, concepts }: Pack): People {
  const terms = [
    ...(PEOPLE[language] ?? '').split(' ').filter(Boolean),
    ...(concepts.person ?? []),
    ...(concepts.nationality ?? []),
  ]
  const words = terms
    .map((term) => readTerm(term, `${language} people «${term}»`))
    .filter((places) => places.length === 1)
  const byName = new Map(words.flatMap(([{ words }]) => words).map((word) => [`${word.form} ${word.letters}`, word]))
  const all = [...byName.values()].filter(({ form }) => form === 'word' || form === 'stem')
  return { all, byBeginning: Map.groupBy(all, beginningOf) }
}

/** Two patterns that meet begin alike: no stem is shorter than this. */
const beginningOf = ({ letters }: WordPattern): string => letters.slice(0, LEAST_STEM)

/**
 * A place that names people by an attribute takes all such words: whoever an advert asks for, what it offers them is read alike.
 */
export function anyPeople(place: Place, people: People): Place {
  for (const word of place.words) {
    if (people.byBeginning.get(beginningOf(word))?.some((person) => meets(word, person)))
      return { gap: place.gap, words: [...place.words, ...people.all] }
  }
  return place
}

/** Some word can be read as both patterns. */
function meets(a: WordPattern, b: WordPattern): boolean {
  if (a.form !== 'word' && a.form !== 'stem') return false
  if (a.letters === b.letters) return true
  return (
    (a.form === 'stem' && b.letters.startsWith(a.letters)) || (b.form === 'stem' && a.letters.startsWith(b.letters))
  )
}
