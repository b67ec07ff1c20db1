import { parentPort } from 'node:worker_threads'
import { createAssessor } from './assess.ts'
import { arraysOf, assessBatch, letGo, type Work } from './batch.ts'
import { giveBack } from './thread.ts'

const assessor = createAssessor()

/** Work, or null when there is no more. */
type Order = { readonly ticket: number; readonly work: Work; readonly lines?: readonly number[] } | null

parentPort?.on('message', (order: Order) => {
  if (order === null) {
    giveBack()
    process.exit()
  }
  const { ticket, work, lines } = order
  const batch = assessBatch(assessor, work, lines)
  if ('bytes' in work) letGo([work.bytes.buffer])
  parentPort?.postMessage({ ticket, batch }, arraysOf(batch))
})
