import { parentPort } from 'node:worker_threads'
import { createAssessor } from './assess.ts'
import { assessBatch, type Work } from './batch.ts'
import { giveBack } from './thread.ts'

const assessor = createAssessor()

/** Work, or null where none is left. */
type Order = { readonly ticket: number; readonly work: Work } | null

parentPort?.on('message', (order: Order) => {
  if (order === null) {
    giveBack()
    process.exit()
  }
  const { ticket, work } = order
  const batch = assessBatch(assessor, work)
  const moved = [
    batch.bits,
    batch.wordings,
    batch.orders,
    batch.shingleCounts,
    batch.shingles,
    batch.contactCounts,
    batch.contactHashes,
    batch.markCounts,
    batch.marks,
    batch.recordLengths,
    batch.records,
  ]
  parentPort?.postMessage(
    { ticket, batch },
    moved.map((part) => part.buffer as ArrayBuffer),
  )
})
