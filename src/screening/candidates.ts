import { type Corpus, sharedWords } from './corpus.ts'
import type { Frequencies } from './frequencies.ts'
import { PairSorter } from './pair-sorter.ts'
import { hashSlices, type Part } from './part.ts'
import { mix } from './shingles.ts'

/**
 * A posting is looked up by its rarest shared shingles, and by half as many of lowest hash among those that are not too
 * common.
 */
const RAREST = 16
const LOWEST = 8
const KEPT = RAREST + LOWEST
/** A shingle of more postings than this is too common to be chosen for its hash. */
const COMMON = 200
const NONE = 0xffffffff

/** Up to {@link KEPT} shingles for each posting (by rank), each once; unused places hold 0xffffffff. */
export type LookUps = Uint32Array

export const noLookUps = (postings: number): LookUps => sharedWords(postings * KEPT)

/**
 * Chooses the shingles by which a posting is looked up. The rarest ones that two or more postings share are telling,
 * but may all be chance in a large corpus; copies of one text choose the same ones of lowest hash.
 */
export class LookUpChooser {
  private readonly corpus: Corpus
  private readonly frequencies: Frequencies
  private readonly chosen = new Uint32Array(KEPT)
  private readonly costs = new Uint32Array(KEPT)

  constructor(corpus: Corpus, frequencies: Frequencies) {
    this.corpus = corpus
    this.frequencies = frequencies
  }

  /** Writes the shingles for the posting with this number and rank. */
  choose(at: number, rank: number, lookUps: LookUps): void {
    const { corpus, chosen, costs } = this
    const shingles = corpus.segment(at)
    const frequencies = this.frequencies[corpus.memory.segmentOf[at]]
    const start = corpus.start(at)
    const end = start + corpus.length(at)
    chosen.fill(NONE)
    costs.fill(NONE)
    for (let i = start; i < end; i++) if (frequencies[i] > 1) this.offer(shingles[i], frequencies[i])
    for (let i = RAREST; i < KEPT; i++) if (this.isAmongRarest(chosen[i])) chosen[i] = NONE
    lookUps.set(chosen, rank * KEPT)
  }

  private offer(shingle: number, frequency: number): void {
    const spread = mix(shingle ^ 0x5bd1e995)
    // Rarity counts first; the hash spreads shingles of equal rarity over the text instead of taking its beginning.
    const rarity = frequency * 0x10000 + (spread >>> 16)
    if (rarity < this.costs[RAREST - 1]) this.insert(0, RAREST, rarity, shingle)
    // A common shingle of low hash would lead to thousands of strangers.
    if (frequency <= COMMON && spread < this.costs[KEPT - 1]) this.insert(RAREST, KEPT, spread, shingle)
  }

  /** Keeps the lowest costs of `[from, to)`, ascending. */
  private insert(from: number, to: number, cost: number, shingle: number): void {
    const { costs, chosen } = this
    let i = to - 1
    for (; i > from && costs[i - 1] > cost; i--) {
      costs[i] = costs[i - 1]
      chosen[i] = chosen[i - 1]
    }
    costs[i] = cost
    chosen[i] = shingle
  }

  private isAmongRarest(shingle: number): boolean {
    for (let i = 0; i < RAREST; i++) if (this.chosen[i] === shingle) return true
    return false
  }
}

const ALL_PAIRS_UP_TO = 5
const SLICE_ENTRIES = 4_000_000

/**
 * Visits pairs of postings (by rank) that are looked up by the same shingle of the part's share. In a large group each
 * posting is paired with the first and with the next two, so that the pairs grow with the postings and not with their
 * square.
 * @param areJoined says that no pair of the members from `start` to `end` needs a visit any more
 */
export function forEachCandidate(
  lookUps: LookUps,
  part: Part,
  visit: (a: number, b: number) => void,
  areJoined: (members: Uint32Array, start: number, end: number) => boolean = () => false,
): void {
  const slices = hashSlices(part, lookUps.length, SLICE_ENTRIES)
  const sorter = new PairSorter(Math.ceil((lookUps.length / part.parts / slices.length) * 1.1) + 1024)
  for (const { from, to } of slices) {
    sorter.count = 0
    for (let i = 0, rank = 0; i < lookUps.length; rank++) {
      for (const end = i + KEPT; i < end; i++) {
        const shingle = lookUps[i]
        if (shingle >= from && shingle < to && shingle !== NONE) sorter.push(shingle, rank)
      }
    }
    sorter.sort()
    pairAll(sorter, visit, areJoined)
  }
}

function pairAll(
  { keys, values, count }: PairSorter,
  visit: (a: number, b: number) => void,
  areJoined: (members: Uint32Array, start: number, end: number) => boolean,
): void {
  for (let start = 0; start < count; ) {
    let end = start + 1
    while (end < count && keys[end] === keys[start]) end++
    if (end - start > 1 && !areJoined(values, start, end)) pairUp(values, start, end, visit)
    start = end
  }
}

function pairUp(members: Uint32Array, start: number, end: number, visit: (a: number, b: number) => void): void {
  const count = end - start
  pairNeighbours(members, start, end, count <= ALL_PAIRS_UP_TO ? count : 2, visit)
}

/**
 * Pairs each member with the first member and with the next `reach` ones. All pairs would grow with the square; other
 * shared values supply the pairs left out.
 * @param members ascending from `start` up to `end`
 */
export function pairNeighbours(
  members: Uint32Array,
  start: number,
  end: number,
  reach: number,
  visit: (a: number, b: number) => void,
): void {
  for (let i = start; i < end; i++) {
    if (i - start > reach) visit(members[start], members[i])
    for (let k = i + 1; k < end && k <= i + reach; k++) visit(members[i], members[k])
  }
}
