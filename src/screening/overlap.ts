/** A stretch of ascending numbers inside a larger array: for loops that must not make views. */
export type Stretch = { readonly of: Uint32Array; readonly from: number; readonly to: number }

/** How many numbers two ascending stretches, each without repeats, have in common. */
export function overlap(a: Stretch, b: Stretch): number {
  const { of: x, to: endA } = a
  const { of: y, to: endB } = b
  let i = a.from
  let k = b.from
  let shared = 0
  while (i < endA && k < endB) {
    const left = x[i]
    const right = y[k]
    // Without branches: which way they go cannot be guessed, and a wrong guess costs more than the step.
    shared += Number(left === right)
    i += Number(left <= right)
    k += Number(right <= left)
  }
  return shared
}

/** A whole array as a stretch. */
export const whole = (numbers: Uint32Array): Stretch => ({ of: numbers, from: 0, to: numbers.length })
