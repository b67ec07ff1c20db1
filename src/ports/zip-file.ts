import { crc32 } from 'node:zlib'

// Writes ZIP containers whose files lie in them as they are (APPNOTE 6.3): whoever reads one of them reads a slice.

const LOCAL = 0x04034b50
const AFTER = 0x08074b50
const LISTED = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
/** Names are UTF-8. */
const UTF8 = 0x0800
/** The checksum and the size follow the bytes. */
const FOLLOWS = 0x0008
const MOST_32 = 0xffffffff
const MOST_16 = 0xffff
const [HEADER, DESCRIPTOR, LINE] = [30, 16, 46]
/** 1 January 1980: the same files always give the same bytes. */
const NO_TIME = new Date(Date.UTC(1980, 0, 1))

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

type Head = { readonly name: Buffer; readonly size: number; readonly crc: number; readonly flags: number }

/** What both headers of a file say alike, up to the length of its name. */
function alike({ name, size, crc, flags }: Head, at: Date, version: number): Buffer {
  const [time, date] = dosTime(at)
  const told = packed([2, version], [2, flags], [2, 0], [2, time], [2, date])
  return Buffer.concat([told, packed([4, crc], [4, size], [4, size], [2, name.length])])
}

const localHeader = (head: Head, at: Date): Buffer =>
  Buffer.concat([packed([4, LOCAL]), alike(head, at, 20), packed([2, 0]), head.name])

type Listed = Head & { readonly offset: number }

/** The line of a file in the directory; where it begins beyond four gigabytes, that stands in an extra field. */
function listing(listed: Listed, at: Date): Buffer {
  const { name, offset } = listed
  const isFar = offset >= MOST_32
  const version = isFar ? 45 : 20
  const extra = isFar ? packed([2, 1], [2, 8], [8, offset]) : Buffer.alloc(0)
  const rest = packed([2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, isFar ? MOST_32 : offset])
  return Buffer.concat([packed([4, LISTED], [2, version]), alike(listed, at, version), rest, name, extra])
}

/** The end of the container, with the long form before it where numbers are too large for the short one. */
function ending(count: number, size: number, offset: number): Buffer {
  const isLarge = count >= MOST_16 || size >= MOST_32 || offset >= MOST_32
  const long = [
    packed([4, END_64], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, size], [8, offset]),
    packed([4, LOCATOR_64], [4, 0], [8, offset + size], [4, 1]),
  ]
  const files = Math.min(count, MOST_16)
  const places = packed([4, Math.min(size, MOST_32)], [4, Math.min(offset, MOST_32)], [2, 0])
  const short = Buffer.concat([packed([4, END], [2, 0], [2, 0], [2, files], [2, files]), places])
  return Buffer.concat(isLarge ? [...long, short] : [short])
}

/** A file in a container that is made in memory. */
export type ZipPart = { readonly name: string; readonly bytes: Uint8Array }

/**
 * A container in memory.
 * @throws RangeError where it would pass the four gigabytes or 65,534 files of the plain format
 */
export function zipFile(parts: readonly ZipPart[]): Buffer {
  if (parts.length >= MOST_16) throw new RangeError(`${parts.length} files are more than the plain format holds`)
  const [files, listed]: [Uint8Array[], Listed[]] = [[], []]
  let offset = 0
  for (const { name, bytes } of parts) {
    const head = { name: Buffer.from(name), size: bytes.length, crc: crc32(bytes), flags: UTF8 }
    files.push(localHeader(head, NO_TIME), bytes)
    listed.push({ ...head, offset })
    offset += HEADER + head.name.length + bytes.length
  }
  if (offset >= MOST_32) throw new RangeError('more than four gigabytes are more than the plain format holds')
  const directory = Buffer.concat(listed.map((one) => listing(one, NO_TIME)))
  return Buffer.concat([...files, directory, ending(parts.length, directory.length, offset)])
}

/** A file to be streamed into a container. Its bytes are as many as its size says. */
export type Member = {
  readonly name: string
  readonly size: number
  readonly bytes: Uint8Array | AsyncIterable<Uint8Array>
}

/** How many bytes a streamed container of some files has. */
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
 * Streams files into a container: its size is known before its first byte, and no file is ever in memory whole.
 * @param at the time that all of them are given
 * @throws RangeError where a file has not as many bytes as it said, or more than four gigabytes
 */
export async function* zipped(members: readonly Member[], at: Date): AsyncGenerator<Uint8Array> {
  const listed: Listed[] = []
  const flags = UTF8 | FOLLOWS
  let offset = 0
  for (const { name: text, size, bytes } of members) {
    if (size >= MOST_32) throw new RangeError(`${text} has more than four gigabytes`)
    const name = Buffer.from(text)
    yield localHeader({ name, size: 0, crc: 0, flags }, at)
    let crc = 0
    let length = 0
    for await (const part of bytes instanceof Uint8Array ? [bytes] : bytes) {
      crc = crc32(part, crc)
      length += part.length
      yield part
    }
    if (length !== size) throw new RangeError(`${text} has ${length} bytes and not ${size}`)
    yield packed([4, AFTER], [4, crc], [4, size], [4, size])
    listed.push({ name, size, crc, flags, offset })
    offset += HEADER + name.length + size + DESCRIPTOR
  }
  const directory = Buffer.concat(listed.map((one) => listing(one, at)))
  yield directory
  yield ending(listed.length, directory.length, offset)
}
