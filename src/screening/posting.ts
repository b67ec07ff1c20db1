/** What belongs to a posting and was not read: nobody looks for words in pictures. */
export type NotRead = { readonly kind: 'image'; readonly count: number }

/** One posting as a reader hands it on: strings as they stood in the source, never altered. */
export type Posting = {
  /** The record's own id, or `file#row` (rows from 1) where it has none. */
  readonly id: string
  readonly title: string
  readonly text: string
  /** The employer or agency as the source shows it. */
  readonly employer: string | null
  /** ISO 8601 date or date-time; null where the source gives none that can be read. */
  readonly date: string | null
  /** The portal, channel or board; the file's name where the record names none. */
  readonly source: string
  /** Only where there is something. */
  readonly notRead?: readonly NotRead[]
}

/** How many pictures of postings were not read. */
export const picturesNotRead = (postings: readonly { readonly notRead?: readonly NotRead[] }[]): number =>
  postings.reduce((sum, { notRead }) => sum + (notRead ?? []).reduce((all, { count }) => all + count, 0), 0)

/** The posting's whole wording: what every stage reads and offsets are counted in before they are split by field. */
export function wording(posting: Posting): string {
  return posting.title === '' ? posting.text : `${posting.title}\n${posting.text}`
}

/** A place in a posting: `start` and `end` count UTF-16 units in the original title or text. */
export type Quote = {
  readonly field: 'title' | 'text'
  readonly quote: string
  readonly start: number
  readonly end: number
}

/**
 * Turns a span of {@link wording} into a quote of the title or the text.
 * A span over both is cut to the part in the text.
 */
export function quoteOf(posting: Posting, start: number, end: number): Quote {
  const body = posting.title === '' ? 0 : posting.title.length + 1
  if (end <= body && body > 0) {
    const stop = Math.min(end, body - 1)
    return { field: 'title', quote: posting.title.slice(start, stop), start, end: stop }
  }
  const from = Math.max(start, body) - body
  return { field: 'text', quote: posting.text.slice(from, end - body), start: from, end: end - body }
}
