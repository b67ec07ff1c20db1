/** What a picture says of itself before anybody decodes it. */
export type PictureHead = {
  readonly type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp'
  readonly width: number
  readonly height: number
  /** How a camera was held: 1 to 8 as Exif counts; 1 is upright. */
  readonly turn: number
}

/**
 * Reads type, size and turn from a file's own bytes; its name is never asked. Null for whatever is none of the four kinds that are
 * shown, or is cut off before its size.
 */
export function pictureHead(bytes: Uint8Array): PictureHead | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const read = png(view) ?? gif(view) ?? webp(view) ?? jpeg(view)
    return read !== null && read.width > 0 && read.height > 0 ? read : null
  } catch (error) {
    // Past the end: cut off, or made to look so.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Signs of ASCII at a place. */
const letters = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, i) => view.getUint8(at + i)))

/** ISO/IEC 15948, 11.2.2: the header comes first. */
function png(view: DataView): PictureHead | null {
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || letters(view, 12, 4) !== 'IHDR')
    return null
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20), turn: 1 }
}

/** The canvas; a frame may say it is larger, which the memory's cap is for. */
function gif(view: DataView): PictureHead | null {
  if (!/^GIF8[79]a$/.test(letters(view, 0, 6))) return null
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true), turn: 1 }
}

function webp(view: DataView): PictureHead | null {
  if (letters(view, 0, 4) !== 'RIFF' || letters(view, 8, 4) !== 'WEBP') return null
  const size = webpSize(view, letters(view, 12, 4))
  return size === null ? null : { type: 'image/webp', ...size, turn: 1 }
}

/** A WebP holds one of three bitstreams, each with its size elsewhere (RFC 9649, 2.5 to 2.7). */
function webpSize(view: DataView, kind: string): { width: number; height: number } | null {
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
  if (kind === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  if (kind !== 'VP8X') return null
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  return { width: three(24), height: three(27) }
}

/** Start-of-frame markers; C4, C8 and CC are something else (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** Walks the segments up to the frame, and on the way past Exif. */
function jpeg(view: DataView): PictureHead | null {
  if (view.getUint16(0) !== 0xffd8) return null
  let turn = 1
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Fill bytes before a marker.
    if (marker === 0xff) {
      at++
      continue
    }
    const length = view.getUint16(at + 2)
    if (isFrame(marker))
      return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7), turn }
    // The picture itself begins, or something without end: no size came before it.
    if (marker === 0xda || length < 2) return null
    if (marker === 0xe1) turn = exifTurn(view, at + 4, at + 2 + length) ?? turn
    at += 2 + length
  }
}

/** The one thing of Exif that is read, since without it portraits lie on their side: tag 0x0112 of the first directory. */
function exifTurn(view: DataView, from: number, to: number): number | null {
  if (to - from < 14 || to > view.byteLength || letters(view, from, 4) !== 'Exif') return null
  const tiff = from + 6
  const isLittle = view.getUint16(tiff) === 0x4949
  const directory = tiff + view.getUint32(tiff + 4, isLittle)
  if (directory + 2 > to) return null
  const entries = view.getUint16(directory, isLittle)
  for (let at = directory + 2, n = 0; n < entries && at + 12 <= to; at += 12, n++) {
    if (view.getUint16(at, isLittle) !== 0x0112) continue
    const turn = view.getUint16(at + 8, isLittle)
    return turn >= 1 && turn <= 8 ? turn : null
  }
  return null
}
