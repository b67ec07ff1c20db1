import { inflateRawSync } from 'node:zlib'

// Reads parts of a ZIP container (APPNOTE 6.3). It runs where nothing can be harmed, and holds its memory all the same.

const [END, LISTED, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50]
const MOST_PARTS = 10_000
/** Bytes of one part, unpacked. */
export const MOST_PART = 64 << 20

/** The parts of a container by name, each to be unpacked when it is wanted. @throws Error where it is none */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, () => Uint8Array>()
  let at = -1
  // A comment of up to 65,535 bytes may follow.
  for (let i = view.byteLength - 22; i >= Math.max(0, view.byteLength - 22 - 0xffff) && at < 0; i--)
    if (view.getUint32(i, true) === END) at = view.getUint32(i + 16, true)
  if (at < 0) throw new Error('no container')
  for (let n = 0; n < MOST_PARTS && at + 46 <= view.byteLength && view.getUint32(at, true) === LISTED; n++) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8')
    const [method, size, place] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]
    if (!parts.has(name)) parts.set(name, () => partAt(bytes, view, place, size, method))
    at += 46 + nameLength + extra + comment
  }
  return parts
}

function partAt(bytes: Uint8Array, view: DataView, place: number, size: number, method: number): Uint8Array {
  if (view.getUint32(place, true) !== LOCAL) throw new Error('no part')
  const from = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true)
  const packed = bytes.subarray(from, from + size)
  if (packed.length !== size || size > MOST_PART) throw new Error('cut off')
  // A few kilobytes can unpack to gigabytes.
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: MOST_PART })
  if (method !== 0) throw new Error('packed otherwise')
  return packed
}
