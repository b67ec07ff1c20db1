import type { Corpus } from './corpus.ts'
import { overlap, type Stretch, whole } from './overlap.ts'
import { Tally } from './tally.ts'

/** A source's shingle is examined when at least this many of its postings, and this share of them, have it. */
const MANY = 40
const SHARE = 0.004
const SAMPLE = 12
/** Median number of shingles that neighbours in the sample must share before the search for a frame starts. */
const FRAME_LEAST = 8
/** The frame is made of shingles that this share of the sample has. */
const CORE = 0.7
/**
 * In a large source, a shingle that this share of otherwise unlike postings have says nothing, however short the
 * posting.
 */
const EVERYWHERE = 0.004
const LARGE = 1000
const COMMON = 100
/** At least this share of a posting must lie outside the frame, and the postings must be strangers there. */
const OWN_LEAST = 0.25
const STRANGERS = 0.06

const manyOf = (size: number): number => Math.max(MANY, SHARE * size)

/** Shingles of a portal's or agency's frame, by source number. */
export type Boilerplate = ReadonlyMap<number, ReadonlySet<number>>

const FILTER = 1 << 16

/** Makes a test for the shingles of a frame; one byte of a filter decides for most others. */
export function frameTest(frame: ReadonlySet<number>): (shingle: number) => boolean {
  const filter = new Uint8Array(FILTER)
  for (const shingle of frame) filter[shingle & (FILTER - 1)] = 1
  return (shingle) => filter[shingle & (FILTER - 1)] === 1 && frame.has(shingle)
}

/**
 * Collects shingles of frames: form labels, legal notices, an agency's words about itself. Postings in one frame share
 * the frame word for word and nothing else, while edited copies of one campaign stay similar without their common part.
 * This difference shows a frame even without an employer's name.
 */
export class BoilerplateFinder {
  private readonly found = new Map<number, Set<number>>()
  private readonly corpus: Corpus
  private readonly kept: Uint32Array
  private readonly sourceOf: Uint32Array
  private readonly sizes: readonly number[]
  private readonly counts: Uint32Array
  /** Earlier results by sample: all shingles of one frame stand in the same postings. */
  private readonly looked = new Map<string, boolean>()
  private readonly tally = new Tally()

  /**
   * @param kept posting numbers by rank
   * @param sourceOf source number by rank
   * @param sizes number of postings of each source
   */
  constructor(corpus: Corpus, kept: Uint32Array, sourceOf: Uint32Array, sizes: readonly number[]) {
    this.corpus = corpus
    this.kept = kept
    this.sourceOf = sourceOf
    this.sizes = sizes
    this.counts = new Uint32Array(sizes.length)
  }

  /** The smallest number of postings that makes a shingle boilerplate in any source. */
  get least(): number {
    return this.sizes.reduce(
      (least, size) => (size === 0 ? least : Math.min(least, manyOf(size))),
      Number.POSITIVE_INFINITY,
    )
  }

  /** Returns the members (ranks, in no order) for whose source the shingle is no boilerplate. */
  telling(shingle: number, members: Uint32Array): Uint32Array {
    let telling = members
    for (const source of this.sourcesOfMany(members)) {
      const group = members.filter((rank) => this.sourceOf[rank] === source).sort()
      if (!this.isFrame(group, source)) continue
      const known = this.found.get(source) ?? new Set()
      this.found.set(source, known.add(shingle))
      telling = telling.filter((rank) => this.sourceOf[rank] !== source)
    }
    return telling
  }

  boilerplate(): Boilerplate {
    return this.found
  }

  /** Sources with enough of these members for the shingle to be examined. */
  private sourcesOfMany(members: Uint32Array): number[] {
    const { counts, sourceOf } = this
    const met: number[] = []
    for (let i = 0; i < members.length; i++) if (counts[sourceOf[members[i]]]++ === 0) met.push(sourceOf[members[i]])
    const many = met.filter((source) => counts[source] >= manyOf(this.sizes[source]))
    for (const source of met) counts[source] = 0
    return many
  }

  private isFrame(group: Uint32Array, source: number): boolean {
    const picked = Array.from({ length: SAMPLE }, (_, i) => group[Math.floor(((i + 0.5) * group.length) / SAMPLE)])
    const everywhere = this.sizes[source] >= LARGE && group.length >= Math.max(COMMON, EVERYWHERE * this.sizes[source])
    const key = `${everywhere} ${picked.join()}`
    const known = this.looked.get(key)
    if (known !== undefined) return known
    const is = this.hasFrame(picked, everywhere)
    this.looked.set(key, is)
    return is
  }

  private hasFrame(picked: readonly number[], everywhere: boolean): boolean {
    const sample = picked.map((rank) => this.corpus.shingles(this.kept[rank]))
    const neighbours = sample.slice(1).map((shingles, i) => overlap(whole(shingles), whole(sample[i])))
    const alike = neighbours.map((shared, i) => jaccard(shared, sample[i].length + sample[i + 1].length))
    if (everywhere && median(alike) < OWN_LEAST) return true
    // This check is cheap and settles most shingles: common ones join strangers without a frame.
    if (median(neighbours) < FRAME_LEAST) return false
    const own = ownOf(sample, this.tally)
    if (median(own.map((rest, i) => lengthOf(rest) / sample[i].length)) < OWN_LEAST) return false
    return areStrangers(own)
  }
}

/**
 * Whether the median likeness of all pairs is below {@link STRANGERS}; stops as soon as half of the pairs decide it.
 */
export function areStrangers(own: readonly Stretch[]): boolean {
  const pairs = (own.length * (own.length - 1)) / 2
  const half = pairs >>> 1
  let strangers = 0
  let alike = 0
  for (let i = 0; i < own.length; i++)
    for (let k = i + 1; k < own.length; k++) {
      if (likeness(own[i], own[k]) < STRANGERS) strangers++
      else alike++
      if (strangers > half) return true
      // The median of an even number of pairs is the upper middle one.
      if (alike >= pairs - half) return false
    }
  return false
}

/**
 * Each posting's shingles without the frame's, which at least {@link CORE} of the sample have. Each stretch is
 * ascending; all lie in one array.
 */
function ownOf(sample: readonly Uint32Array[], tally: Tally): Stretch[] {
  const all = sample.reduce((sum, shingles) => sum + shingles.length, 0)
  tally.clear(all)
  for (const shingles of sample) for (let i = 0; i < shingles.length; i++) tally.add(shingles[i])
  const most = CORE * sample.length
  const kept = new Uint32Array(all)
  let to = 0
  return sample.map((shingles) => {
    const from = to
    for (let i = 0; i < shingles.length; i++) if (tally.of(shingles[i]) < most) kept[to++] = shingles[i]
    return { of: kept, from, to }
  })
}

const lengthOf = ({ from, to }: Stretch): number => to - from

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >>> 1]

/** Shared shingles as a share of all shingles of two postings. @param sum of both postings' shingle counts */
const jaccard = (shared: number, sum: number): number => (sum === shared ? 1 : shared / (sum - shared))

const likeness = (a: Stretch, b: Stretch): number => jaccard(overlap(a, b), lengthOf(a) + lengthOf(b))
