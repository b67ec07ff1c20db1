import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { Id, newId } from '../../kernel/ids.ts'
import { type JobContext, job } from '../../kernel/jobs.ts'
import { newKey } from '../../kernel/vault/seal.ts'
import { FeedFault, type Feeds } from '../../ports/feeds.ts'
import { importFolder } from '../../ports/import-folder.ts'
import { readSitemap } from '../../screening/read/index.ts'
import { problemCode, wordsFor } from './faults.ts'
import { asLines, hostOf, type Item, MOST_ITEMS, readFeed } from './read-feed.ts'
import { readSitemapPages } from './read-sitemap.ts'
import { markOf } from './record.ts'
import type { Fetched, Work } from './steps.ts'

/** Bytes of a feed, unpacked. */
const FEED_BYTES = 32 << 20
/** Files of a folder that one run hands to screening. */
const MOST_FILES = 100
const FILE_BYTES = 256 << 20
const STEP = 5000

/** What a run found, before it is kept. */
type Gathered = Omit<Fetched, 'run' | 'file'> & { readonly items: readonly Item[] }

/**
 * Reads a source once: what is new is sealed to the agency and left for screening. Runs without anybody signed in, and can be
 * repeated: nothing is kept before the last step, which is one transaction.
 */
export const watchJob = (feeds: Feeds) =>
  job({
    summary: 'Read a watched source for new postings',
    input: z.object({ run: Id }),
    attended: false,
    // For what goes wrong here; what goes wrong there is told to the source, which has its own patience.
    attempts: 4,
    async run(context, { run }) {
      const { work } = (await context.call('sources.work', { run })) as { work: Work | null }
      if (work === null) return { done: true }
      const gathered = await gather(feeds, work, context, run).catch((error) => failed(error, context, run))
      const { items, ...rest } = gathered
      const file = items.length === 0 ? null : await keep(items, work, context)
      const { screenings } = (await context.call('sources.keep', { run, ...rest, file })) as { screenings: string[] }
      return { found: rest.found, new: items.length + rest.paths.length, screenings: screenings.length }
    },
  })

/** Tells the source what was wrong with it, and ends the job: another try at once would only be a nuisance. */
async function failed(error: unknown, context: JobContext, run: string): Promise<never> {
  context.signal.throwIfAborted()
  const problem = problemCode(error)
  if (problem === null) throw error
  const notBefore = error instanceof FeedFault ? (error.notBefore?.toISOString() ?? null) : null
  await context.call('sources.failed', { run, problem, notBefore })
  throw new Problem('invalid-input', wordsFor(problem))
}

const gather = (feeds: Feeds, work: Work, context: JobContext, run: string): Promise<Gathered> =>
  work.kind === 'folder' ? gatherFiles(work, context, run) : gatherFeed(feeds, work, context, run)

const NOTHING: Gathered = { found: 0, known: 0, broken: 0, rest: 0, memo: null, marks: [], paths: [], items: [] }

async function gatherFiles({ folder, place, marksKey }: Work, context: JobContext, run: string): Promise<Gathered> {
  const key = Buffer.from(marksKey, 'base64')
  const files = importFolder(folder, place, context.now())
  // Told by size and time, as reading gigabytes each night to see that they are the same helps nobody.
  const marks = new Map(
    files.map(({ path, size, written }) => [markOf(key, 'file', path, String(size), String(written)), path]),
  )
  const unseen = await unseenOf(context, run, [...marks.keys()])
  const fresh = [...marks].filter(([mark]) => unseen.has(mark))
  const taken = fresh.slice(0, MOST_FILES)
  return {
    ...NOTHING,
    found: marks.size,
    known: marks.size - fresh.length,
    rest: fresh.length - taken.length,
    marks: taken.map(([mark]) => mark),
    paths: taken.map(([, path]) => path),
  }
}

async function gatherFeed(feeds: Feeds, work: Work, context: JobContext, run: string): Promise<Gathered> {
  const { place, map, agent, hosts, etag, modified } = work
  const key = Buffer.from(work.marksKey, 'base64')
  const { signal } = context
  await context.progress({ stage: 'fetching', done: 0, of: null })
  const answer = await feeds({ address: place, agent, hosts, etag, modified, most: FEED_BYTES, signal })
  if (answer.kind === 'unchanged') return NOTHING
  const memo = { etag: answer.etag, modified: answer.modified }
  const sitemap = readSitemap(answer.bytes.toString('utf8'))
  if (sitemap !== null) {
    const around = {
      key,
      get: (address: string, most: number) => once(feeds, { address, agent, hosts, most, signal }),
      unseen: (marks: readonly string[]) => unseenOf(context, run, marks),
      progress: (done: number, of: number | null) => context.progress({ stage: 'fetching', done, of }),
    }
    const { items, pages, ...counts } = await readSitemapPages(sitemap, answer.address, around)
    const fresh = await freshOf(items, context, run)
    // Its own mark could stand while pages are left over: then it must come again.
    const whole = counts.rest === 0 && counts.broken === 0
    return { ...NOTHING, ...counts, memo: whole ? memo : null, marks: [...pages, ...marksOf(fresh)], items: fresh }
  }
  const { items, broken, rest } = await readFeed(answer, map, key)
  const fresh = await freshOf(items, context, run)
  return {
    ...NOTHING,
    found: items.length + rest,
    known: items.length - fresh.length,
    broken,
    rest,
    memo: rest === 0 ? memo : null,
    marks: marksOf(fresh),
    items: fresh,
  }
}

const marksOf = (items: readonly Item[]): string[] => items.map(({ mark }) => mark)

/** A page or a further sitemap, which is asked for without conditions. */
async function once(feeds: Feeds, request: Parameters<Feeds>[0]) {
  const answer = await feeds(request)
  if (answer.kind === 'unchanged') throw new FeedFault('status', { status: 304 })
  return answer
}

async function freshOf(items: readonly Item[], context: JobContext, run: string): Promise<Item[]> {
  const unseen = await unseenOf(context, run, marksOf(items))
  const fresh = new Map(items.filter(({ mark }) => unseen.has(mark)).map((item) => [item.mark, item]))
  return [...fresh.values()].slice(0, MOST_ITEMS)
}

async function unseenOf(context: JobContext, run: string, marks: readonly string[]): Promise<ReadonlySet<string>> {
  const all = new Set<string>()
  for (let at = 0; at < marks.length; at += STEP) {
    const step = { run, marks: marks.slice(at, at + STEP) }
    const { unseen } = (await context.call('sources.unseen', step)) as { unseen: string[] }
    for (const mark of unseen) all.add(mark)
  }
  return all
}

/** Seals new postings in the store under a key of their own, which only the agency opens once the step is committed. */
async function keep(items: readonly Item[], { place }: Work, { blobs }: JobContext): Promise<Fetched['file']> {
  const [id, key] = [newId(), newKey()]
  const { size, sha256 } = await blobs.put(id, key, asLines(items), FILE_BYTES)
  return {
    id,
    key: Buffer.from(key).toString('base64'),
    size,
    sha256: Buffer.from(sha256).toString('base64'),
    name: hostOf(place),
  }
}
