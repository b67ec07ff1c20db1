import { fold } from '../fold.ts'
import { ABSENT, NumberTable } from '../number-table.ts'
import { hashWord } from '../tokens.ts'

const SIEVE = 2048

/** What words stand for, by a hash that tokens carry: nothing is cut out of the text to look it up. */
export class WordValues<Value> {
  private readonly places = new NumberTable()
  private readonly values: Value[] = []
  /** Most words of a text are turned away here. */
  private readonly sieve = new Uint8Array(SIEVE)

  constructor(entries: readonly (readonly [hash: number, value: Value])[]) {
    for (const [hash, value] of entries) {
      this.places.set(hash, this.values.push(value) - 1)
      this.sieve[hash & (SIEVE - 1)] = 1
    }
  }

  /** What the word of a hash stands for; undefined for a word that is not here. */
  at(hash: number): Value | undefined {
    if (this.sieve[hash & (SIEVE - 1)] === 0) return undefined
    const place = this.places.get(hash)
    return place === ABSENT ? undefined : this.values[place]
  }
}

/** What words stand for, as tokens have them: with any marks, in any case. @param rows a value, and its words with one space between */
export const byWords = <Value>(...rows: readonly (readonly [value: Value, words: string])[]): WordValues<Value> =>
  new WordValues(rows.flatMap(([value, words]) => words.split(' ').map((word) => [hashWord(fold(word)), value])))

/** Words that are looked for, as of {@link byWords}. */
export const wordSet = (words: string): WordValues<true> => byWords([true, words])

/**
 * The words of «word:value word:value», by language.
 * @param hashOf the hash they are asked for by
 */
export const valuesByWord = <Value>(
  table: Readonly<Record<string, string>>,
  hashOf: (word: string) => number,
  read: (value: string) => Value,
): ReadonlyMap<string, WordValues<Value>> =>
  new Map(
    Object.entries(table).map(([language, list]) => [
      language,
      new WordValues(
        list.split(' ').map((pair) => {
          const colon = pair.indexOf(':')
          return [hashOf(pair.slice(0, colon)), read(pair.slice(colon + 1))]
        }),
      ),
    ]),
  )
