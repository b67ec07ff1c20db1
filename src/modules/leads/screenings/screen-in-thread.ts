import { Worker } from 'node:worker_threads'
import type { KeptLead } from '../keeping/kept.ts'
import type { Asked, Found, Given, ThreadSettings } from './messages.ts'

/** A file that holds no postings; the words may quote it, so they are sealed before they are kept. */
export class NotRead extends Error {}

/** What a screening needs from outside its thread. */
export type Surroundings = {
  /** The file's bytes; not asked for where the thread reads a path. */
  readonly bytes: AsyncIterable<Uint8Array>
  readonly signal: AbortSignal
  progress(stage: string, done: number, of: number | null): Promise<void>
  /** Takes the next lead, ranked highest first; the thread waits until it is taken. */
  lead(lead: KeptLead, done: number, of: number): Promise<void>
}

/**
 * Screens a file in a thread of its own, so that the server goes on answering.
 * @throws NotRead, or the signal's reason where it is aborted
 */
export async function screenInThread(settings: ThreadSettings, around: Surroundings): Promise<Found> {
  // Before the thread is made: an aborted signal tells its listeners nothing any more.
  around.signal.throwIfAborted()
  const bytes = around.bytes[Symbol.asyncIterator]()
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: settings })
  const { promise, resolve, reject } = Promise.withResolvers<Found>()
  const stop = () => reject(around.signal.reason)
  around.signal.addEventListener('abort', stop)
  worker.on('error', reject)
  // One after the other, as they were said: the end must not overtake the progress before it.
  let answered = Promise.resolve()
  worker.on('message', (asked: Asked) => {
    answered = answered.then(() => answer(asked, worker, bytes, around, resolve))
    answered.catch(reject)
  })
  // What it said before it ended is heard out first: that may be why.
  worker.on('exit', () => answered.then(() => reject(new Error('the screening thread ended early')), reject))
  try {
    return await promise
  } finally {
    around.signal.removeEventListener('abort', stop)
    // Also after a good end: a thread that lives on would keep postings in memory.
    await worker.terminate()
    // Not waited for: a source that hangs would keep a cancelled job from ending.
    bytes.return?.().catch(() => {})
  }
}

async function answer(
  asked: Asked,
  worker: Worker,
  bytes: AsyncIterator<Uint8Array>,
  around: Surroundings,
  resolve: (found: Found) => void,
): Promise<void> {
  const give = (given: Given) => worker.postMessage(given)
  if (asked.kind === 'bytes') {
    const { done, value } = await bytes.next()
    give({ bytes: done ? null : value })
  } else if (asked.kind === 'lead') {
    await around.lead(asked.lead, asked.done, asked.of)
    give({ bytes: null })
  } else if (asked.kind === 'progress') await around.progress(asked.stage, asked.done, asked.of)
  else if (asked.kind === 'not-postings') throw new NotRead(asked.reason)
  else {
    const { kind, ...found } = asked
    resolve(found)
  }
}
