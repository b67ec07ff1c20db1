import { Unions } from '../campaigns.ts'
import type { Pair } from './pairs.ts'

/** Beyond so many wordings a set is cut at its weakest pairs before it is looked at: all of its pairs would be too many. */
const LARGEST = 300
/** Bits by which the bar is raised for a set that is too large. */
const STEP = 4
/** What one pair can say against: one stranger must not outweigh a whole group. */
export const LEAST = -8

/**
 * Sets of wordings that are one offer, each ascending, by average linkage: two sets become one while their pairs speak for it on
 * average. A chain of ever less similar wordings breaks, since its ends speak against each other.
 * @param pairs that speak for being one
 * @param bitsOf what any pair says
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
 * The same where a member may stand for several.
 * @param sumOf what all pairs between two members say together, the lower number first; −∞ where they must not meet
 * @param weightOf how many a member stands for
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

/** The stronger pairs of a set that is too large, at least one fewer. */
function raised(pairs: readonly Pair[]): Pair[] {
  const weakest = pairs.reduce((least, { bits }) => Math.min(least, bits), Number.POSITIVE_INFINITY)
  return pairs.filter(({ bits }) => bits > weakest + STEP)
}

type LinkedSet = { readonly members: number[]; readonly pairs: Pair[] }

/** Sets that pairs hold together, in the order of their first members. */
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

/** Joins the two sets whose pairs say most on average, as long as that is more than nothing. */
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

/** The first of the pairs of sets with the highest average above 0. */
function bestPair(
  sets: readonly (readonly number[] | null)[],
  sums: readonly (readonly number[])[],
  weights: readonly number[],
) {
  let best: readonly [number, number] | null = null
  // Sums of one set of numbers in another order differ in their last digits.
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
