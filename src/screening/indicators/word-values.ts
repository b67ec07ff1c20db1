import { fold } from '../fold.ts'
import { ABSENT, NumberTable } from '../number-table.ts'
import { hashWord } from '../tokens.ts'

const SIEVE = 2048

/** Values of words by a hash that tokens carry, so that no text is cut out for a look-up. */
export class WordValues<Value> {
  private readonly places = new NumberTable()
  private readonly values: Value[] = []
  /** Turns most words of a text away. */
  private readonly sieve = new Uint8Array(SIEVE)

  constructor(entries: readonly (readonly [hash: number, value: Value])[]) {
    for (const [hash, value] of entries) {
      this.places.set(hash, this.values.push(value) - 1)
      this.sieve[hash & (SIEVE - 1)] = 1
    }
  }

  /** The value of the word with a hash; undefined for other words. */
  at(hash: number): Value | undefined {
    if (this.sieve[hash & (SIEVE - 1)] === 0) return undefined
    const place = this.places.get(hash)
    return place === ABSENT ? undefined : this.values[place]
  }
}

/**
 * Values by the hashes of folded words, in any case and with any marks. @param rows a value, and its words separated by
 * one space
 */
export const byWords = <Value>(...rows: readonly (readonly [value: Value, words: string])[]): WordValues<Value> =>
  new WordValues(rows.flatMap(([value, words]) => words.split(' ').map((word) => [hashWord(fold(word)), value])))

/** A set of words, hashed like those of {@link byWords}. */
export const wordSet = (words: string): WordValues<true> => byWords([true, words])

/**
 * Reads «word:value word:value» for each language.
 * @param hashOf makes the hash for the look-up
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
