// Reads the parts of a ZIP container that a workbook needs, and checks all its statements (APPNOTE 6.3, sections 4.3 and 4.4).

/** Reasons why a container is refused. */
export type ZipFault = 'damaged' | 'locked' | 'too-large'
export class NotRead extends Error {
  readonly why: ZipFault
  constructor(why: ZipFault) {
    super(why)
    this.why = why
  }
}

/** A part by the directory at the end of the container. */
export type Part = {
  readonly name: string
  readonly packed: boolean
  readonly size: number
  readonly unpacked: number
  readonly at: number
}

/** Largest container in bytes, above any agency's table and small enough for a page's memory. */
const MOST_BYTES = 20_000_000
const MOST_UNPACKED = 100_000_000
const MOST_PARTS = 2000

const END = 0x06054b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const END_SIZE = 22
const LISTED_SIZE = 46
const LOCAL_SIZE = 30

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * The position of the directory, and its number of parts.
 * @throws NotRead
 */
function listIn(view: DataView): { at: number; count: number } {
  // The search begins at the end, because a comment of up to 65,535 bytes may follow.
  for (let i = view.byteLength - END_SIZE; i >= Math.max(0, view.byteLength - END_SIZE - 0xffff); i--)
    if (view.getUint32(i, true) === END)
      return { at: view.getUint32(i + 16, true), count: view.getUint16(i + 10, true) }
  throw new NotRead('damaged')
}

/**
 * The parts by name.
 * @throws NotRead for a cut, encrypted or too large container
 */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Part> {
  if (bytes.length > MOST_BYTES) throw new NotRead('too-large')
  try {
    return listed(viewOf(bytes), bytes)
  } catch (error) {
    // DataView throws a RangeError for a position outside the file, which is a damaged directory.
    throw error instanceof NotRead ? error : new NotRead('damaged')
  }
}

function listed(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Part> {
  const { at, count } = listIn(view)
  if (count > MOST_PARTS) throw new NotRead('too-large')
  const parts = new Map<string, Part>()
  let all = 0
  for (let i = 0, place = at; i < count; i++) {
    if (view.getUint32(place, true) !== LISTED) throw new NotRead('damaged')
    const [flags, method] = [view.getUint16(place + 8, true), view.getUint16(place + 10, true)]
    if (flags & 1) throw new NotRead('locked')
    const length = view.getUint16(place + 28, true)
    const name = new TextDecoder().decode(bytes.subarray(place + LISTED_SIZE, place + LISTED_SIZE + length))
    const unpacked = view.getUint32(place + 24, true)
    all += unpacked
    // The stated size is checked before unpacking; a false statement is caught during unpacking.
    if (all > MOST_UNPACKED) throw new NotRead('too-large')
    // Two parts of one name are refused, because programs differ in which they show.
    if (parts.has(name) || (method !== 0 && method !== 8)) throw new NotRead('damaged')
    const size = view.getUint32(place + 20, true)
    parts.set(name, { name, packed: method === 8, size, unpacked, at: view.getUint32(place + 42, true) })
    place += LISTED_SIZE + length + view.getUint16(place + 30, true) + view.getUint16(place + 32, true)
  }
  return parts
}

/**
 * The content of a part, unpacked no further than its stated size.
 * @throws NotRead
 */
export async function bytesOf(bytes: Uint8Array, part: Part): Promise<Uint8Array> {
  const packed = packedOf(bytes, part)
  if (!part.packed) {
    if (packed.length !== part.unpacked) throw new NotRead('damaged')
    return packed
  }
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const out = new Uint8Array(part.unpacked)
  let length = 0
  try {
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read()
      if (done) break
      // A bomb states a small size, so the first byte too many ends it.
      if (length + value.length > out.length) {
        await reader.cancel()
        throw new NotRead('too-large')
      }
      out.set(value, length)
      length += value.length
    }
  } catch (error) {
    throw error instanceof NotRead ? error : new NotRead('damaged')
  }
  if (length !== part.unpacked) throw new NotRead('damaged')
  return out
}

function packedOf(bytes: Uint8Array, { at, size }: Part): Uint8Array {
  const view = viewOf(bytes)
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== LOCAL) throw new NotRead('damaged')
  // The local header repeats the name, and its extra field may be longer than in the directory.
  const begin = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (begin + size > bytes.length) throw new NotRead('damaged')
  return bytes.subarray(begin, begin + size)
}
