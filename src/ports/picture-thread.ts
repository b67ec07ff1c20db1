import { parentPort, workerData } from 'node:worker_threads'
import { pictureCopy, pictureDecoder } from './picture-copy.ts'
import type { Errand } from './pictures.ts'

// A thread of its own, made for one picture and ended after it: what a hostile picture does, it does here.

const { bytes, turn, side, pages, blurred } = workerData as Errand

try {
  parentPort?.postMessage(pictureCopy(pictureDecoder(pages), bytes, { turn, side, blurred }))
} catch {
  // Its words could quote the picture; that it does not open is all that is told.
  parentPort?.postMessage(null)
}
