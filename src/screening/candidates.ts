import type { Corpus } from './corpus.ts'
import { PairSorter } from './pair-sorter.ts'
import { mix } from './shingles.ts'

/** Rarest shared shingles a posting is looked up by, and as many again with the lowest hash among the not too common ones. */
const RAREST = 16
const LOWEST = 8
const KEPT = RAREST + LOWEST
/** A shingle of more postings than this says too little to be taken for its hash alone. */
const COMMON = 200
const NONE = 0xffffffff

/** For each posting (by rank) up to {@link KEPT} shingles it is looked up by; unused places hold 0xffffffff. */
export type LookUps = { readonly shingles: Uint32Array; readonly perPosting: number }

type Group = { readonly shingle: number; readonly members: Uint32Array }

/**
 * Walks all shingles that at least two postings share, in slices of the hash range so that memory stays bounded.
 * @param order posting numbers by rank: members are given as ranks, ascending, whatever the order of arrival
 */
export function forEachShared(corpus: Corpus, order: Uint32Array, visit: (group: Group) => void): void {
  let total = 0
  for (let at = 0; at < corpus.size; at++) total += corpus.length(at)
  const slices = Math.max(1, Math.ceil(total / SLICE_PAIRS))
  const width = Math.ceil(0x100000000 / slices)
  const cursor = new Uint16Array(corpus.size)
  const sorter = new PairSorter(Math.ceil((total / slices) * 1.3) + 1024)
  for (let slice = 0; slice < slices; slice++) {
    const limit = slice === slices - 1 ? 0x100000000 : (slice + 1) * width
    collect(corpus, order, cursor, limit, sorter)
    sorter.sort()
    visitGroups(sorter, visit)
  }
}

const SLICE_PAIRS = 6_000_000

/** Takes from every posting the shingles below `limit` that no earlier slice took (they are ascending, so a cursor is enough). */
function collect(corpus: Corpus, order: Uint32Array, cursor: Uint16Array, limit: number, sorter: PairSorter): void {
  sorter.count = 0
  for (let rank = 0; rank < order.length; rank++) {
    const at = order[rank]
    const segment = corpus.segment(at)
    const start = corpus.start(at)
    const length = corpus.length(at)
    let i = cursor[at]
    for (; i < length; i++) {
      const shingle = segment[start + i]
      if (shingle >= limit) break
      sorter.push(shingle, rank)
    }
    cursor[at] = i
  }
}

function visitGroups(sorter: PairSorter, visit: (group: Group) => void): void {
  const { keys, values, count } = sorter
  for (let start = 0; start < count; ) {
    let end = start + 1
    const shingle = keys[start]
    while (end < count && keys[end] === shingle) end++
    if (end - start > 1) visit({ shingle, members: values.subarray(start, end) })
    start = end
  }
}

/**
 * Chooses what each posting is looked up by: its rarest shared shingles (document frequency ≥ 2), which are telling but may
 * all be chance in a large corpus, and those of lowest hash, which copies of one text choose alike.
 */
export class LookUpChooser {
  private readonly shingles: Uint32Array
  private costs: Uint32Array
  /** The highest cost each posting has kept of either kind: most offers end here, without a look at the long lists. */
  private readonly worstRare: Uint32Array
  private readonly worstLow: Uint32Array

  constructor(postings: number) {
    this.shingles = new Uint32Array(postings * KEPT).fill(NONE)
    this.costs = new Uint32Array(postings * KEPT).fill(NONE)
    this.worstRare = new Uint32Array(postings).fill(NONE)
    this.worstLow = new Uint32Array(postings).fill(NONE)
  }

  /** Offers a shared shingle to all postings that have it. */
  offer(shingle: number, members: Uint32Array): void {
    const spread = mix(shingle ^ 0x5bd1e995)
    // Rarity first; the hash spreads equals over the text instead of taking its beginning.
    const rarity = Math.min(members.length, 0xffff) * 0x10000 + (spread >>> 16)
    // A common shingle of low hash would lead to thousands of strangers.
    const low = members.length <= COMMON
    for (let i = 0; i < members.length; i++) {
      const member = members[i]
      const base = member * KEPT
      if (rarity < this.worstRare[member]) {
        this.worstRare[member] = this.insert(base, base + RAREST, rarity, shingle)
      }
      if (low && spread < this.worstLow[member]) {
        this.worstLow[member] = this.insert(base + RAREST, base + KEPT, spread, shingle)
      }
    }
  }

  /** What has been chosen; nothing can be offered afterwards. */
  chosen(): LookUps {
    this.costs = new Uint32Array(0)
    return { shingles: this.shingles, perPosting: KEPT }
  }

  /** Keeps the lowest costs of `[from, to)`, ascending. @returns the highest of them */
  private insert(from: number, to: number, cost: number, shingle: number): number {
    const { costs, shingles } = this
    let i = to - 1
    for (; i > from && costs[i - 1] > cost; i--) {
      costs[i] = costs[i - 1]
      shingles[i] = shingles[i - 1]
    }
    costs[i] = cost
    shingles[i] = shingle
    return costs[to - 1]
  }
}

const ALL_PAIRS_UP_TO = 5

/**
 * Pairs of postings (by rank) worth comparing: those that are looked up by the same shingle. Of many, each is paired with
 * the first and with the next two, which keeps the number of pairs in proportion to the number of postings.
 */
export function forEachCandidate(lookUps: LookUps, visit: (a: number, b: number) => void): void {
  const { shingles, perPosting } = lookUps
  const slices = Math.max(1, Math.ceil(shingles.length / SLICE_PAIRS))
  const width = 0x100000000 / slices
  const sorter = new PairSorter(Math.ceil((shingles.length / slices) * 1.3) + 1024)
  for (let slice = 0; slice < slices; slice++) {
    const from = slice * width
    const to = from + width
    sorter.count = 0
    for (let i = 0; i < shingles.length; i++) {
      const shingle = shingles[i]
      if (shingle >= from && shingle < to && shingle !== NONE) sorter.push(shingle, Math.floor(i / perPosting))
    }
    sorter.sort()
    visitGroups(sorter, ({ members }) => pairUp(members, visit))
  }
}

function pairUp(members: Uint32Array, visit: (a: number, b: number) => void): void {
  const count = members.length
  // Pairs grow with the square; neighbours and the first are enough, since other shingles pair others.
  const reach = count <= ALL_PAIRS_UP_TO ? count : 2
  for (let i = 0; i < count; i++) {
    if (i > reach && members[i] !== members[0]) visit(members[0], members[i])
    for (let k = i + 1; k < count && k <= i + reach; k++) if (members[k] !== members[i]) visit(members[i], members[k])
  }
}
