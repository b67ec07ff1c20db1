import type { FoundContact } from './assess.ts'
import { type Canonical, canonicalSpan } from './canonical.ts'
import type { Posting } from './posting.ts'

/** Spans of contact points in the canonical text of a posting's wording, ascending and without overlaps. */
export function contactSpans(
  posting: Posting,
  c: Canonical,
  contacts: readonly FoundContact[],
): { start: number; end: number }[] {
  const body = posting.title === '' ? 0 : posting.title.length + 1
  return contacts
    .map(({ field, start, end }) => {
      const shift = field === 'title' ? 0 : body
      const [from, to] = canonicalSpan(c, start + shift, end + shift)
      return { start: from, end: to }
    })
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((span, i, all) => i === 0 || span.start >= all[i - 1].end)
}
