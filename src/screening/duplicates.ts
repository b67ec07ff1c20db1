import type { Corpus } from './corpus.ts'

/** Postings with the same words in the same order, told by a 64-bit hash. */
export type Copies = {
  /** The first posting of each text, by rank. */
  readonly firsts: Uint32Array
  /** All postings with this first one's text, itself included, by rank. */
  copiesOf(first: number): readonly number[]
}

/** Collapses exact copies: nine in ten of large advert collections (Rivas et al. 2024: 5,053,249 → 515,865). */
export function exactCopies(corpus: Corpus, order: Uint32Array): Copies {
  const firstOf = new Map<number, number>()
  const more = new Map<number, number[]>()
  const firsts: number[] = []
  for (const at of order) {
    const [low, high] = corpus.orderOf(at)
    // 53 bits of the 64 fit a number: enough for 10⁷ texts without a chance meeting.
    const key = (high & 0x1fffff) * 0x100000000 + low
    const first = firstOf.get(key)
    if (first === undefined) {
      firstOf.set(key, at)
      firsts.push(at)
    } else {
      const copies = more.get(first)
      if (copies === undefined) more.set(first, [first, at])
      else copies.push(at)
    }
  }
  return { firsts: Uint32Array.from(firsts), copiesOf: (first) => more.get(first) ?? [first] }
}
