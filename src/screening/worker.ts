import { parentPort } from 'node:worker_threads'
import { createAssessor } from './assess.ts'
import { assessBatch, type Work } from './batch.ts'

const assessor = createAssessor()

parentPort?.on('message', ({ ticket, work }: { ticket: number; work: Work }) => {
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
