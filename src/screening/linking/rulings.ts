import { Unions } from '../campaigns.ts'
import { clusterPairs, clusterSums, LEAST } from './cluster.ts'
import type { Pair } from './pairs.ts'

/** A person's decision about two members: together, or never together. */
export type Ruling = { readonly a: number; readonly b: number; readonly together: boolean }

/** Thrown for rulings that contradict each other. */
export class Contradiction extends Error {
  /** Place of the ruling that the others contradict. */
  readonly ruling: number

  constructor(ruling: number) {
    super('a pair is parted whose ends others hold together')
    this.ruling = ruling
  }
}

/**
 * Finds rulings that can hold at once. They are taken in order, so the first of two contradictory ones holds.
 * @returns places of the holding ones, ascending
 */
export function consistent(size: number, rulings: readonly Ruling[]): number[] {
  const unions = new Unions(size)
  const parted: Ruling[] = []
  const meets = (a: number, b: number) => unions.find(a) === unions.find(b)
  return rulings.flatMap((ruling, place) => {
    const { a, b, together } = ruling
    if (!together) {
      if (meets(a, b)) return []
      parted.push(ruling)
      return [place]
    }
    // The two roots represent the joined set in this check.
    const [x, y] = [unions.find(a), unions.find(b)]
    const ends = parted.map((one) => [unions.find(one.a), unions.find(one.b)])
    if (ends.some(([p, q]) => (p === x && q === y) || (p === y && q === x))) return []
    unions.join(a, b)
    return [place]
  })
}

/**
 * Average linkage under persons' decisions: a parted pair is never in one set, a joined pair always is. Joined members
 * count as one member with all their evidence from the start.
 * @throws Contradiction for rulings that contradict each other
 */
export function clusterRuled(
  size: number,
  pairs: readonly Pair[],
  bitsOf: (a: number, b: number) => number,
  rulings: readonly Ruling[],
): number[][] {
  const holding = new Set(consistent(size, rulings))
  const broken = rulings.findIndex((_, place) => !holding.has(place))
  if (broken >= 0) throw new Contradiction(broken)
  const blocs = blocsOf(size, rulings)
  const parted = new Set(rulings.filter(({ together }) => !together).map(({ a, b }) => keyOf(blocs.of[a], blocs.of[b])))
  const sum = (x: number, y: number): number => {
    if (parted.has(keyOf(x, y))) return Number.NEGATIVE_INFINITY
    let bits = 0
    for (const a of blocs.members[x])
      for (const b of blocs.members[y]) bits += Math.max(LEAST, bitsOf(Math.min(a, b), Math.max(a, b)))
    return bits
  }
  const between = pairsBetween(pairs, blocs.of).filter(({ a, b }) => !parted.has(keyOf(a, b)))
  const joined = clusterSums(blocs.members.length, between, sum, (bloc) => blocs.members[bloc].length)
  const taken = new Set(joined.flat())
  // Members joined by persons are a set even if nothing else joins it.
  const alone = blocs.members.flatMap((members, bloc) => (members.length > 1 && !taken.has(bloc) ? [[bloc]] : []))
  return [...joined, ...alone]
    .map((set) => set.flatMap((bloc) => blocs.members[bloc]).sort((a, b) => a - b))
    .sort((x, y) => x[0] - y[0])
}

/** Sets by average linkage, under persons' decisions if there are any. Each is ascending. */
export const clustered = (
  size: number,
  pairs: readonly Pair[],
  bitsOf: (a: number, b: number) => number,
  rulings: readonly Ruling[],
): number[][] =>
  // Without rulings only members named in pairs need to be examined.
  rulings.length === 0 ? clusterPairs(size, pairs, bitsOf) : clusterRuled(size, pairs, bitsOf, rulings)

const keyOf = (x: number, y: number): string => (x < y ? `${x} ${y}` : `${y} ${x}`)

type Blocs = { readonly of: readonly number[]; readonly members: readonly number[][] }

/** Groups of members that rulings join, every other member by itself; in the order of their first members. */
function blocsOf(size: number, rulings: readonly Ruling[]): Blocs {
  const unions = new Unions(size)
  for (const { a, b, together } of rulings) if (together) unions.join(a, b)
  const members: number[][] = []
  const of: number[] = []
  const numbers = new Map<number, number>()
  for (let member = 0; member < size; member++) {
    const root = unions.find(member)
    const bloc = numbers.get(root) ?? members.push([]) - 1
    numbers.set(root, bloc)
    members[bloc].push(member)
    of.push(bloc)
  }
  return { of, members }
}

/** Pairs of members as pairs of their groups, each once with the highest evidence. */
function pairsBetween(pairs: readonly Pair[], of: readonly number[]): Pair[] {
  const found = new Map<string, Pair>()
  for (const { a, b, bits } of pairs) {
    const [x, y] = [of[a], of[b]].sort((p, q) => p - q)
    const key = keyOf(x, y)
    if (x !== y && bits > (found.get(key)?.bits ?? Number.NEGATIVE_INFINITY)) found.set(key, { a: x, b: y, bits })
  }
  return [...found.values()].sort((p, q) => p.a - q.a || p.b - q.b)
}
