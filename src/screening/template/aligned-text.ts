import { canonical, originalSpan } from '../canonical.ts'
import { type Posting, wording } from '../posting.ts'
import { Tokens, tokenise } from '../tokens.ts'

/** A posting's words as the template compares them; places count in the original wording. */
export type Words = {
  readonly original: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly hashes: Uint32Array
  readonly kinds: Uint8Array
}

/** Longer texts are compared up to here: alignment costs the product of both lengths. */
const LONGEST = 600

/** @param contacts spans of contact points in canonical units, as found by the assessor */
export function wordsOf(
  posting: Posting,
  contacts: (text: string) => readonly { start: number; end: number }[],
): Words {
  const original = wording(posting)
  const c = canonical(original)
  const tokens = tokenise(c.text, contacts(original), new Tokens())
  const count = Math.min(tokens.count, LONGEST)
  const spans = Array.from({ length: count }, (_, i) => originalSpan(c, tokens.start[i], tokens.end[i]))
  return {
    original,
    starts: spans.map(([start]) => start),
    ends: spans.map(([, end]) => end),
    hashes: tokens.hash.slice(0, count),
    kinds: tokens.kind.slice(0, count),
  }
}

/**
 * For each word of `back` the word of `other` it stands for, or -1: a longest common subsequence.
 * Numbers match numbers and contacts match contacts, whatever they say.
 */
export function align(back: Words, other: Words): Int32Array {
  const rows = back.hashes.length
  const columns = other.hashes.length
  const width = columns + 1
  const best = new Uint16Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--) {
    for (let k = columns - 1; k >= 0; k--) {
      const at = i * width + k
      best[at] =
        back.hashes[i] === other.hashes[k] ? best[at + width + 1] + 1 : Math.max(best[at + width], best[at + 1])
    }
  }
  const matches = new Int32Array(rows).fill(-1)
  for (let i = 0, k = 0; i < rows && k < columns; ) {
    const at = i * width + k
    if (back.hashes[i] === other.hashes[k]) matches[i++] = k++
    else if (best[at + width] >= best[at + 1]) i++
    else k++
  }
  return matches
}
