import { parentPort, workerData } from 'node:worker_threads'
import { type Material, madeReady } from './ready.ts'

if (parentPort) parentPort.postMessage(await madeReady(workerData as Material))
