import { crc32 } from 'node:zlib'

// Writes a ZIP container as a stream (APPNOTE 6.3): nothing is packed, so that its size is known before its first byte, and no
// file is ever in memory whole.

/** A file to be written. Its bytes are as many as its size says. */
export type Member = {
  readonly name: string
  readonly size: number
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
}

const LOCAL = 0x04034b50
const AFTER = 0x08074b50
const LISTED = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
/** Names are UTF-8; the checksum follows the bytes. */
const FLAGS = 0x0808
const MOST_32 = 0xffffffff
const MOST_16 = 0xffff

/** Numbers one after the other, each with its width in bytes. */
function packed(...fields: readonly (readonly [width: 2 | 4 | 8, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of fields) {
    if (width === 8) buffer.writeBigUInt64LE(BigInt(value), at)
    else buffer.writeUIntLE(value, at, width)
    at += width
  }
  return buffer
}

/** Date and time as MS-DOS wrote them, in UTC. */
function dosTime(at: Date): readonly [time: number, date: number] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return [time, date]
}

function localHeader(name: Buffer, at: Date): Buffer {
  const [time, date] = dosTime(at)
  const fields = packed(
    [4, LOCAL],
    [2, 20],
    [2, FLAGS],
    [2, 0],
    [2, time],
    [2, date],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, name.length],
    [2, 0],
  )
  return Buffer.concat([fields, name])
}

type Listed = { readonly name: Buffer; readonly size: number; readonly crc: number; readonly offset: number }

/** The line of a file in the directory; where it begins beyond four gigabytes, that stands in an extra field. */
function listing({ name, size, crc, offset }: Listed, at: Date): Buffer {
  const [time, date] = dosTime(at)
  const isFar = offset >= MOST_32
  const extra = isFar ? packed([2, 1], [2, 8], [8, offset]) : Buffer.alloc(0)
  const fields = packed(
    [4, LISTED],
    [2, isFar ? 45 : 20],
    [2, isFar ? 45 : 20],
    [2, FLAGS],
    [2, 0],
    [2, time],
    [2, date],
    [4, crc],
    [4, size],
    [4, size],
    [2, name.length],
    [2, extra.length],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, isFar ? MOST_32 : offset],
  )
  return Buffer.concat([fields, name, extra])
}

/** The end of the container, with the long form before it where numbers are too large for the short one. */
function ending(count: number, size: number, offset: number): Buffer {
  const isLarge = count >= MOST_16 || size >= MOST_32 || offset >= MOST_32
  const long = [
    packed([4, END_64], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, offset]),
    packed([4, LOCATOR_64], [4, 0], [8, offset + size], [4, 1]),
  ]
  const short = packed(
    [4, END],
    [2, 0],
    [2, 0],
    [2, Math.min(count, MOST_16)],
    [2, Math.min(count, MOST_16)],
    [4, Math.min(size, MOST_32)],
    [4, Math.min(offset, MOST_32)],
    [2, 0],
  )
  return Buffer.concat(isLarge ? [...long, short] : [short])
}

const HEADER = 30
const DESCRIPTOR = 16
const LINE = 46

/** How many bytes a container of some files has. */
export function zipSize(members: readonly Pick<Member, 'name' | 'size'>[]): number {
  let offset = 0
  let directory = 0
  for (const { name, size } of members) {
    const length = Buffer.byteLength(name)
    directory += LINE + length + (offset >= MOST_32 ? 12 : 0)
    offset += HEADER + length + size + DESCRIPTOR
  }
  return offset + directory + ending(members.length, directory, offset).length
}

/**
 * Writes files into a container.
 * @param at the time that all of them are given
 * @throws RangeError where a file has not as many bytes as it said, or more than four gigabytes
 */
export async function* zipped(members: readonly Member[], at: Date): AsyncGenerator<Uint8Array> {
  const listed: Listed[] = []
  let offset = 0
  for (const { name: text, size, bytes } of members) {
    if (size >= MOST_32) throw new RangeError(`${text} has more than four gigabytes`)
    const name = Buffer.from(text)
    yield localHeader(name, at)
    let crc = 0
    let length = 0
    for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) {
      crc = crc32(part, crc)
      length += part.length
      yield part
    }
    if (length !== size) throw new RangeError(`${text} has ${length} bytes and not ${size}`)
    yield packed([4, AFTER], [4, crc], [4, size], [4, size])
    listed.push({ name, size, crc, offset })
    offset += HEADER + name.length + size + DESCRIPTOR
  }
  const directory = Buffer.concat(listed.map((one) => listing(one, at)))
  yield directory
  yield ending(listed.length, directory.length, offset)
}
