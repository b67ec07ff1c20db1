import { byTerm, type Writing } from './writing.ts'

const VOWELS = 'aeiouh'
/** Shorter words have forms that mean something else: «era», «l'era». */
const LEAST = 4

/**
 * A word with what may be elided before it. Apostrophes part no words here, so that «l'habitació» is read as «lhabitacio».
 * @param before what is elided, as it is read: `l`, `d`
 * @param vowels the letters before which it is elided
 * @returns the word first; alone where it begins with no vowel or is short
 */
export const elided =
  (before: readonly string[], vowels = VOWELS) =>
  (word: string): readonly string[] =>
    vowels.includes(word[0]) && word.length >= LEAST ? [word, ...before.map((letters) => letters + word)] : [word]

/** Words that stand for themselves behind what is elided too. */
export function behindElided(before: readonly string[], vowels = VOWELS): Writing {
  const forms = elided(before, vowels)
  return byTerm((term) => [term.replace(/[\p{L}*]+/gu, (word) => forms(word).join('|'))])
}
