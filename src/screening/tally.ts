/** Counts 32-bit hashes in arrays used again for each count; sorting them, or a `Map`, takes five times as long. */
export class Tally {
  private keys = new Uint32Array(64)
  /** The round in which a cell was last taken, and the count of its key in that round. */
  private rounds = new Uint32Array(64)
  private counts = new Uint32Array(64)
  private round = 0

  /** Starts a new count. @param most the most hashes it can hold */
  clear(most: number): void {
    if (2 * most > this.keys.length || this.round === 0xffffffff) {
      const cells = Math.max(this.keys.length, 2 ** Math.ceil(Math.log2(2 * most)))
      this.keys = new Uint32Array(cells)
      this.rounds = new Uint32Array(cells)
      this.counts = new Uint32Array(cells)
      this.round = 0
    }
    this.round++
  }

  add(key: number): void {
    const cell = this.cellOf(key)
    if (this.rounds[cell] === this.round) this.counts[cell]++
    else {
      this.rounds[cell] = this.round
      this.keys[cell] = key
      this.counts[cell] = 1
    }
  }

  /** Count of a hash since the last `clear`. */
  of(key: number): number {
    const cell = this.cellOf(key)
    return this.rounds[cell] === this.round ? this.counts[cell] : 0
  }

  private cellOf(key: number): number {
    const { keys, rounds, round } = this
    const mask = keys.length - 1
    let cell = (key ^ (key >>> 15)) & mask
    while (rounds[cell] === round && keys[cell] !== key) cell = (cell + 1) & mask
    return cell
  }
}
