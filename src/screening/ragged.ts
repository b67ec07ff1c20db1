/** Rows of 32-bit words of any length, one behind the other in memory that is doubled when it is full. */
export class Ragged {
  private words = new Uint32Array(4096)
  private readonly ends: number[] = []

  add(row: ArrayLike<number>): void {
    const start = this.ends[this.ends.length - 1] ?? 0
    const end = start + row.length
    if (end > this.words.length) {
      // Grown by doubling, so that a million postings copy it twenty times, not a million.
      const wide = new Uint32Array(Math.max(end, 2 * this.words.length))
      wide.set(this.words)
      this.words = wide
    }
    this.words.set(row, start)
    this.ends.push(end)
  }

  get size(): number {
    return this.ends.length
  }

  /** A view, not a copy. */
  row(at: number): Uint32Array {
    return this.words.subarray(at === 0 ? 0 : this.ends[at - 1], this.ends[at])
  }
}
