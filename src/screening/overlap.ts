/** A stretch of ascending numbers inside a larger array, for inner loops in which views are too slow. */
export type Stretch = { readonly of: Uint32Array; readonly from: number; readonly to: number }

/** Counts the numbers that two ascending stretches, each without repeats, share. */
export function overlap(a: Stretch, b: Stretch): number {
  const { of: x, to: endA } = a
  const { of: y, to: endB } = b
  let i = a.from
  let k = b.from
  let shared = 0
  while (i < endA && k < endB) {
    const left = x[i]
    const right = y[k]
    // No branches: their direction is unpredictable, and a wrong prediction costs more than the step.
    shared += Number(left === right)
    i += Number(left <= right)
    k += Number(right <= left)
  }
  return shared
}

/** A whole array as a stretch. */
export const whole = (numbers: Uint32Array): Stretch => ({ of: numbers, from: 0, to: numbers.length })
