import { type Canonical, canonical, originalSpan } from '../canonical.ts'
import { type Posting, wording } from '../posting.ts'
import { maskContacts, Tokens, tokenise } from '../tokens.ts'

/** A posting's words for comparison in a template; places count in the original wording. */
export type Words = {
  readonly original: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly hashes: Uint32Array
  readonly kinds: Uint8Array
}

/** Number of words compared; alignment costs the product of both lengths. */
const LONGEST = 600

/** @param contacts gives the spans of contact points in canonical units, as found by the assessor */
export function wordsOf(
  posting: Posting,
  contacts: (c: Canonical) => readonly { start: number; end: number }[],
): Words {
  const original = wording(posting)
  const c = canonical(original)
  const tokens = tokenise(c.text, new Tokens())
  maskContacts(tokens, contacts(c))
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
 * Finds for each word of `back` the matching word of `other`, or -1: a longest common subsequence by Myers' greedy
 * search («An O(ND) difference algorithm», 1986), which is fast for texts that differ little. All numbers match each
 * other, and so do all contact points.
 */
export function align(back: Words, other: Words): Int32Array {
  const a = back.hashes
  const b = other.hashes
  const most = a.length + b.length
  const reach = new Int32Array(2 * most + 3)
  const middle = most + 1
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    // Keeps only the part that this round can reach; whole copies would fill the memory.
    trace.push(reach.slice(middle - edits - 1, middle + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const down =
        diagonal === -edits || (diagonal !== edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1])
      let x = down ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      reach[middle + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return walkBack(a.length, b.length, trace)
    }
  }
  return new Int32Array(a.length).fill(-1)
}

/**
 * Walks back from both ends through the furthest points of each number of edits; steps along a diagonal are matches.
 */
function walkBack(rows: number, columns: number, trace: readonly Int32Array[]): Int32Array {
  const matches = new Int32Array(rows).fill(-1)
  let x = rows
  let y = columns
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits]
    const middle = edits + 1
    const diagonal = x - y
    const down =
      diagonal === -edits || (diagonal !== edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1])
    const before = down ? diagonal + 1 : diagonal - 1
    const fromX = edits === 0 ? 0 : reach[middle + before]
    const fromY = fromX - before
    // A step to the right is an edit, so the diagonal begins one word behind it.
    const stop = edits === 0 ? 0 : down ? fromX : fromX + 1
    while (x > stop && y > 0 && x > 0) matches[--x] = --y
    x = fromX
    y = fromY
  }
  return matches
}
