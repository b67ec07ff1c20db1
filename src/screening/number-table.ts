/** What a key is worth that is not in a table. */
export const ABSENT = -1

/** Numbers by 32-bit keys that are hashes, in two flat arrays: a look-up costs a fraction of a `Map`'s. */
export class NumberTable {
  private keys = new Uint32Array(64)
  /** One more than the value; 0 is an empty cell. */
  private values = new Int32Array(64)
  private size = 0

  /** A table as it comes from a file. */
  static revived = (kept: NumberTable): NumberTable => Object.assign(new NumberTable(), kept)

  /** @returns the key's number, {@link ABSENT} for a key that was never set */
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
