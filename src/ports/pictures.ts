import { Worker } from 'node:worker_threads'
import type { NotShown } from './codes.ts'
import { pictureHead } from './picture-head.ts'

/** A small copy made of what is seen and nothing else, as JPEG; or why there is none. */
export type Copied = { readonly jpeg: Uint8Array } | { readonly not: NotShown }

/** Makes the copies in which staff see a stranger's pictures: the original's bytes never reach a browser. */
export type Pictures = {
  /** @param blurred so far that figures are seen and nobody is known */
  copy(bytes: Uint8Array, blurred?: boolean): Promise<Copied>
}

export type PictureLimits = {
  /** Pixels of the whole picture, as its header says. */
  readonly pixels: number
  /** Longest side of the copy. */
  readonly side: number
  /** Milliseconds for one. */
  readonly time: number
  /** Memory of the decoder, in pages of 64 KiB. */
  readonly pages: number
  /** So many wait; one is made at a time. */
  readonly waiting: number
}

/** 64 million pixels are what telephones take; decoded they need 256 MB, and as much again while they are made smaller. */
export const PICTURE_LIMITS: PictureLimits = { pixels: 64e6, side: 1600, time: 20_000, pages: 12_288, waiting: 10 }

/** What the thread is given. */
export type Errand = {
  readonly bytes: Uint8Array
  readonly turn: number
  readonly side: number
  readonly pages: number
  readonly blurred: boolean
}

/**
 * Copies made in a thread of their own, by a decoder in WebAssembly: it reaches no file and no network, its memory is capped, and
 * it is ended when its time is over. Only four kinds are tried, each known by its own bytes, and of moving ones the first picture.
 */
export function openPictures(limits: PictureLimits = PICTURE_LIMITS): Pictures {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return {
    async copy(bytes, blurred = false) {
      const head = pictureHead(bytes)
      if (head === null) return { not: 'no-picture' }
      // Told by the header, before a byte is unpacked: a few kilobytes can hold a billion pixels.
      if (head.width * head.height > limits.pixels) return { not: 'too-large' }
      // Told at once and not queued without end: the page asks again when somebody looks again.
      if (waiting >= limits.waiting) return { not: 'busy' }
      waiting++
      // One at a time: ten officers must not need ten times the memory.
      const mine = last.then(() => inThread(bytes, { turn: head.turn, blurred }, limits)).finally(() => waiting--)
      // One that fails must not stop those behind it.
      last = mine.catch(() => undefined)
      return mine
    },
  }
}

type Seen = Pick<Errand, 'turn' | 'blurred'>

/** One picture in a thread made for it; whatever ends first gives the answer. */
function inThread(bytes: Uint8Array, seen: Seen, { side, pages, time }: PictureLimits): Promise<Copied> {
  const worker = new Worker(new URL('./picture-thread.ts', import.meta.url), {
    workerData: { bytes, ...seen, side, pages } satisfies Errand,
    // No settings and no secrets for what works on a stranger's bytes.
    env: {},
    // For the thread's own heap; what the decoder takes is capped by its pages.
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  })
  const { promise, resolve } = Promise.withResolvers<Copied>()
  const tooLong = setTimeout(() => resolve({ not: 'too-slow' }), time)
  worker.once('message', (jpeg: Uint8Array | null) => resolve(jpeg === null ? { not: 'broken' } : { jpeg }))
  worker.once('error', () => resolve({ not: 'broken' }))
  // Also where the engine ended it for its memory: then neither a message nor an error comes.
  worker.once('exit', () => resolve({ not: 'broken' }))
  return promise.finally(() => {
    // Ended even where it has answered: a stranger's bytes get no second moment in it.
    clearTimeout(tooLong)
    return worker.terminate()
  })
}
