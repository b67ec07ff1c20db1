import type { FeedAnswer } from '../../ports/feeds.ts'
import type { Posting } from '../../screening/posting.ts'
import { bytesOf, type Fields, parseMap, readBytes, webAddress } from '../../screening/read/index.ts'
import { markOf } from './record.ts'

/** A posting that a source showed, with the mark by which it is known again. */
export type Item = { readonly mark: string; readonly posting: Posting }

/** What was read of one answer. */
export type Read = { readonly items: readonly Item[]; readonly broken: number; readonly rest: number }

/** More postings are left for the next run. */
export const MOST_ITEMS = 20_000

/** The server an answer came from; postings without a source of their own are called after it. */
export const hostOf = (address: string): string => URL.parse(address)?.hostname ?? 'feed'

/**
 * Reads the postings of a feed, or of any file of postings that stands at an address.
 * @throws NotPostings where it holds none
 */
export async function readFeed(
  { bytes, address }: Extract<FeedAnswer, { kind: 'fetched' }>,
  map: string,
  key: Uint8Array,
): Promise<Read> {
  const host = hostOf(address)
  const items = new Map<string, Item>()
  let [broken, rest] = [0, 0]
  for await (const batch of readBytes(bytesOf(bytes), host, { map: parseMap(map), name: host })) {
    broken += batch.broken.length
    for (const posting of batch.postings) {
      const item = itemOf(posting, host, key)
      // The same advert twice in one feed is one.
      if (items.has(item.mark)) continue
      if (items.size >= MOST_ITEMS) rest++
      else items.set(item.mark, item)
    }
  }
  return { items: [...items.values()], broken, rest }
}

/** A posting with its mark: of its number and its words, so that an advert whose words change is read again. */
function itemOf(posting: Posting, host: string, key: Uint8Array): Item {
  // Without a number of its own it has the one of its row, which moves on with each new advert.
  const isByRow = posting.id.startsWith(`${host}#`)
  const mark = markOf(key, 'posting', isByRow ? '' : posting.id, posting.title, posting.text)
  return { mark, posting: isByRow ? { ...posting, id: `${host}/${mark}` } : posting }
}

/** An advert of a page as an item. */
export function pageItem(fields: Fields, address: string, key: Uint8Array): Item | null {
  const { id, title, text, employer, date } = fields
  const at = webAddress(fields.address ?? '') ?? webAddress(address)
  if (title.trim() === '' && text.trim() === '') return null
  const host = hostOf(address)
  const posting: Posting = {
    id: id.trim() || address,
    title,
    text,
    employer: employer.trim() || null,
    date: date.trim() || null,
    source: fields.source.trim() || host,
    ...(at !== null && { address: at }),
  }
  return { mark: markOf(key, 'posting', posting.id, title, text), posting }
}

/** Postings as lines of JSON, as screening reads them. */
export async function* asLines(items: readonly Item[]): AsyncGenerator<Uint8Array> {
  for (const { posting } of items) yield Buffer.from(`${JSON.stringify(posting)}\n`)
}
