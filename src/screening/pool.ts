import { createAssessor } from './assess.ts'
import { type AssessedBatch, arraysOf, assessBatch, letGo, type Work } from './batch.ts'
import { startThread } from './thread.ts'

/** Assesses batches in this thread or in others; the number of threads does not change the result. */
export type Pool = {
  /** Assesses a batch; `lines` tells where its postings stand, see {@link assessBatch}. The memory of its lines moves to the other thread and is gone here. */
  assess(work: Work, lines?: readonly number[]): Promise<AssessedBatch>
  /** Frees the memory of a batch that is no longer read. */
  letGo(batch: AssessedBatch): void
  /** Resolves when a new batch would be taken up soon. */
  ready(): Promise<void>
  close(): Promise<void>
}

/** @param threads 0 assesses in the calling thread, which is quicker for a few thousand postings */
export function createPool(threads: number): Pool {
  return threads === 0 ? inlinePool() : threadPool(threads)
}

function inlinePool(): Pool {
  const assessor = createAssessor()
  return {
    assess: async (work, lines) => assessBatch(assessor, work, lines),
    // Memory is kept here: once any is transferred, the engine checks every array access for it, which is slow for a
    // few batches.
    letGo: () => {},
    ready: async () => {},
    close: async () => {},
  }
}

const WAITING_PER_THREAD = 3
/** Megabytes for young objects, enough that a batch's strings die before they are moved. */
const YOUNG = 64
/**
 * Upper limit in megabytes, never reached: the engine lets the heap grow further between sweeps when this limit is
 * high. Below two gigabytes it sweeps the packs and remembered words, some 40 MB, four times as often.
 */
const OLD = 2048

type Ticket = { resolve: (batch: AssessedBatch) => void; reject: (error: Error) => void }

function threadPool(threads: number): Pool {
  const open = new Map<number, Ticket>()
  const waiting: (() => void)[] = []
  let next = 0
  let fault: Error | null = null
  const workers = Array.from({ length: threads }, () => {
    const worker = startThread(new URL('./worker.ts', import.meta.url), {
      maxYoungGenerationSizeMb: YOUNG,
      maxOldGenerationSizeMb: OLD,
    })
    worker.on('message', ({ ticket, batch }: { ticket: number; batch: AssessedBatch }) => {
      open.get(ticket)?.resolve(batch)
      open.delete(ticket)
      waiting.shift()?.()
    })
    worker.on('error', (error: Error) => {
      fault ??= error
      // A failed thread loses its open batches; waiting for them would hang the run.
      for (const { reject } of open.values()) reject(error)
      open.clear()
      for (const proceed of waiting.splice(0)) proceed()
    })
    return worker
  })
  const ended = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)))
  return {
    assess: (work, lines) =>
      new Promise((resolve, reject) => {
        if (fault !== null) return reject(fault)
        const ticket = next++
        open.set(ticket, { resolve, reject })
        // Batches go to the threads in turn, since they cost about the same.
        workers[ticket % threads].postMessage({ ticket, work, lines }, 'bytes' in work ? [work.bytes.buffer] : [])
      }),
    letGo: (batch) => letGo(arraysOf(batch)),
    ready: () =>
      open.size < threads * WAITING_PER_THREAD ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    close: async () => {
      // Threads that finished end by themselves; the others are stopped, because their batches were given up or never
      // came.
      const served = open.size === 0 && next > 0
      for (const worker of workers) served ? worker.postMessage(null) : worker.terminate()
      await Promise.all(ended)
    },
  }
}
