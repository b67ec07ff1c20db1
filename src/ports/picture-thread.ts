import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { withMemoryCap } from './capped-memory.ts'
import { upright } from './picture-turn.ts'
import type { Errand } from './pictures.ts'

// A thread of its own, made for one picture and ended after it: what a hostile picture does, it does here.

const { bytes, turn, side, pages } = workerData as Errand

/** The decoder with a memory that cannot outgrow its cap. It makes its module by itself, so the module's maker is wrapped. */
function decoder(): typeof import('@silvia-odwyer/photon-node') {
  const Module = WebAssembly.Module
  WebAssembly.Module = class extends Module {
    constructor(module: BufferSource) {
      super(withMemoryCap(module as Uint8Array, pages) as Uint8Array<ArrayBuffer>)
    }
  } as typeof Module
  return createRequire(import.meta.url)('@silvia-odwyer/photon-node')
}

/** Decoded, made small first, since turning a large one costs most, then written anew. */
function copied(): Uint8Array {
  const { PhotonImage, resize, SamplingFilter } = decoder()
  const whole = PhotonImage.new_from_byteslice(bytes)
  const [width, height] = [whole.get_width(), whole.get_height()]
  const scale = Math.min(1, side / Math.max(width, height))
  const size = (length: number) => Math.max(1, Math.round(length * scale))
  const small = scale === 1 ? whole : resize(whole, size(width), size(height), SamplingFilter.Triangle)
  const pixels = { bytes: small.get_raw_pixels(), width: small.get_width(), height: small.get_height() }
  const shown = upright(pixels, turn)
  return new PhotonImage(shown.bytes, shown.width, shown.height).get_bytes_jpeg(80)
}

try {
  parentPort?.postMessage(copied())
} catch {
  // Its words could quote the picture; that it does not open is all that is told.
  parentPort?.postMessage(null)
}
