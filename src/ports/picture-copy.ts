import { createRequire } from 'node:module'
import { withMemoryCap } from './capped-memory.ts'
import { type Pixels, upright } from './picture-turn.ts'

type Decoder = typeof import('@silvia-odwyer/photon-node')
let loaded: Decoder | undefined

/**
 * The decoder with a memory that cannot outgrow its cap. It makes its module by itself, so the module's maker is wrapped meanwhile.
 * @param pages most memory, in pages of 64 KiB; that of the first call holds
 */
export function pictureDecoder(pages: number): Decoder {
  if (loaded !== undefined) return loaded
  const Module = WebAssembly.Module
  WebAssembly.Module = class extends Module {
    constructor(module: BufferSource) {
      super(withMemoryCap(module as Uint8Array, pages) as Uint8Array<ArrayBuffer>)
    }
  } as typeof Module
  try {
    loaded = createRequire(import.meta.url)('@silvia-odwyer/photon-node') as Decoder
  } finally {
    WebAssembly.Module = Module
  }
  return loaded
}

/** Longest side of a blurred picture before it is made large again: figures are seen, and nobody is known. */
const BLURRED = 24

/** How it is turned as Exif counts, its longest side, and whether it is blurred. */
export type CopySeen = { readonly turn: number; readonly side: number; readonly blurred: boolean }

/** A picture's visible content, decoded and written anew as JPEG. @throws anything where it does not open */
export function pictureCopy(decoder: Decoder, bytes: Uint8Array, seen: CopySeen): Uint8Array {
  const whole = decoder.PhotonImage.new_from_byteslice(bytes)
  try {
    return written(decoder, whole, seen)
  } finally {
    whole.free()
  }
}

/** Pixels as they come from another decoder, written as JPEG. */
export function pixelsCopy(decoder: Decoder, { bytes, width, height }: Pixels, seen: CopySeen): Uint8Array {
  const whole = new decoder.PhotonImage(bytes, width, height)
  try {
    return written(decoder, whole, seen)
  } finally {
    whole.free()
  }
}

type Picture = InstanceType<Decoder['PhotonImage']>

/** Made small first, since turning a large one costs most. */
function written(decoder: Decoder, whole: Picture, { turn, side, blurred }: CopySeen): Uint8Array {
  const least = blurred ? sized(decoder, whole, BLURRED) : sized(decoder, whole, side)
  const pixels = { bytes: least.get_raw_pixels(), width: least.get_width(), height: least.get_height() }
  const shown = upright(pixels, turn)
  const copy = new decoder.PhotonImage(shown.bytes, shown.width, shown.height)
  // What was made small lost its detail for good: made large, it is soft and has no more in it.
  const scale = blurred ? Math.min(side, 480) / Math.max(shown.width, shown.height) : 1
  const { resize, SamplingFilter } = decoder
  const large = blurred
    ? resize(copy, rounded(shown.width * scale), rounded(shown.height * scale), SamplingFilter.Triangle)
    : copy
  return large.get_bytes_jpeg(80)
}

const rounded = (length: number): number => Math.max(1, Math.round(length))

function sized({ resize, SamplingFilter }: Decoder, whole: Picture, side: number): Picture {
  const [width, height] = [whole.get_width(), whole.get_height()]
  const scale = Math.min(1, side / Math.max(width, height))
  return scale === 1 ? whole : resize(whole, rounded(width * scale), rounded(height * scale), SamplingFilter.Triangle)
}
