import type { Fingerprint } from './shingles.ts'

/**
 * Words of the first segment, which holds any posting, and of the largest. Each segment is twice the one before, so
 * that few postings cost little.
 */
const [FIRST, LARGEST] = [1 << 16, 1 << 22]

/** The memory of a corpus, which threads can share. */
export type CorpusMemory = {
  size: number
  readonly segments: Uint32Array[]
  segmentOf: Uint16Array
  startOf: Uint32Array
  lengthOf: Uint16Array
  addedOf: Uint16Array
  order: Uint32Array
}

/** Zeros in memory that all threads share. */
export const sharedWords = (count: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * count))
export const sharedShorts = (count: number): Uint16Array => new Uint16Array(new SharedArrayBuffer(2 * count))

const emptyMemory = (): CorpusMemory => ({
  size: 0,
  segments: [],
  segmentOf: sharedShorts(1024),
  startOf: sharedWords(1024),
  lengthOf: sharedShorts(1024),
  addedOf: sharedShorts(1024),
  order: sharedWords(2048),
})

/** The fingerprints of all postings of a run, one after the other in large segments, in order of arrival. */
export class Corpus {
  readonly memory: CorpusMemory
  private used = 0

  /**
   * @param memory of another thread's corpus, which this one reads and thins out; without it the corpus starts empty
   */
  constructor(memory: CorpusMemory = emptyMemory()) {
    this.memory = memory
  }

  get size(): number {
    return this.memory.size
  }

  /** Adds a posting's fingerprint and gives its number. A text beyond 65,535 shingles is cut there. */
  add({ shingles, order }: Fingerprint): number {
    const { memory } = this
    const kept = shingles.length > 0xffff ? shingles.subarray(0, 0xffff) : shingles
    const room = memory.segments.at(-1)?.length
    if (room === undefined || this.used + kept.length > room) {
      memory.segments.push(sharedWords(Math.min(LARGEST, FIRST << Math.min(memory.segments.length, 6))))
      this.used = 0
    }
    if (memory.size === memory.startOf.length) this.grow()
    const at = memory.size++
    memory.segments[memory.segments.length - 1].set(kept, this.used)
    memory.segmentOf[at] = memory.segments.length - 1
    memory.startOf[at] = this.used
    memory.lengthOf[at] = kept.length
    memory.addedOf[at] = kept.length
    memory.order[2 * at] = order[0]
    memory.order[2 * at + 1] = order[1]
    this.used += kept.length
    return at
  }

  /** The posting's shingles, ascending: a view, not a copy. */
  shingles(at: number): Uint32Array {
    const start = this.start(at)
    return this.segment(at).subarray(start, start + this.length(at))
  }

  length(at: number): number {
    return this.memory.lengthOf[at]
  }

  /** The segment that holds a posting's shingles. Inner loops use it with `start`, because views are slow. */
  segment(at: number): Uint32Array {
    return this.memory.segments[this.memory.segmentOf[at]]
  }

  start(at: number): number {
    return this.memory.startOf[at]
  }

  /** Both words of the hash of the posting's ordered tokens. */
  orderOf(at: number): readonly [number, number] {
    return [this.memory.order[2 * at], this.memory.order[2 * at + 1]]
  }

  /** Removes the shingles for which `drop` holds from a posting; {@link everyShingle} still returns them. */
  remove(at: number, drop: (shingle: number) => boolean): void {
    const segment = this.segment(at)
    const start = this.start(at)
    const dropped: number[] = []
    let kept = 0
    for (let i = 0; i < this.length(at); i++) {
      const shingle = segment[start + i]
      if (drop(shingle)) dropped.push(shingle)
      else segment[start + kept++] = shingle
    }
    // Dropped shingles stay behind the others, because the state remembers postings as they were read.
    segment.set(dropped, start + kept)
    this.memory.lengthOf[at] = kept
  }

  /** Number of shingles that the posting was added with. */
  added(at: number): number {
    return this.memory.addedOf[at]
  }

  /** All shingles that the posting was added with, unordered. */
  everyShingle(at: number): Uint32Array {
    const start = this.start(at)
    return this.segment(at).subarray(start, start + this.added(at))
  }

  private grow(): void {
    const { memory } = this
    const widen = <T extends Uint32Array | Uint16Array>(old: T, wide: T): T => {
      wide.set(old)
      return wide
    }
    const size = memory.size * 2
    memory.segmentOf = widen(memory.segmentOf, sharedShorts(size))
    memory.startOf = widen(memory.startOf, sharedWords(size))
    memory.lengthOf = widen(memory.lengthOf, sharedShorts(size))
    memory.addedOf = widen(memory.addedOf, sharedShorts(size))
    memory.order = widen(memory.order, sharedWords(size * 2))
  }
}
