/** Fewest numbers to which pieces of wording are filled up: 4 KiB. */
const FEWEST = 1024

/**
 * Ascending numbers without repeats, filled up with the last of them to a power of two: how many pieces a text has would else tell, of two
 * reports sealed to different agencies, that they are the same.
 */
export function padded(numbers: Uint32Array): Uint32Array {
  const whole = new Uint32Array(Math.max(FEWEST, 2 ** Math.ceil(Math.log2(Math.max(1, numbers.length)))))
  whole.fill(numbers.at(-1) ?? 0)
  whole.set(numbers)
  return whole
}

/** The same numbers again; also those that were kept as they are. */
export function unpadded(numbers: Uint32Array): Uint32Array {
  const end = numbers.findIndex((number, at) => at > 0 && number <= (numbers[at - 1] ?? 0))
  return end < 0 ? numbers : numbers.subarray(0, end)
}
