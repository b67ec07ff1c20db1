const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS

/**
 * Sorts pairs of 32-bit key and value by key, in three stable passes of 11 bits; values of one key keep their order.
 */
export class PairSorter {
  count = 0
  keys: Uint32Array
  values: Uint32Array
  private spareKeys: Uint32Array
  private spareValues: Uint32Array

  constructor(capacity: number) {
    this.keys = new Uint32Array(capacity)
    this.values = new Uint32Array(capacity)
    this.spareKeys = new Uint32Array(capacity)
    this.spareValues = new Uint32Array(capacity)
  }

  push(key: number, value: number): void {
    if (this.count === this.keys.length) this.grow()
    this.keys[this.count] = key
    this.values[this.count++] = value
  }

  /** Makes room for this many more pairs, for loops that write `keys` and `values` themselves. */
  reserve(pairs: number): void {
    while (this.count + pairs > this.keys.length) this.grow()
  }

  sort(): void {
    for (let shift = 0; shift < 32; shift += DIGIT_BITS) this.pass(shift)
  }

  /** Visits each key of the sorted pairs with the places of its pairs, from `start` up to `end`. */
  forEachKey(visit: (key: number, start: number, end: number) => void): void {
    const { keys, count } = this
    for (let start = 0; start < count; ) {
      let end = start + 1
      while (end < count && keys[end] === keys[start]) end++
      visit(keys[start], start, end)
      start = end
    }
  }

  private pass(shift: number): void {
    const { keys, values, spareKeys, spareValues, count } = this
    const starts = new Uint32Array(DIGITS + 1)
    for (let i = 0; i < count; i++) starts[((keys[i] >>> shift) & (DIGITS - 1)) + 1]++
    // All keys have the same digit, so the pass would move nothing.
    if (starts.includes(count)) return
    for (let i = 1; i <= DIGITS; i++) starts[i] += starts[i - 1]
    for (let i = 0; i < count; i++) {
      const to = starts[(keys[i] >>> shift) & (DIGITS - 1)]++
      spareKeys[to] = keys[i]
      spareValues[to] = values[i]
    }
    this.keys = spareKeys
    this.values = spareValues
    this.spareKeys = keys
    this.spareValues = values
  }

  private grow(): void {
    const widen = (old: Uint32Array) => {
      const wide = new Uint32Array(old.length * 2)
      wide.set(old)
      return wide
    }
    this.keys = widen(this.keys)
    this.values = widen(this.values)
    this.spareKeys = new Uint32Array(this.keys.length)
    this.spareValues = new Uint32Array(this.keys.length)
  }
}
