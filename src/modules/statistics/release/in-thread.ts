import { Worker } from 'node:worker_threads'
import { Problem } from '../../../kernel/errors.ts'
import type { Material, Ready } from './ready.ts'

/** Longer than any release of a country takes; what takes longer has tables that nobody reads. */
const MOST_MS = 4 * 60_000

let turn: Promise<unknown> = Promise.resolve()

/** One after the other: the solver of each takes up to two gigabytes. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = turn.then(work, work)
  // A fault of one is told to whoever asked for it.
  turn = done.catch(() => {})
  return done
}

/**
 * Makes a release ready in a thread of its own: the solver holds its thread, and its memory goes with it.
 * @throws Problem `unavailable` where it takes too long
 */
export const madeReadyInThread = (material: Material, most = MOST_MS): Promise<Ready> =>
  inTurn(() => ready(material, most))

async function ready(material: Material, most: number): Promise<Ready> {
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: material })
  const { promise, resolve, reject } = Promise.withResolvers<Ready>()
  const late = setTimeout(
    () => reject(new Problem('unavailable', 'This takes too long. Choose fewer tables, or coarser ones.')),
    most,
  )
  worker.on('error', reject)
  worker.on('message', resolve)
  worker.on('exit', () => reject(new Error('the thread of the auditor ended early')))
  try {
    return await promise
  } finally {
    clearTimeout(late)
    await worker.terminate()
  }
}
