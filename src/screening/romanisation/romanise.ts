import { ROMANISATIONS, type Romanisation, type RomanisationName } from './tables.ts'

type Table = ReadonlyMap<string, string>
type Prepared = {
  readonly letters: Table
  readonly start: Table
  readonly afterVowel: Table
  readonly vowels: string
  readonly end: Table
}

const tableOf = (pairs = ''): Table =>
  new Map((pairs.match(/\S+ \S+/g) ?? []).map((pair) => pair.replace('_', '').split(' ') as [string, string]))

const prepare = ({ letters, atStart, afterVowel, vowels, atEnd }: Romanisation): Prepared => ({
  letters: tableOf(letters),
  start: tableOf(atStart),
  afterVowel: tableOf(afterVowel),
  vowels: vowels ?? '',
  end: tableOf(atEnd),
})

const prepared = new Map<string, Prepared>(Object.entries(ROMANISATIONS).map(([name, table]) => [name, prepare(table)]))

const LONGEST = 2
const WORD = /[\p{Script=Cyrillic}'’ʼ]+/gu

/**
 * Writes the Cyrillic words of a text in Latin letters, by the rules of a state. Capitals stay capitals, and other text
 * is unchanged.
 */
export function romanise(text: string, by: RomanisationName): string {
  const table = prepared.get(by) as Prepared
  return text.normalize('NFC').replace(WORD, (word) => romaniseWord(word, table))
}

function romaniseWord(word: string, table: Prepared): string {
  const shouts = word.length > 1 && word === word.toUpperCase()
  const small = word.toLowerCase().replace(/[’ʼ]/g, "'")
  let written = ''
  for (let at = 0; at < small.length; ) {
    const { spelling, size } = spellingAt(small, at, table)
    const isCapital = word[at] !== small[at]
    written += !isCapital ? spelling : shouts ? spelling.toUpperCase() : capitalised(spelling)
    at += size
  }
  return written
}

const capitalised = (spelling: string): string => spelling.slice(0, 1).toUpperCase() + spelling.slice(1)

/**
 * The spelling of the longest letter at a place, depending on its position in the word; a sign in no table stays as it
 * is.
 */
function spellingAt(word: string, at: number, table: Prepared): { spelling: string; size: number } {
  for (let size = LONGEST; size > 0; size--) {
    const letter = word.slice(at, at + size)
    if (letter.length < size) continue
    const behind = at === 0 || table.vowels.includes(word[at - 1])
    const spelling =
      (at === 0 ? table.start.get(letter) : undefined) ??
      (behind ? table.afterVowel.get(letter) : undefined) ??
      (at + size === word.length ? table.end.get(letter) : undefined) ??
      table.letters.get(letter)
    if (spelling !== undefined) return { spelling, size }
  }
  return { spelling: word[at], size: 1 }
}
