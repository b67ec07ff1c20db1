import { pairNeighbours } from '../candidates.ts'
import { PairSorter } from '../pair-sorter.ts'
import { mix } from '../shingles.ts'
import { compare, linkage, mostFor, total } from './agreement.ts'
import { rareKindOf } from './fact-marks.ts'
import type { Offers } from './offers.ts'

/** Two wordings (by number, the lower first) and their evidence for one offer, in bits. */
export type Pair = { readonly a: number; readonly b: number; readonly bits: number }

/** A contact point of more wordings than this belongs to a switchboard and joins none. */
export const HUB = 60
/** Each wording with a value is paired with this many following ones, and with the first. */
const REACH = 6
/** Wordings are looked up by pairs of this many of their rarest marks. */
const RAREST = 5

/**
 * Pairs that are more likely one offer than not, ascending. Only wordings that share a contact point or two rare marks
 * are compared.
 */
export function likelyPairs(offers: Offers): Pair[] {
  const found: Pair[] = []
  const tried = new Set<number>()
  const { length } = offers.wordings
  const visit = (x: number, y: number): void => {
    const [a, b] = x < y ? [x, y] : [y, x]
    const key = a * length + b
    if (a === b || tried.has(key) || mostFor(offers.traits(a), offers.traits(b), offers.seen) < 0) return
    const bits = bitsOf(offers, a, b)
    // Only finds are stored, so unlike wordings that meet twice are compared twice.
    if (bits <= 0) return
    tried.add(key)
    found.push({ a, b, bits })
  }
  pairUp(contactKeys(offers), HUB, visit)
  pairUp(markKeys(offers), HUB, visit)
  return found.sort((p, q) => p.a - q.a || p.b - q.b)
}

/** Evidence for two wordings being one offer, in bits. */
export const bitsOf = ({ traits, seen, agreement }: Offers, a: number, b: number): number =>
  total(compare(traits(a), traits(b), seen, agreement))

/** What two wordings weigh in the average of two sets, in bits. */
export const linkageOf = ({ traits, seen, agreement }: Offers, a: number, b: number): number =>
  linkage(traits(a), traits(b), seen, agreement)

function contactKeys({ uses }: Offers): PairSorter {
  const sorter = new PairSorter(1024)
  for (const [hash, { groups }] of uses.of) for (const group of groups) sorter.push(hash, group)
  return sorter
}

/** Keys of pairs of marks so rare that chance gives less than one other wording with both. */
function markKeys({ wordings, marksOf, seen }: Offers): PairSorter {
  const sorter = new PairSorter(1024)
  for (let i = 0; i < wordings.length; i++) {
    const marks = marksOf(i)
    if (marks.length < 2) continue
    const rare = rarestOf(marks, seen.mark)
    for (let k = 0; k < rare.length; k++)
      for (let n = k + 1; n < rare.length; n++)
        if (rare[k].count * rare[n].count < seen.offers) sorter.push(mix(mix(rare[k].mark) ^ rare[n].mark), i)
  }
  return sorter
}

type Counted = { readonly mark: number; readonly count: number }

/** The rarest marks that other wordings have too, the rarest first. */
function rarestOf(marks: Uint32Array, countOf: (mark: number) => number): readonly Counted[] {
  const rare: Counted[] = []
  for (const mark of marks) {
    const count = rareKindOf(mark) !== null ? countOf(mark) : 0
    if (count > 1) rare.push({ mark, count })
  }
  return rare.length < 2 ? rare : rare.sort((x, y) => x.count - y.count || x.mark - y.mark).slice(0, RAREST)
}

function pairUp(sorter: PairSorter, most: number, visit: (a: number, b: number) => void): void {
  sorter.sort()
  const { values } = sorter
  sorter.forEachKey((_, start, end) => {
    if (end - start <= most) pairNeighbours(values, start, end, REACH, visit)
  })
}
