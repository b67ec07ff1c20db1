import { ABSENT, NumberTable } from '../number-table.ts'

/** What words stand for, by a hash that tokens carry: nothing is cut out of the text to look it up. */
export class WordValues<Value> {
  private readonly places = new NumberTable()
  private readonly values: Value[] = []

  constructor(entries: readonly (readonly [hash: number, value: Value])[]) {
    for (const [hash, value] of entries) this.places.set(hash, this.values.push(value) - 1)
  }

  /** What the word of a hash stands for; undefined for a word that is not here. */
  at(hash: number): Value | undefined {
    const place = this.places.get(hash)
    return place === ABSENT ? undefined : this.values[place]
  }
}

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
