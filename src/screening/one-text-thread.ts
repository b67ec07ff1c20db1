import { parentPort } from 'node:worker_threads'
import { createAssessor } from './assess.ts'
import type { Said, TextRead } from './one-text.ts'
import type { Posting } from './posting.ts'

const assessor = createAssessor()

const say = (said: Said): void => parentPort?.postMessage(said)

function read(posting: Posting): TextRead | null {
  try {
    return { assessment: assessor.assess(posting), sums: assessor.sums }
  } catch {
    // Its words could quote the text; that it was not read is all that is told.
    return null
  }
}

parentPort?.on('message', (posting: Posting) => {
  say({ kind: 'begun', at: process.threadCpuUsage() })
  const found = read(posting)
  say(found === null ? { kind: 'failed' } : { kind: 'read', read: found })
})
