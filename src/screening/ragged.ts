/** Rows of 32-bit words of any length, one behind the other in an array that doubles when full. */
export class Ragged {
  words = new Uint32Array(4096)
  /** End of each row; the first row starts at 0. */
  private ends = new Uint32Array(1024)
  private count = 0

  /** Restores rows that were read from a file. */
  static revived = (kept: Ragged): Ragged => Object.assign(new Ragged(), kept)

  add(row: ArrayLike<number>): void {
    const start = this.startOf(this.count)
    const end = start + row.length
    // Doubling copies a million postings' rows twenty times instead of a million times.
    if (end > this.words.length) this.words = widened(this.words, Math.max(end, 2 * this.words.length))
    if (this.count === this.ends.length) this.ends = widened(this.ends, 2 * this.ends.length)
    this.words.set(row, start)
    this.ends[this.count++] = end
  }

  get size(): number {
    return this.count
  }

  /** A view, not a copy. */
  row(at: number): Uint32Array {
    return this.words.subarray(this.startOf(at), this.ends[at])
  }

  /** Start of a row in `words`, for loops over all rows in which views are too slow. */
  startOf(at: number): number {
    return at === 0 ? 0 : this.ends[at - 1]
  }

  endOf(at: number): number {
    return this.ends[at]
  }

  lengthOf(at: number): number {
    return this.ends[at] - this.startOf(at)
  }
}

function widened(old: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const wide = new Uint32Array(length)
  wide.set(old)
  return wide
}
