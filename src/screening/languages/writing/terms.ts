import type { Pack } from '../pack.ts'
import { lazily } from './lazy.ts'

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

/** Each term of each concept written out as one or more. */
export const eachTerm = (concepts: Pack['concepts'], write: (term: string) => readonly string[]): Pack['concepts'] =>
  Object.fromEntries(
    Object.entries(concepts).map(([concept, terms]) => [concept, [...new Set(terms.flatMap((term) => write(term)))]]),
  )

/** A pack whose terms are written out, when they are first asked for. */
export const writtenOut = (pack: Pack, write: (term: string) => readonly string[]): Pack =>
  lazily(pack, { concepts: () => eachTerm(pack.concepts, write) })
