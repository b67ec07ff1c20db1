import type { Fingerprint } from './shingles.ts'

const SEGMENT = 1 << 22

/** The fingerprints of all postings of a run, one after the other in large segments, in order of arrival. */
export class Corpus {
  size = 0
  private segments: Uint32Array[] = []
  private used = SEGMENT
  private segmentOf = new Uint16Array(1024)
  private startOf = new Uint32Array(1024)
  private lengthOf = new Uint16Array(1024)
  private addedOf = new Uint16Array(1024)
  private order = new Uint32Array(2048)

  /** Adds a posting's fingerprint and gives its number. A text beyond 65,535 shingles is cut there. */
  add({ shingles, order }: Fingerprint): number {
    const kept = shingles.length > 0xffff ? shingles.subarray(0, 0xffff) : shingles
    if (this.segments.length === 0 || this.used + kept.length > SEGMENT) {
      this.segments.push(new Uint32Array(SEGMENT))
      this.used = 0
    }
    if (this.size === this.startOf.length) this.grow()
    const at = this.size++
    this.segments[this.segments.length - 1].set(kept, this.used)
    this.segmentOf[at] = this.segments.length - 1
    this.startOf[at] = this.used
    this.lengthOf[at] = kept.length
    this.addedOf[at] = kept.length
    this.order[2 * at] = order[0]
    this.order[2 * at + 1] = order[1]
    this.used += kept.length
    return at
  }

  /** The posting's shingles, ascending: a view, not a copy. */
  shingles(at: number): Uint32Array {
    const start = this.startOf[at]
    return this.segments[this.segmentOf[at]].subarray(start, start + this.lengthOf[at])
  }

  length(at: number): number {
    return this.lengthOf[at]
  }

  /** The segment a posting's shingles lie in, and where: for loops that must not make views. */
  segment(at: number): Uint32Array {
    return this.segments[this.segmentOf[at]]
  }

  start(at: number): number {
    return this.startOf[at]
  }

  /** Both words of the hash of the posting's tokens in order. */
  orderOf(at: number): readonly [number, number] {
    return [this.order[2 * at], this.order[2 * at + 1]]
  }

  /** Leaves out of a posting's shingles those for which `drop` holds; {@link everyShingle} still gives them. */
  remove(at: number, drop: (shingle: number) => boolean): void {
    const segment = this.segments[this.segmentOf[at]]
    const start = this.startOf[at]
    const dropped: number[] = []
    let kept = 0
    for (let i = 0; i < this.lengthOf[at]; i++) {
      const shingle = segment[start + i]
      if (drop(shingle)) dropped.push(shingle)
      else segment[start + kept++] = shingle
    }
    // Kept behind the others, for the state, which remembers postings as they were read.
    segment.set(dropped, start + kept)
    this.lengthOf[at] = kept
  }

  /** All shingles that the posting was added with, in no order. */
  everyShingle(at: number): Uint32Array {
    const start = this.startOf[at]
    return this.segments[this.segmentOf[at]].subarray(start, start + this.addedOf[at])
  }

  private grow(): void {
    const widen = <T extends Uint32Array | Uint16Array>(old: T, wide: T): T => {
      wide.set(old)
      return wide
    }
    const size = this.size * 2
    this.segmentOf = widen(this.segmentOf, new Uint16Array(size))
    this.startOf = widen(this.startOf, new Uint32Array(size))
    this.lengthOf = widen(this.lengthOf, new Uint16Array(size))
    this.addedOf = widen(this.addedOf, new Uint16Array(size))
    this.order = widen(this.order, new Uint32Array(size * 2))
  }
}
