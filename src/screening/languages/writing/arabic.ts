import { byFirstWord } from './several-words.ts'
import { eachWord, remembered } from './terms.ts'
import type { Writing } from './writing.ts'

/** Particles that are written together with the word behind them: «والتذكرة», «بالمطار», «للعمال», «سندفع», «هتدفع». */
const BEFORE = ['', 'و', 'ف', 'ب', 'ل', 'ال', 'وال', 'بال', 'لل', 'ول', 'وب']
const BEFORE_VERB = [...BEFORE, 'س', 'وس', 'ه', 'ح', 'ك', 'م', 'ما']
const BEFORE_SMALL = ['', 'و', 'ف']
/** A word of so many letters is told by its ending, whatever particle stands before it. */
const LONG = 5

/** A word behind each particle it may be written together with; @param whole words that are not told by their endings */
export const attached =
  (whole: ReadonlySet<string>) =>
  (word: string): string[] => {
    if (!/^[ء-ي]/.test(word)) return [word.replace(/^=/, '')]
    if (word.length >= LONG && !word.endsWith('*') && !whole.has(word)) return [`*${word}`]
    const before = word.length <= 2 ? BEFORE_SMALL : /^[نتيأ]/.test(word) ? BEFORE_VERB : BEFORE
    return before.map((particle) => particle + word)
  }

/**
 * Arabic words, each of which stands for itself behind particles too; «=word» stands for itself alone. Words of the list NAMED are not
 * told by their endings: they name people, and each of those stands for all.
 */
export const ARABIC: Writing = {
  lists: { NAMED: { line: /^\S+$/, like: 'بنات|شباب' } },
  spread: (listNamed) => {
    const spell = remembered(eachWord(attached(new Set(listNamed('NAMED').split('|')))))
    return { term: (term) => byFirstWord(term).map((way) => way.split(' ').map(spell).join(' ')) }
  },
}
