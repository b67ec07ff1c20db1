import { parentPort } from 'node:worker_threads'
import type { Errand } from './crew.ts'
import { STAGES } from './grouping-stages.ts'

parentPort?.on('message', ({ stage, memory, part }: Errand) => parentPort?.postMessage(STAGES[stage](memory, part)))
