import { parentPort, workerData } from 'node:worker_threads'
import { type Example, TooFew, train } from '../../screening/learning/train.ts'
import type { Said } from './train-in-thread.ts'

const say = (said: Said) => parentPort?.postMessage(said)

try {
  const trained = train(workerData as Example[], (done, of) => say({ kind: 'progress', done, of }))
  say({ kind: 'trained', trained })
} catch (error) {
  if (!(error instanceof TooFew)) throw error
  say({ kind: 'too-few', pursued: error.pursued, dismissed: error.dismissed })
}
