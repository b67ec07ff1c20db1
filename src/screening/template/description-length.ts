/** Bits for one word, about the entropy of a word in running text. */
const WORD = 10
/** Bits for marking a slot or an exception. */
const SLOT = 6
const EXCEPTION = 10

export type Reading = 'constant' | 'optional' | 'slot'

/** The shortest reading of a template's column, with its value and the number of postings that have it. */
export type Told = { readonly reading: Reading; readonly value: string; readonly postings: number }

const wordsIn = (value: string): number => (value === '' ? 0 : value.split(/\s+/).length)

const entropy = (counts: readonly number[], total: number): number =>
  counts.reduce((sum, count) => sum - count * Math.log2(count / total), 0)

/** Counts of values; values with one key count together, under the first of them. */
function countsBy(values: readonly string[], key: (value: string) => string): Map<string, Counted> {
  const written = new Map<string, Counted>()
  const counts = new Map<string, Counted>()
  for (const value of values) {
    let entry = written.get(value)
    if (entry === undefined) {
      const name = key(value)
      entry = counts.get(name) ?? { value, count: 0 }
      counts.set(name, entry)
      written.set(value, entry)
    }
    entry.count++
  }
  return counts
}

type Counted = { readonly value: string; count: number }

/**
 * Chooses the shortest description of the postings' values at one place (minimum description length, like InfoShield's
 * slots): a constant with exceptions, optional words, or a slot with a list of values.
 * @param values one per posting, '' where it has none
 */
export function tell(values: readonly string[], key: (value: string) => string): Told {
  const total = values.length
  // Most places of near-copies are a constant without exceptions, which nothing shortens.
  if (values.every((value) => value === values[0])) return { reading: 'constant', value: values[0], postings: total }
  const counts = countsBy(values, key)
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const [first] = ranked
  // The most common value may be empty, but readers need the words that some postings have.
  const filled = ranked.find(({ value }) => value !== '') ?? first
  const exceptions = ranked
    .slice(1)
    .reduce((sum, { value, count }) => sum + count * (EXCEPTION + WORD * wordsIn(value)), 0)
  const constant = WORD * wordsIn(first.value) + exceptions
  const lists = ranked.reduce((sum, { value }) => sum + WORD * wordsIn(value), 0)
  const slot =
    SLOT +
    lists +
    entropy(
      ranked.map(({ count }) => count),
      total,
    )
  const others = ranked.filter(({ value }) => value !== '' && value !== filled.value)
  const strays = others.reduce((sum, { value, count }) => sum + count * (EXCEPTION + WORD * wordsIn(value)), 0)
  const with_ = total - filled.count
  const optional =
    1 +
    WORD * wordsIn(filled.value) +
    strays +
    entropy(
      [filled.count, with_].filter((n) => n > 0),
      total,
    )
  // Among equals the simpler reading wins.
  if (constant <= optional && constant <= slot)
    return { reading: 'constant', value: first.value, postings: first.count }
  if (optional <= slot) return { reading: 'optional', value: filled.value, postings: filled.count }
  return { reading: 'slot', value: filled.value, postings: filled.count }
}
