import type { Work } from './batch.ts'
import type { PublishedIds } from './campaign-ids.ts'
import { type Conclusions, distinctOf, drawConclusions, type RecordReader, textsOf } from './conclude.ts'
import { Gathered } from './gathered.ts'
import { groupInThreads } from './group.ts'
import type { RunSummary } from './lead.ts'
import { type DecidedLink, type LinkDecision, mergeDecisions } from './linking/decided.ts'
import { createPool, type Pool } from './pool.ts'
import type { Posting } from './posting.ts'
import type { Broken, LinesBlock } from './read/index.ts'

/** Holds records until all postings have been read, and returns them then. */
export type RecordStore = {
  /** @param bytes must be copied before this returns, because their memory is freed afterwards */
  append(bytes: Uint8Array): number
  read(at: number, length: number): string
}

/** A batch of a reader. */
export type InputBatch = {
  readonly file: string
  readonly postings: readonly Posting[]
  /** Physical line (from 1) where each posting starts; one that is not told counts as unknown. */
  readonly lines?: readonly number[]
  /** Lines behind these postings that the threads parse. */
  readonly blocks?: readonly LinesBlock[]
  readonly broken: readonly Broken[]
  /** Number of pictures without words of a posting beside them. */
  readonly pictures?: number
}

export type Progress = { readonly stage: 'reading' | 'grouping' | 'writing'; readonly postings: number }

export type RunOptions = {
  /** Number of threads beside the calling one; with 0 the calling thread does everything. */
  readonly threads: number
  readonly onProgress?: (progress: Progress) => void
}

export type Reading = {
  readonly gathered: Gathered
  readonly broken: RunSummary['broken']
  readonly brokenCount: number
  readonly pictures: number
  readonly files: readonly string[]
}

const BROKEN_SHOWN = 1000

/** First stage: assesses all postings of a stream, keeping fingerprints in memory and records in the store. */
export async function readAll(
  input: AsyncIterable<InputBatch>,
  store: RecordStore,
  gathered: Gathered,
  options: RunOptions,
): Promise<Reading> {
  const pool = createPool(options.threads)
  const broken = new BrokenRecords()
  const files = new Set<string>()
  let pictures = 0
  try {
    const queue = new BatchQueue(pool, store, gathered, broken)
    for await (const batch of input) {
      files.add(batch.file)
      pictures += batch.pictures ?? 0
      queue.reject(batch.file, batch.broken)
      if (batch.postings.length > 0) await queue.push(batch.file, batch.postings, batch.lines)
      for (const block of batch.blocks ?? []) await queue.push(batch.file, block)
      options.onProgress?.({ stage: 'reading', postings: gathered.size })
    }
    await queue.finish()
  } finally {
    await pool.close()
  }
  return { gathered, broken: broken.inOrder(), brokenCount: broken.count, pictures, files: [...files].sort() }
}

/** Counts records that could not be read or assessed, and keeps the first ones. */
class BrokenRecords {
  count = 0
  private readonly kept: RunSummary['broken'][number][] = []

  add(file: string, broken: readonly Broken[]): void {
    this.count += broken.length
    const room = BROKEN_SHOWN - this.kept.length
    this.kept.push(...broken.slice(0, room).map(({ line, reason }) => ({ file, line, reason })))
  }

  inOrder(): RunSummary['broken'] {
    return this.kept.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  }
}

/** Sends batches to the pool and takes them back in the order in which they were sent. */
class BatchQueue {
  private last: Promise<void> = Promise.resolve()
  private readonly pool: Pool
  private readonly store: RecordStore
  private readonly gathered: Gathered
  private readonly broken: BrokenRecords

  constructor(pool: Pool, store: RecordStore, gathered: Gathered, broken: BrokenRecords) {
    this.pool = pool
    this.store = store
    this.gathered = gathered
    this.broken = broken
  }

  async push(file: string, work: Work, lines: readonly number[] = []): Promise<void> {
    await this.pool.ready()
    const assessed = this.pool.assess(work, lines)
    const before = this.last
    // Batches may come back in another order, which must not change the numbers of arrival.
    this.inTurn(
      assessed.then(async (batch) => {
        await before
        this.broken.add(file, batch.broken)
        this.gathered.addBatch(batch, this.store.append(batch.records))
        this.pool.letGo(batch)
      }),
    )
  }

  /** Takes unreadable records from the reader; they follow those of the batches before. */
  reject(file: string, broken: readonly Broken[]): void {
    if (broken.length > 0) this.inTurn(this.last.then(() => this.broken.add(file, broken)))
  }

  private inTurn(step: Promise<void>): void {
    this.last = step
    // `finish` reports a failed batch, so it must not become an unhandled rejection here.
    step.catch(() => {})
  }

  finish(): Promise<void> {
    return this.last
  }
}

/** Memory of earlier runs: their postings, ids and words. */
export type Memory = {
  load(gathered: Gathered): void
  read(at: number): string | null
  readonly published: PublishedIds
  /** Contact points of organisers, by organiser id. */
  readonly organisers: PublishedIds
  /** Links that persons confirmed or cut. */
  readonly decided: readonly DecidedLink[]
}

export type Screening = {
  readonly reading: Reading
  readonly conclusions: Conclusions
  /** Postings with a lower number are of earlier runs. */
  readonly firstNew: number
  readonly read: RecordReader
}

/**
 * Screens a stream of postings from end to end, together with those in memory.
 * @param given decisions on links beside the remembered ones
 * @throws LinksError where decisions contradict each other
 */
export async function screen(
  input: AsyncIterable<InputBatch>,
  store: RecordStore,
  options: RunOptions,
  memory?: Memory,
  given: readonly LinkDecision[] = [],
): Promise<Screening> {
  const gathered = new Gathered()
  memory?.load(gathered)
  // Decisions are checked before an hour of reading, because people write them by hand.
  const decided = mergeDecisions(memory?.decided ?? [], given)
  const firstNew = gathered.size
  const reading = await readAll(input, store, gathered, options)
  options.onProgress?.({ stage: 'grouping', postings: gathered.size })
  const read: RecordReader = (at) =>
    at < firstNew ? (memory?.read(at) ?? null) : store.read(gathered.recordAt[at], gathered.recordLengths[at])
  const distinct = distinctOf(gathered, firstNew)
  const grouping = await groupInThreads(textsOf(gathered, distinct), Math.max(1, options.threads))
  const { published = new Map(), organisers = new Map() } = memory ?? {}
  const earlier = { published, organisers, decided, firstNew }
  const conclusions = drawConclusions(gathered, read, { ...earlier, distinct, grouping })
  return { reading, conclusions, firstNew, read }
}
