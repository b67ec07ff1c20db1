/** Returned for a key that is not in a table. */
export const ABSENT = -1

/** Map from 32-bit hashes to numbers in two flat arrays; a look-up costs a fraction of a `Map`'s. */
export class NumberTable {
  private keys = new Uint32Array(64)
  /** The value plus one; 0 marks an empty cell. */
  private values = new Int32Array(64)
  private size = 0

  /** Restores a table that was read from a file. */
  static revived = (kept: NumberTable): NumberTable => Object.assign(new NumberTable(), kept)

  /** @returns the key's number, or {@link ABSENT} */
  get(key: number): number {
    return this.values[this.cellOf(key)] - 1
  }

  /** @param value from 0 to 2^31 - 2 */
  set(key: number, value: number): void {
    const cell = this.cellOf(key)
    if (this.values[cell] === 0 && 2 * ++this.size > this.keys.length) {
      this.widen()
      this.set(key, value)
      return
    }
    this.keys[cell] = key
    this.values[cell] = value + 1
  }

  private cellOf(key: number): number {
    const { keys, values } = this
    const mask = keys.length - 1
    let cell = (key ^ (key >>> 15)) & mask
    while (values[cell] !== 0 && keys[cell] !== key) cell = (cell + 1) & mask
    return cell
  }

  private widen(): void {
    const { keys, values } = this
    this.keys = new Uint32Array(2 * keys.length)
    this.values = new Int32Array(2 * keys.length)
    this.size = 0
    for (let i = 0; i < keys.length; i++) if (values[i] !== 0) this.set(keys[i], values[i] - 1)
  }
}
