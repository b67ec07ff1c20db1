/** Bits to write one word out: about the entropy of a word in running text. */
const WORD = 10
/** Bits to say that a slot or an exception stands here. */
const SLOT = 6
const EXCEPTION = 10

export type Reading = 'constant' | 'optional' | 'slot'

/** How a column of a template is told in the fewest bits, and the value it is told by. */
export type Told = { readonly reading: Reading; readonly value: string; readonly postings: number }

const wordsIn = (value: string): number => (value === '' ? 0 : value.split(/\s+/).length)

const entropy = (counts: readonly number[], total: number): number =>
  counts.reduce((sum, count) => sum - count * Math.log2(count / total), 0)

/** How often each value comes, of those with one key the first that came. */
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
 * The shortest description of what the postings have at one place (minimum description length, as InfoShield's slots):
 * one constant with exceptions, words that some have and some lack, or a slot with its list of values.
 * @param values what each posting has there, '' for nothing
 */
export function tell(values: readonly string[], key: (value: string) => string): Told {
  const total = values.length
  // Most places of near-copies: nothing is shorter than a constant without exceptions.
  if (values.every((value) => value === values[0])) return { reading: 'constant', value: values[0], postings: total }
  const counts = countsBy(values, key)
  const ranked = [...counts.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const [first] = ranked
  // The commonest value may be nothing; a reader wants to see the words that some have.
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
  // Among equals the simpler reading stands.
  if (constant <= optional && constant <= slot)
    return { reading: 'constant', value: first.value, postings: first.count }
  if (optional <= slot) return { reading: 'optional', value: filled.value, postings: filled.count }
  return { reading: 'slot', value: filled.value, postings: filled.count }
}
