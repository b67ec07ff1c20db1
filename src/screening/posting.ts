/** A part of a posting that was not read, since no stage looks for words in pictures. */
export type NotRead = { readonly kind: 'image'; readonly count: number }

/** One posting as a reader passes it on; its strings are unaltered. */
export type Posting = {
  /** The record's own id, or `file#row` (rows from 1) where it has none. */
  readonly id: string
  readonly title: string
  readonly text: string
  /** The employer or agency as the source shows it. */
  readonly employer: string | null
  /** ISO 8601 date or date-time; null without a readable one. */
  readonly date: string | null
  /** The portal, channel or board; the file's name where the record has none. */
  readonly source: string
  /** Where it stands on the web (http or https), as its record says; absent where that names no such address. */
  readonly address?: string
  /** Absent where everything was read. */
  readonly notRead?: readonly NotRead[]
}

/** Number of pictures that were not read. */
export const picturesNotRead = (postings: readonly { readonly notRead?: readonly NotRead[] }[]): number =>
  postings.reduce((sum, { notRead }) => sum + (notRead ?? []).reduce((all, { count }) => all + count, 0), 0)

/** The posting's whole wording: title, line break, text. Stages count offsets in it until they split them by field. */
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
 * Turns a span of {@link wording} into a quote of the title or the text; a span over both is cut to its part in the
 * text.
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
