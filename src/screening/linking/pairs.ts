import { pairNeighbours } from '../candidates.ts'
import { PairSorter } from '../pair-sorter.ts'
import { mix } from '../shingles.ts'
import { compare, total } from './agreement.ts'
import type { Offers } from './offers.ts'

/** Two wordings (by number, the first lower) and the bits that speak for their being one offer. */
export type Pair = { readonly a: number; readonly b: number; readonly bits: number }

/** A contact point of more wordings than this is a switchboard's: it leads nowhere. */
export const HUB = 60
/** Of a value's wordings each is paired with so many that follow, and with the first. */
const REACH = 6
/** A pair of marks is looked up by so many of a wording's rarest. */
const RAREST = 5

/** Pairs that are more likely one offer than not, ascending. Only those with a contact point or two rare marks in common are compared. */
export function likelyPairs(offers: Offers): Pair[] {
  const found: Pair[] = []
  const tried = new Set<number>()
  const { length } = offers.wordings
  const visit = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x]
    const key = a * length + b
    if (a === b || tried.has(key)) return
    const bits = bitsOf(offers, a, b)
    // Only what was found is kept: strangers that meet twice are compared twice.
    if (bits <= 0) return
    tried.add(key)
    found.push({ a, b, bits })
  }
  pairUp(contactKeys(offers), HUB, visit)
  pairUp(markKeys(offers), HUB, visit)
  return found.sort((p, q) => p.a - q.a || p.b - q.b)
}

/** Bits that speak for two wordings being one offer. */
export const bitsOf = ({ traits, seen, agreement }: Offers, a: number, b: number): number =>
  total(compare(traits(a), traits(b), seen, agreement))

function contactKeys({ uses }: Offers): PairSorter {
  const sorter = new PairSorter(1024)
  for (const [hash, { groups }] of uses.of) for (const group of groups) sorter.push(hash, group)
  return sorter
}

/** Pairs of rare marks: so rare together that chance makes less than one other wording with both. */
function markKeys({ wordings, traits, seen }: Offers): PairSorter {
  const sorter = new PairSorter(1024)
  for (let i = 0; i < wordings.length; i++) {
    const rare = Array.from(traits(i).marks, (mark) => [seen.mark(mark), mark] as const)
      .filter(([count]) => count > 1)
      .sort((x, y) => x[0] - y[0] || x[1] - y[1])
      .slice(0, RAREST)
    for (let k = 0; k < rare.length; k++)
      for (let n = k + 1; n < rare.length; n++)
        if (rare[k][0] * rare[n][0] < seen.offers) sorter.push(mix(mix(rare[k][1]) ^ rare[n][1]), i)
  }
  return sorter
}

function pairUp(sorter: PairSorter, most: number, visit: (a: number, b: number) => void): void {
  sorter.sort()
  const { values } = sorter
  sorter.forEachKey((_, start, end) => {
    if (end - start <= most) pairNeighbours(values, start, end, REACH, visit)
  })
}
