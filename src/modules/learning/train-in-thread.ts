import { Worker } from 'node:worker_threads'
import { type Example, TooFew, type Trained } from '../../screening/learning/train.ts'

/** What the training thread says. */
export type Said =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'trained'; readonly trained: Trained }
  | { readonly kind: 'too-few'; readonly pursued: number; readonly dismissed: number }

/**
 * Trains in a thread of its own, so that the server goes on answering.
 * @throws TooFew, or the signal's reason where it is aborted
 */
export async function trainInThread(
  examples: readonly Example[],
  signal: AbortSignal,
  progress: (done: number, of: number) => Promise<void>,
): Promise<Trained> {
  // Before the thread is made: an aborted signal tells its listeners nothing any more.
  signal.throwIfAborted()
  const worker = new Worker(new URL('./training-thread.ts', import.meta.url), { workerData: examples })
  const { promise, resolve, reject } = Promise.withResolvers<Trained>()
  const stop = () => reject(signal.reason)
  signal.addEventListener('abort', stop)
  worker.on('error', reject)
  worker.on('message', (said: Said) => {
    if (said.kind === 'progress') progress(said.done, said.of).catch(reject)
    else if (said.kind === 'too-few') reject(new TooFew(said.pursued, said.dismissed))
    else resolve(said.trained)
  })
  worker.on('exit', () => reject(new Error('the training thread ended early')))
  try {
    return await promise
  } finally {
    signal.removeEventListener('abort', stop)
    await worker.terminate()
  }
}
