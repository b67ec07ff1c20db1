/** One of several equal parts of a piece of work, one part per thread; `part` counts from 0. */
export type Part = { readonly part: number; readonly parts: number }

/** The whole work in one thread. */
export const WHOLE: Part = { part: 0, parts: 1 }

/** A range of whole numbers or hashes; `to` is excluded. */
export type Range = { readonly from: number; readonly to: number }

/** One more than the highest hash. */
const HASHES = 0x100000000

/** The part's share of the numbers from 0 up to `total`. */
export const shareOf = ({ part, parts }: Part, total: number): Range => ({
  from: Math.floor((total * part) / parts),
  to: Math.floor((total * (part + 1)) / parts),
})

/** The part's share of the hash range, in enough slices to keep the entries of each below `most`. */
export function hashSlices(part: Part, entries: number, most: number): Range[] {
  const slices = Math.max(1, Math.ceil(entries / part.parts / most))
  return Array.from({ length: slices }, (_, i) =>
    shareOf({ part: part.part * slices + i, parts: part.parts * slices }, HASHES),
  )
}
