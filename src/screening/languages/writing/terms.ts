import type { Concept, Pack } from '../pack.ts'

/** A term with each word in all its spellings: «a|b c» and `x` → [x, x2] give «a|a2|b|b2 c|c2». */
export const eachWord =
  (spell: (word: string) => readonly string[]) =>
  (term: string): string =>
    term
      .split(' ')
      .map((place) => [...new Set(place.split('|').flatMap(spell))].join('|'))
      .join(' ')

/** Gives what a function gave for the same words before. */
export function remembered<T>(work: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>()
  return (words) => {
    const found = known.get(words) ?? work(words)
    known.set(words, found)
    return found
  }
}

/** Each term of each concept written out as one or more, none of them twice. */
export const eachTerm = (
  concepts: Pack['concepts'],
  write: (term: string, concept: Concept) => readonly string[],
): Pack['concepts'] =>
  Object.fromEntries(
    Object.entries(concepts).map(([concept, terms]) => [
      concept,
      [...new Set(terms.flatMap((term) => write(term, concept as Concept)))],
    ]),
  )
