import { KnownWords, readTerm } from '../indicators/term.ts'
import { wordsOf } from './pack.ts'
import { type Fault, packTextOf } from './writing/pack-text.ts'
import { spreadOf, type Writing } from './writing/writing.ts'

/** A word or a term, the line it stands in, and all that it stands for. */
type Written = { readonly line: number; readonly written: string; readonly ways: () => readonly string[] }

/**
 * All that is wrong with the text of a pack, its terms included, which the program reads only when a posting needs them.
 * @param file is named in each line
 * @param writing of the language; terms are looked at as it writes them out
 * @returns a line for each fault, `file:line what`, in the order of lines
 */
export function faultsIn(text: string, file: string, writing: Writing = {}): string[] {
  const lines = text.normalize('NFC').split('\n').map((line) => line.replace(/(^|\s+)\/\/.*/, '').trim())
  const terms: Written[] = []
  const { words, lists, faults } = packTextOf(text, writing.lists, (term, concept, line) =>
    terms.push({ line, written: lines[line - 1], ways: () => spread.term?.(term, concept) ?? [term] }),
  )
  const spread = spreadOf(writing, lists)
  const names = wordsOf(`${words.months} ${words.people}`).map((word) => ({
    line: lines.findIndex((line) => line.split(/\s+/).includes(word)) + 1,
    written: word,
    ways: () => wordsOf(spread.names?.(word) ?? word),
  }))
  const known = new KnownWords()
  const faultsOf = ({ line, written, ways }: Written): Fault[] => {
    try {
      for (const way of ways()) readTerm(way, `«${written}»`, known)
      return []
    } catch (error) {
      return [{ line, what: (error as Error).message.replace('Language pack: ', '') }]
    }
  }
  const all = [...faults, ...[...names, ...terms].flatMap(faultsOf)]
  return all.sort((a, b) => a.line - b.line).map(({ line, what }) => `${file}:${line} ${what}`)
}
