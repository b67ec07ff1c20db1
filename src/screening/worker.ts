import { parentPort } from 'node:worker_threads'
import { createAssessor } from './assess.ts'
import { assessBatch } from './batch.ts'
import type { Posting } from './posting.ts'

const assessor = createAssessor()

parentPort?.on('message', ({ ticket, postings }: { ticket: number; postings: Posting[] }) => {
  const batch = assessBatch(assessor, postings)
  const moved = [
    batch.bits,
    batch.wordings,
    batch.orders,
    batch.shingleCounts,
    batch.shingles,
    batch.contactCounts,
    batch.contactHashes,
    batch.recordLengths,
    batch.records,
  ]
  parentPort?.postMessage(
    { ticket, batch },
    moved.map((part) => part.buffer as ArrayBuffer),
  )
})
