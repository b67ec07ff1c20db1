import type { Similarity } from './similarity.ts'

/** A pair this similar may belong together. */
export const EDGE = 0.35
/** A member must be this similar to its campaign's medoid, which breaks chains of ever less similar texts. */
export const COHESION = 0.3

/** Disjoint sets (union-find); the smallest member names its set. */
export class Unions {
  /** For each member another member of its set, or itself. */
  readonly parent: Uint32Array

  /** @param parent sets of an earlier stage; without it every member stands alone */
  constructor(size: number, parent: Uint32Array = new Uint32Array(size).map((_, i) => i)) {
    this.parent = parent
  }

  find(at: number): number {
    let root = at
    while (this.parent[root] !== root) root = this.parent[root]
    for (let i = at; i !== root; ) {
      const next = this.parent[i]
      this.parent[i] = root
      i = next
    }
    return root
  }

  /** Whether all members from `start` to `end` are in one set. */
  areJoined(members: Uint32Array, start: number, end: number): boolean {
    const root = this.find(members[start])
    for (let i = start + 1; i < end; i++) if (this.find(members[i]) !== root) return false
    return true
  }

  join(a: number, b: number): void {
    const x = this.find(a)
    const y = this.find(b)
    // The smaller becomes the root, whatever the order of joining.
    if (x < y) this.parent[y] = x
    else this.parent[x] = y
  }
}

/** The sets of two or more members, each ascending, in the order of their first members. */
export function groupsOf(unions: Unions, size: number): number[][] {
  const groups = new Map<number, number[]>()
  for (let at = 0; at < size; at++) {
    const root = unions.find(at)
    if (root === at) continue
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [root, at])
    else group.push(at)
  }
  return [...groups.values()].sort((a, b) => a[0] - b[0])
}

export type Campaign = {
  /** Ranks, ascending. */
  readonly members: readonly number[]
  /** The member most similar to the others. */
  readonly medoid: number
}

const SAMPLE = 32

/**
 * Cuts a connected group into campaigns: the medoid takes all members similar to it, and the rest is cut again. The
 * result depends on the members alone, not on the order in which they were found.
 * @param weight number of postings that a member stands for (exact copies)
 */
export function cohere(
  group: readonly number[],
  similarity: Similarity,
  weight: (member: number) => number,
): Campaign[] {
  const campaigns: Campaign[] = []
  let left = group
  while (left.length > 0) {
    const medoid = medoidOf(left, similarity, weight)
    const members = left.filter((member) => member === medoid || similarity.of(member, medoid) >= COHESION)
    campaigns.push({ members, medoid })
    // The campaign took everything.
    if (members.length === left.length) break
    const taken = new Set(members)
    left = left.filter((member) => !taken.has(member))
  }
  return campaigns
}

/** The member with the greatest similarity to the others (of large groups: to an even sample of them). */
export function medoidOf(group: readonly number[], similarity: Similarity, weight: (member: number) => number): number {
  const sample = evenly(group, SAMPLE)
  const sums = sample.map(weight)
  for (let i = 0; i < sample.length; i++) {
    for (let k = i + 1; k < sample.length; k++) {
      const alike = similarity.of(sample[i], sample[k])
      sums[i] += weight(sample[k]) * alike
      sums[k] += weight(sample[i]) * alike
    }
  }
  // The order of addition changes the last digits of a sum, so sums this close count as equal.
  const most = Math.max(...sums) - 1e-9
  return sample[sums.findIndex((sum) => sum >= most)]
}

const evenly = (group: readonly number[], count: number): readonly number[] =>
  group.length <= count ? group : Array.from({ length: count }, (_, i) => group[Math.floor((i * group.length) / count)])
