import type { Similarity } from './similarity.ts'

/** A source's shingle is looked at when so many of the source's postings have it, and this share of them at least. */
const MANY = 100
const SHARE = 0.004
const SAMPLE = 12
/** Postings that share boilerplate are otherwise strangers; copies of one campaign are not. */
const STRANGERS = 0.3

/** Shingles that belong to a portal's or agency's frame, by source number. */
export type Boilerplate = ReadonlyMap<number, ReadonlySet<number>>

/**
 * Collects shingles that many postings of one source share although the postings are unlike each other:
 * form labels, legal notices, an agency's words about itself.
 * @param sourceOf source number of a posting by rank
 * @param sizes number of postings of each source
 */
export class BoilerplateFinder {
  private readonly found = new Map<number, Set<number>>()
  private readonly similarity: (a: number, b: number) => number
  private readonly sourceOf: Uint32Array
  private readonly sizes: readonly number[]

  constructor(similarity: Similarity['of'], sourceOf: Uint32Array, sizes: readonly number[]) {
    this.similarity = similarity
    this.sourceOf = sourceOf
    this.sizes = sizes
  }

  /** Members (ranks, ascending) of the shingle for which it is no boilerplate. */
  telling(shingle: number, members: Uint32Array): Uint32Array {
    if (members.length < MANY) return members
    const bySource = new Map<number, number[]>()
    for (const rank of members) {
      const group = bySource.get(this.sourceOf[rank])
      if (group === undefined) bySource.set(this.sourceOf[rank], [rank])
      else group.push(rank)
    }
    let kept = members
    for (const [source, group] of bySource) {
      if (group.length < Math.max(MANY, SHARE * this.sizes[source]) || !this.areStrangers(group)) continue
      const known = this.found.get(source) ?? new Set()
      this.found.set(source, known.add(shingle))
      kept = kept.filter((rank) => this.sourceOf[rank] !== source)
    }
    return kept
  }

  boilerplate(): Boilerplate {
    return this.found
  }

  /** The median similarity in an even sample is that of strangers. */
  private areStrangers(group: readonly number[]): boolean {
    const sample = Array.from({ length: SAMPLE }, (_, i) => group[Math.floor(((i + 0.5) * group.length) / SAMPLE)])
    const pairs: number[] = []
    for (let i = 0; i < SAMPLE; i++)
      for (let k = i + 1; k < SAMPLE; k++) pairs.push(this.similarity(sample[i], sample[k]))
    pairs.sort((a, b) => a - b)
    return pairs[pairs.length >>> 1] < STRANGERS
  }
}
