import type { Canonical, Disguise } from '../canonical.ts'

type Span = { readonly start: number; readonly end: number }

/** Number of the first of some spans, ascending by start, that starts at this place or behind it. */
export function firstFrom(spans: readonly Pick<Span, 'start'>[], at: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (spans[middle].start < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Spans ascending by start, and for each the furthest end of those up to it. */
type Ordered = { readonly spans: readonly Disguise[]; readonly reach: Uint32Array }

const ordered = new WeakMap<readonly Disguise[], Ordered>()
/** So few are looked through as they are. */
const FEW = 8

/**
 * Whether something is disguised between two places of the canonical text. A look takes no longer for a thousand
 * disguises than for a few, since a text may have one in each word and a contact point behind each.
 */
export function isDisguised({ disguises }: Pick<Canonical, 'disguises'>, start: number, end: number): boolean {
  if (disguises.length <= FEW) return disguises.some((d) => d.start < end && d.end > start)
  let found = ordered.get(disguises)
  if (found === undefined) {
    found = inOrder(disguises)
    ordered.set(disguises, found)
  }
  const before = firstFrom(found.spans, end)
  return before > 0 && found.reach[before - 1] > start
}

function inOrder(disguises: readonly Disguise[]): Ordered {
  const spans = disguises.toSorted((a, b) => a.start - b.start)
  const reach = new Uint32Array(spans.length)
  for (const [i, { end }] of spans.entries()) reach[i] = Math.max(i > 0 ? reach[i - 1] : 0, end)
  return { spans, reach }
}
