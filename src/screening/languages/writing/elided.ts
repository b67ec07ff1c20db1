const VOWEL = /^[aeiouh]/
/** Shorter words have forms that mean something else: «era», «l'era». */
const LEAST = 4

/**
 * A word with what may be elided before it. Apostrophes part no words here, so that «l'habitació» is read as «lhabitacio».
 * @param before what is elided, as it is read: `l`, `d`
 * @returns the word first; alone where it begins with no vowel or is short
 */
export const elided =
  (before: readonly string[]) =>
  (word: string): readonly string[] =>
    VOWEL.test(word) && word.length >= LEAST ? [word, ...before.map((letters) => letters + word)] : [word]
