import { Unions } from '../campaigns.ts'
import type { Pair } from './pairs.ts'

/** Larger sets are cut at their weakest pairs first, because they have too many pairs. */
const LARGEST = 300
/** Bits that a pair must exceed the weakest one by to stay in a set that is too large. */
const STEP = 4
/** Lower limit of one pair's bits, so that one unlike member cannot outweigh a whole group. */
export const LEAST = -8

/**
 * Finds sets of wordings that are one offer, each ascending, by average linkage: two sets are joined while their pairs
 * support it on average. A chain of ever less similar wordings breaks, because its ends differ.
 * @param pairs with evidence for one offer
 * @param bitsOf evidence of any pair
 */
export const clusterPairs = (
  size: number,
  pairs: readonly Pair[],
  bitsOf: (a: number, b: number) => number,
): number[][] =>
  clusterSums(
    size,
    pairs,
    (a, b) => Math.max(LEAST, bitsOf(a, b)),
    () => 1,
  )

/**
 * Clusters members that may each stand for several wordings.
 * @param sumOf evidence of all pairs between two members together, the lower number first; −∞ for members that must
 * stay apart
 * @param weightOf number of wordings that a member stands for
 */
export function clusterSums(
  size: number,
  pairs: readonly Pair[],
  sumOf: (a: number, b: number) => number,
  weightOf: (member: number) => number,
): number[][] {
  return setsOf(size, pairs).flatMap((set) =>
    set.members.length > LARGEST
      ? clusterSums(size, raised(set.pairs), sumOf, weightOf)
      : averageLinkage(set.members, sumOf, weightOf).filter((members) => members.length > 1),
  )
}

/** The stronger pairs of a set that is too large; at least one pair is dropped. */
function raised(pairs: readonly Pair[]): Pair[] {
  const weakest = pairs.reduce((least, { bits }) => Math.min(least, bits), Number.POSITIVE_INFINITY)
  return pairs.filter(({ bits }) => bits > weakest + STEP)
}

type LinkedSet = { readonly members: number[]; readonly pairs: Pair[] }

/** Sets connected by pairs, in the order of their first members. */
function setsOf(size: number, pairs: readonly Pair[]): LinkedSet[] {
  const unions = new Unions(size)
  for (const { a, b } of pairs) unions.join(a, b)
  const sets = new Map<number, { members: Set<number>; pairs: Pair[] }>()
  for (const pair of pairs) {
    const root = unions.find(pair.a)
    const set = sets.get(root) ?? { members: new Set<number>(), pairs: [] }
    set.members.add(pair.a).add(pair.b)
    set.pairs.push(pair)
    sets.set(root, set)
  }
  return [...sets.values()]
    .map((set) => ({ members: [...set.members].sort((a, b) => a - b), pairs: set.pairs }))
    .sort((x, y) => x.members[0] - y.members[0])
}

/** Joins the two sets with the highest average evidence while it is above 0. */
export function averageLinkage(
  members: readonly number[],
  bitsOf: (a: number, b: number) => number,
  weightOf: (member: number) => number = () => 1,
): number[][] {
  const sets: (number[] | null)[] = members.map((member) => [member])
  const weights = members.map(weightOf)
  const sums = members.map((a, i) => members.map((b, k) => (i === k ? 0 : bitsOf(Math.min(a, b), Math.max(a, b)))))
  for (;;) {
    const best = bestPair(sets, sums, weights)
    if (best === null) return sets.flatMap((set) => (set === null ? [] : [set.sort((a, b) => a - b)]))
    const [i, k] = best
    sets[i] = [...(sets[i] as number[]), ...(sets[k] as number[])]
    sets[k] = null
    weights[i] += weights[k]
    for (let other = 0; other < sets.length; other++) {
      sums[i][other] += sums[k][other]
      sums[other][i] = sums[i][other]
    }
  }
}

/** The first pair of sets with the highest average above 0. */
function bestPair(
  sets: readonly (readonly number[] | null)[],
  sums: readonly (readonly number[])[],
  weights: readonly number[],
) {
  let best: readonly [number, number] | null = null
  // The order of addition changes the last digits of a sum, so sums this close count as equal.
  let most = 1e-9
  for (let i = 0; i < sets.length; i++) {
    for (let k = i + 1; k < sets.length; k++) {
      if (sets[i] === null || sets[k] === null) continue
      const average = sums[i][k] / (weights[i] * weights[k])
      if (average > most + 1e-9) {
        most = average
        best = [i, k]
      }
    }
  }
  return best
}
