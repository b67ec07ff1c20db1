import { type Corpus, sharedShorts } from './corpus.ts'
import { PairSorter } from './pair-sorter.ts'
import { hashSlices, type Part, type Range } from './part.ts'

/**
 * For each shingle of a corpus the number of postings that share it; 0 for a posting's own shingle and for a frame's.
 */
export type Frequencies = readonly Uint16Array[]

export const MOST = 0xffff

/** Examines a shingle that many postings (ranks, ascending) share, and returns the ranks for which it is telling. */
export type Telling = (shingle: number, ranks: Uint32Array) => Uint32Array

export type Counting = {
  readonly corpus: Corpus
  /** Posting numbers by rank. */
  readonly kept: Uint32Array
  readonly frequencies: Frequencies
  /** A shingle of fewer postings than this is telling for all of them. */
  readonly many: number
  readonly telling: Telling
}

/** Allocates the frequencies of a corpus's shingles. */
export const noFrequencies = (corpus: Corpus): Frequencies =>
  corpus.memory.segments.map(({ length }) => sharedShorts(length))

/** Number of pairs sorted at once, which bounds memory for a corpus of any size. */
const SLICE_PAIRS = 5_000_000
const NOBODY = 0xffffffff

/** Counts for each shingle of the part's share the postings that have it. */
export function countShared(counting: Counting, part: Part): void {
  const { corpus, kept } = counting
  const rankOf = new Uint32Array(corpus.size).fill(NOBODY)
  let pairs = 0
  for (let rank = 0; rank < kept.length; rank++) {
    rankOf[kept[rank]] = rank
    pairs += corpus.length(kept[rank])
  }
  const slices = hashSlices(part, pairs, SLICE_PAIRS)
  const slice = new Slice(Math.ceil((pairs / part.parts / slices.length) * 1.1) + 1024)
  const from = cursorAt(corpus, slices[0].from)
  const to = from.slice()
  for (const range of slices) {
    collect(corpus, rankOf, to, range, slice)
    slice.sorter.sort()
    count(slice, counting)
    write(corpus, rankOf, { from, to }, slice.found, counting.frequencies)
    from.set(to)
  }
}

/** Pairs of shingle and posting in a slice of the hash range; the sorter's values are the pairs' numbers of arrival. */
class Slice {
  readonly sorter: PairSorter
  /** Rank of each pair's posting. */
  ranks: Uint32Array
  /** Frequency of each pair's shingle. */
  found: Uint16Array

  constructor(capacity: number) {
    this.sorter = new PairSorter(capacity)
    this.ranks = new Uint32Array(capacity)
    this.found = new Uint16Array(capacity)
  }

  /** Makes room for this many more pairs. */
  reserve(pairs: number): void {
    const { sorter, ranks } = this
    sorter.reserve(pairs)
    if (ranks.length >= sorter.keys.length) return
    this.ranks = new Uint32Array(sorter.keys.length)
    this.ranks.set(ranks)
    this.found = new Uint16Array(sorter.keys.length)
  }
}

/** For each posting the place of its first shingle from `from` up. */
function cursorAt(corpus: Corpus, from: number): Uint16Array {
  const cursor = new Uint16Array(corpus.size)
  if (from === 0) return cursor
  for (let at = 0; at < corpus.size; at++) {
    const segment = corpus.segment(at)
    const start = corpus.start(at)
    let low = 0
    for (let high = corpus.length(at); low < high; ) {
      const middle = (low + high) >>> 1
      if (segment[start + middle] < from) low = middle + 1
      else high = middle
    }
    cursor[at] = low
  }
  return cursor
}

/**
 * Takes from each posting the shingles below the range's end that no earlier slice took. They are ascending, so a
 * cursor is enough.
 */
function collect(corpus: Corpus, rankOf: Uint32Array, cursor: Uint16Array, { to }: Range, slice: Slice): void {
  const { segments, segmentOf, startOf, lengthOf } = corpus.memory
  const { sorter } = slice
  let count = 0
  // Arrival order is the order in memory.
  for (let at = 0; at < rankOf.length; at++) {
    const rank = rankOf[at]
    if (rank === NOBODY) continue
    sorter.count = count
    slice.reserve(lengthOf[at])
    const { keys, values } = sorter
    const segment = segments[segmentOf[at]]
    const start = startOf[at]
    const end = start + lengthOf[at]
    let place = start + cursor[at]
    for (; place < end && segment[place] < to; place++) {
      keys[count] = segment[place]
      values[count] = count
      slice.ranks[count++] = rank
    }
    cursor[at] = place - start
  }
  sorter.count = count
}

function count(slice: Slice, { many, telling }: Counting): void {
  const { sorter, found } = slice
  const { keys, values, count } = sorter
  for (let start = 0; start < count; ) {
    let end = start + 1
    const shingle = keys[start]
    while (end < count && keys[end] === shingle) end++
    const shared = Math.min(end - start, MOST)
    if (shared >= many) countTelling(slice, { from: start, to: end }, telling)
    else for (let i = start; i < end; i++) found[values[i]] = shared === 1 ? 0 : shared
    start = end
  }
}

/** Counts the pairs of one shingle; `from` and `to` are places among the sorted pairs. */
function countTelling({ sorter, ranks, found }: Slice, { from, to }: Range, telling: Telling): void {
  const { keys, values } = sorter
  const members = new Uint32Array(to - from)
  for (let i = from; i < to; i++) members[i - from] = ranks[values[i]]
  const told = telling(keys[from], members)
  const shared = told.length < 2 ? 0 : Math.min(told.length, MOST)
  const among = told.length === members.length ? null : new Set(told)
  for (let i = from; i < to; i++) found[values[i]] = among === null || among.has(members[i - from]) ? shared : 0
}

/** Writes the found frequencies beside their shingles, in the order of collection. */
function write(
  corpus: Corpus,
  rankOf: Uint32Array,
  { from, to }: { readonly from: Uint16Array; readonly to: Uint16Array },
  found: Uint16Array,
  frequencies: Frequencies,
): void {
  const { segmentOf, startOf } = corpus.memory
  let pair = 0
  for (let at = 0; at < rankOf.length; at++) {
    if (rankOf[at] === NOBODY) continue
    const segment = frequencies[segmentOf[at]]
    const end = startOf[at] + to[at]
    for (let place = startOf[at] + from[at]; place < end; place++) segment[place] = found[pair++]
  }
}
