import { LEAST } from '../untold.ts'

// Counts of now as spans. What is told depends on a count only by how many whole fives it has, and on what was told before: whoever looks twice
// learns nothing that would not be the same for five counts in a row. Pure.

/** A count lies between these, both among them. */
export type Band = { readonly from: number; readonly to: number }

/** Two fives wide, and a five after the next: each count lies in two spans, so that one who comes and goes changes nothing told. */
const spanOf = (five: number): Band => ({ from: five * LEAST, to: (five + 2) * LEAST - 1 })

/**
 * What is told of a count.
 * @param before what was told of it last; it stays as long as the count lies in it, and moves no further than it must
 */
export function bandOf(n: number, before: Band | null): Band {
  const five = Math.floor(n / LEAST)
  if (before === null || n < before.from) return spanOf(five)
  return n > before.to ? spanOf(five - 1) : before
}
