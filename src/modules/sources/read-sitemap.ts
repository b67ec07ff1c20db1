import { FeedFault } from '../../ports/feeds.ts'
import { jobsOnPage, type Listed, readSitemap, type Sitemap } from '../../screening/read/index.ts'
import { hostOf, type Item, pageItem } from './read-feed.ts'
import { markOf } from './record.ts'

/** Pages fetched in one run; with a pause of seconds between them this is a quarter of an hour. */
export const MOST_PAGES = 200
/** Further sitemaps that are opened in one run. */
const MOST_MAPS = 20
const MAP_BYTES = 32 << 20
const PAGE_BYTES = 4 << 20

/** What the reading of a sitemap needs from around it. */
export type Around = {
  readonly key: Uint8Array
  /** Fetches an address; never gives «unchanged». @throws FeedFault */
  get(address: string, most: number): Promise<{ readonly bytes: Buffer; readonly address: string }>
  /** Those of the marks that no earlier run has met. */
  unseen(marks: readonly string[]): Promise<ReadonlySet<string>>
  progress(done: number, of: number | null): Promise<void>
}

export type ReadPages = {
  readonly items: readonly Item[]
  /** Marks of the pages that were read, or will never be. */
  readonly pages: readonly string[]
  readonly found: number
  readonly known: number
  readonly broken: number
  readonly rest: number
}

/**
 * Fetches the pages that a sitemap lists and that are new or changed since an earlier run, the latest first, and reads their
 * adverts. Only pages of the sitemap's own server, as the protocol wants it.
 */
export async function readSitemapPages(sitemap: Sitemap, address: string, around: Around): Promise<ReadPages> {
  const host = hostOf(address)
  const listed = await allPages(sitemap, host, around)
  const marks = new Map(listed.map((page) => [markOf(around.key, 'page', page.address, page.changed ?? ''), page]))
  const unseen = await around.unseen([...marks.keys()])
  const fresh = [...marks].filter(([mark]) => unseen.has(mark)).sort(([, a], [, b]) => later(a, b))
  const read = await readPages(fresh.slice(0, MOST_PAGES), around)
  return {
    items: read.items,
    pages: read.marks,
    found: marks.size,
    known: marks.size - fresh.length,
    broken: read.broken,
    rest: Math.max(0, fresh.length - MOST_PAGES) + read.rest,
  }
}

/** The latest first; those that do not say when they changed last of all. */
const later = (a: Listed, b: Listed): number => {
  const [one, other] = [a.changed ?? '', b.changed ?? '']
  return one === other ? (a.address < b.address ? -1 : 1) : one < other ? 1 : -1
}

async function allPages(sitemap: Sitemap, host: string, { get }: Around): Promise<readonly Listed[]> {
  const pages = [...sitemap.pages]
  const maps = sitemap.maps.filter(({ address }) => hostOf(address) === host).toSorted(later)
  for (const { address } of maps.slice(0, MOST_MAPS)) {
    const { bytes } = await get(address, MAP_BYTES)
    // An index inside an index is not in the protocol, and could go on for ever.
    pages.push(...(readSitemap(bytes.toString('utf8'))?.pages ?? []))
  }
  return pages.filter(({ address }) => hostOf(address) === host)
}

type Pages = { items: Item[]; marks: string[]; broken: number; rest: number }

async function readPages(fresh: readonly (readonly [string, Listed])[], around: Around): Promise<Pages> {
  const read: Pages = { items: [], marks: [], broken: 0, rest: 0 }
  for (const [at, [mark, { address }]] of fresh.entries()) {
    await around.progress(at, fresh.length)
    try {
      const page = await around.get(address, PAGE_BYTES)
      const items = jobsOnPage(page.bytes, page.address).flatMap((job) => pageItem(job, page.address, around.key) ?? [])
      read.items.push(...items)
      read.marks.push(mark)
    } catch (error) {
      if (!(error instanceof FeedFault)) throw error
      // What was read so far is kept; the others wait for the next run.
      if (error.code === 'asked-to-wait') return { ...read, rest: fresh.length - at }
      read.broken++
      if (isFinal(error)) read.marks.push(mark)
    }
  }
  return read
}

const FINAL = new Set(['address', 'robots', 'not-public', 'too-large', 'redirects', 'not-understood'])

/** What another try tomorrow would not mend; asked for again when the sitemap says that the page has changed. */
const isFinal = ({ code, status }: FeedFault): boolean =>
  FINAL.has(code) || (status !== null && status >= 400 && status < 500)
