/** One of several equal parts that work is cut into, each for a thread of its own: `part` counts from 0. */
export type Part = { readonly part: number; readonly parts: number }

/** All of it, in one thread. */
export const WHOLE: Part = { part: 0, parts: 1 }

/** A stretch of whole numbers or hashes, its end left out. */
export type Range = { readonly from: number; readonly to: number }

/** Beyond the highest hash. */
const HASHES = 0x100000000

/** The part's share of the numbers below `total`. */
export const shareOf = ({ part, parts }: Part, total: number): Range => ({
  from: Math.floor((total * part) / parts),
  to: Math.floor((total * (part + 1)) / parts),
})

/** The part's share of the range of hashes, in so many slices as keep the entries of each below `most`. */
export function hashSlices(part: Part, entries: number, most: number): Range[] {
  const slices = Math.max(1, Math.ceil(entries / part.parts / most))
  return Array.from({ length: slices }, (_, i) =>
    shareOf({ part: part.part * slices + i, parts: part.parts * slices }, HASHES),
  )
}
