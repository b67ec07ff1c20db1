import { createAssessor } from './assess.ts'
import { type AssessedBatch, arraysOf, assessBatch, letGo, type Work } from './batch.ts'
import { startThread } from './thread.ts'

/** Assesses batches, here or in other threads; what comes back does not depend on how many there are. */
export type Pool = {
  /** Lines are moved to the other thread: nothing is left of them here. */
  assess(work: Work): Promise<AssessedBatch>
  /** Takes a batch back that nobody reads any more. */
  letGo(batch: AssessedBatch): void
  /** Resolves once a new batch will not wait long. */
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
    assess: async (work) => assessBatch(assessor, work),
    // Once any memory is given back, the engine's code for arrays looks each time whether it is still there: dear for a few batches.
    letGo: () => {},
    ready: async () => {},
    close: async () => {},
  }
}

const WAITING_PER_THREAD = 3
/** Megabytes for young objects: a batch's strings die before they are moved. */
const YOUNG = 64
/**
 * A limit, and no need: how far the engine lets a heap grow beyond what lived at its last sweep goes by how large it may become. Below two
 * gigabytes it sweeps the packs and remembered words, some 40 MB, four times as often.
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
      // A thread that fell takes its open batches with it; waiting for them would hang the run.
      for (const { reject } of open.values()) reject(error)
      open.clear()
      for (const proceed of waiting.splice(0)) proceed()
    })
    return worker
  })
  const ended = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)))
  return {
    assess: (work) =>
      new Promise((resolve, reject) => {
        if (fault !== null) return reject(fault)
        const ticket = next++
        open.set(ticket, { resolve, reject })
        // In turn: batches cost about the same.
        workers[ticket % threads].postMessage({ ticket, work }, 'bytes' in work ? [work.bytes.buffer] : [])
      }),
    letGo: (batch) => letGo(arraysOf(batch)),
    ready: () =>
      open.size < threads * WAITING_PER_THREAD ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)),
    close: async () => {
      // What is still being assessed was given up, and whoever had nothing to assess has nothing to give back.
      const served = open.size === 0 && next > 0
      for (const worker of workers) served ? worker.postMessage(null) : worker.terminate()
      await Promise.all(ended)
    },
  }
}
