/** The words of a recovery key: `7K2M-9QXA-…`. */
export const keyWords = (key: string): string[] => key.split('-')

/** Which words are asked back, counted from 1: one from the middle, the last. Whoever kept the key can read them. */
export const askedWords = (key: string): readonly number[] => {
  const count = keyWords(key).length
  // Two words and not all: whoever types 52 letters from the screen has not shown that there is a paper.
  return count < 2 ? [1] : [Math.ceil(count / 2), count]
}

/** As the server reads it: O is 0, I and L are 1, case and blanks do not matter. */
const plain = (word: string): string =>
  word.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')

/** Whether somebody typed the word that stands at a place, counted from 1. */
export const isWord = (key: string, place: number, typed: string): boolean =>
  plain(keyWords(key)[place - 1] ?? '') === plain(typed)

/** Whether all words that are asked back were typed. */
export const isKept = (key: string, typed: Readonly<Record<number, string>>): boolean =>
  askedWords(key).every((place) => isWord(key, place, typed[place] ?? ''))

/** A long secret in fours, as one types it from a screen into a phone. */
export const inFours = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? ''
