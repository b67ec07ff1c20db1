import type { PublishedIds } from './campaign-ids.ts'
import { type Conclusions, distinctOf, drawConclusions, type RecordReader, textsOf } from './conclude.ts'
import { Gathered } from './gathered.ts'
import { groupInThreads } from './group.ts'
import type { RunSummary } from './lead.ts'
import { createPool, type Pool } from './pool.ts'
import type { Posting } from './posting.ts'

/** Where records go until all postings have been read, and come back from. */
export type RecordStore = { append(bytes: Uint8Array): number; read(at: number, length: number): string }

/** A batch as a reader gives it. */
export type InputBatch = {
  readonly file: string
  readonly postings: readonly Posting[]
  readonly broken: readonly { readonly line: number; readonly reason: string }[]
}

export type Progress = { readonly stage: 'reading' | 'grouping' | 'writing'; readonly postings: number }

export type RunOptions = {
  /** Threads beside the calling one; with 0 all is done here. */
  readonly threads: number
  readonly onProgress?: (progress: Progress) => void
}

export type Reading = {
  readonly gathered: Gathered
  readonly broken: RunSummary['broken']
  readonly brokenCount: number
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
  const broken: { file: string; line: number; reason: string }[] = []
  const files = new Set<string>()
  let brokenCount = 0
  try {
    const queue = new BatchQueue(pool, store, gathered)
    for await (const batch of input) {
      files.add(batch.file)
      brokenCount += batch.broken.length
      for (const { line, reason } of batch.broken)
        if (broken.length < BROKEN_SHOWN) broken.push({ file: batch.file, line, reason })
      if (batch.postings.length > 0) await queue.push(batch.postings)
      options.onProgress?.({ stage: 'reading', postings: gathered.size })
    }
    await queue.finish()
  } finally {
    await pool.close()
  }
  broken.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
  return { gathered, broken, brokenCount, files: [...files].sort() }
}

/** Hands batches to the pool and takes them back in the order they were given. */
class BatchQueue {
  private last: Promise<void> = Promise.resolve()
  private readonly pool: Pool
  private readonly store: RecordStore
  private readonly gathered: Gathered

  constructor(pool: Pool, store: RecordStore, gathered: Gathered) {
    this.pool = pool
    this.store = store
    this.gathered = gathered
  }

  async push(postings: readonly Posting[]): Promise<void> {
    await this.pool.ready()
    const assessed = this.pool.assess(postings)
    const before = this.last
    // Batches may come back in another order than they were sent; numbers of arrival must not depend on that.
    this.last = assessed.then(async (batch) => {
      await before
      this.gathered.addBatch(postings, batch, this.store.append(batch.records))
    })
    // A failed batch is reported where the queue is awaited, not as an unhandled rejection.
    this.last.catch(() => {})
  }

  finish(): Promise<void> {
    return this.last
  }
}

/** What earlier runs left: their postings, ids and words. */
export type Memory = {
  load(gathered: Gathered): void
  read(at: number): string | null
  readonly published: PublishedIds
}

export type Screening = {
  readonly reading: Reading
  readonly conclusions: Conclusions
  /** Postings before this number are of earlier runs. */
  readonly firstNew: number
  readonly read: RecordReader
}

/** Screens a stream of postings from end to end, together with what is remembered. */
export async function screen(
  input: AsyncIterable<InputBatch>,
  store: RecordStore,
  options: RunOptions,
  memory?: Memory,
): Promise<Screening> {
  const gathered = new Gathered()
  memory?.load(gathered)
  const firstNew = gathered.size
  const reading = await readAll(input, store, gathered, options)
  options.onProgress?.({ stage: 'grouping', postings: gathered.size })
  const read: RecordReader = (at) =>
    at < firstNew ? (memory?.read(at) ?? null) : store.read(gathered.recordAt[at], gathered.recordLengths[at])
  const distinct = distinctOf(gathered, firstNew)
  const grouping = await groupInThreads(textsOf(gathered, distinct), Math.max(1, options.threads))
  const conclusions = drawConclusions(gathered, read, memory?.published ?? new Map(), firstNew, distinct, grouping)
  return { reading, conclusions, firstNew, read }
}
