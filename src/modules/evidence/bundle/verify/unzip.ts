import { crc32, createInflateRaw } from 'node:zlib'
import { type BagFile, type BagFiles, NoBundle } from './files.ts'
import { line } from './line.ts'
import type { Sentences } from './words/shape.ts'

// Reads a ZIP container whose bytes lie somewhere, as a stranger's: no statement of it is believed before it was checked. What two
// programs could read differently is refused: a court must see the files that were checked.

/** Bytes that can be read at any place. */
export type Source = { readonly size: number; read(at: number, length: number): Promise<Uint8Array> }

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const LISTED = 0x02014b50
const LOCAL = 0x04034b50
const MOST_32 = 0xffffffff
const MOST_16 = 0xffff
/** Largest directory that is read: a quarter of a million files. */
const MOST_DIRECTORY = 64 << 20
const MOST_FILES = 250_000
/** Bytes read in one step. */
const STRETCH = 1 << 20

/** No bundle unpacks to more than so many times its size: its largest files hardly shrink. */
const MOST_SHRUNK = 100
/** Bytes after a file that tell its checksum and sizes, with or without a sign before them, in short or long numbers. */
const DESCRIPTORS = [12, 16, 20, 24]

const damaged = <K extends keyof Sentences>(say: K, ...given: Parameters<Sentences[K]>): NoBundle =>
  new NoBundle(line(say, ...given))

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

async function exactly(source: Source, at: number, length: number): Promise<DataView> {
  if (at < 0 || length < 0 || at + length > source.size) throw damaged('zip-outside')
  const bytes = await source.read(at, length)
  if (bytes.length !== length) throw damaged('zip-cut')
  return viewOf(bytes)
}

/** The files of a container by name. @throws NoBundle where it is none, damaged, or could be read in two ways */
export async function zipFiles(source: Source): Promise<BagFiles> {
  const directory = await directoryOf(source)
  const listed = linesOf(await exactly(source, directory.at, directory.size), directory)
  await unlessHiding(source, listed, directory.at)
  if (listed.reduce((sum, { unpacked: size }) => sum + size, 0) > source.size * MOST_SHRUNK) throw damaged('zip-bomb')
  const files = new Map<string, BagFile>()
  for (const one of listed) {
    if (files.has(one.name)) throw damaged('zip-twice', one.name)
    if (!isPlain(one.name)) throw damaged('zip-name', one.name)
    if (!one.name.endsWith('/')) files.set(one.name, { size: one.unpacked, read: () => unpacked(source, one) })
    // A folder by itself holds nothing.
    else if (one.unpacked > 0 || one.size > 0) throw damaged('zip-folder', one.name)
  }
  return files
}

const isPlain = (name: string): boolean =>
  name !== '' && !/[\0\\:\ufffd]|^\//.test(name) && !name.split('/').some((part) => part === '..' || part === '.')

/** All lines of a directory, which is as long as it says. */
function linesOf(view: DataView, { count, size }: Directory): readonly ListedFile[] {
  const lines: ListedFile[] = []
  let place = 0
  for (let i = 0; i < count; i++) {
    const { line: one, length } = lineAt(view, place)
    place += length
    lines.push(one)
  }
  if (place !== size) throw damaged('zip-hidden')
  return lines
}

/** Files lie one after the other from the first byte to the directory: between them nothing hides, and none lies within another. */
async function unlessHiding(source: Source, listed: readonly ListedFile[], end: number): Promise<void> {
  const sorted = listed.toSorted((one, other) => one.at - other.at)
  if (sorted.length > 0 && sorted[0].at !== 0) throw damaged('zip-hidden')
  for (const [i, one] of sorted.entries()) {
    const after = (sorted[i + 1]?.at ?? end) - ((await beginningOf(source, one)) + one.size)
    if (one.isFollowed ? !DESCRIPTORS.includes(after) : after !== 0) throw damaged('zip-hidden')
  }
}

/** Where the bytes of a file begin, after a header that has the name by which the directory knows it. */
async function beginningOf(source: Source, { at, name, bytes }: ListedFile): Promise<number> {
  const head = await exactly(source, at, 30 + bytes.length)
  if (head.getUint32(0, true) !== LOCAL) throw damaged('zip-begin', name)
  const own = new Uint8Array(head.buffer, head.byteOffset + 30, bytes.length)
  if (head.getUint16(26, true) !== bytes.length || Buffer.compare(own, bytes) !== 0)
    throw damaged('zip-other-name', name)
  return at + 30 + bytes.length + head.getUint16(28, true)
}

type Directory = { readonly at: number; readonly count: number; readonly size: number }

async function directoryOf(source: Source): Promise<Directory> {
  const length = Math.min(source.size, 22 + MOST_16)
  const tail = await exactly(source, source.size - length, length)
  const end = length - 22
  if (end < 0 || tail.getUint32(end, true) !== END || tail.getUint16(end + 20, true) !== 0)
    throw damaged(hasEnd(tail) ? 'zip-hidden' : 'no-zip')
  const [count, size, at] = [10, 12, 16].map((field) =>
    field === 10 ? tail.getUint16(end + field, true) : tail.getUint32(end + field, true),
  )
  const isLong = count === MOST_16 || size === MOST_32 || at === MOST_32
  const place = source.size - 22
  const found = isLong ? await longDirectory(source, place) : { at, count, size, end: place }
  if (found.count > MOST_FILES || found.size > MOST_DIRECTORY) throw damaged('zip-many')
  if (found.at + found.size !== found.end) throw damaged('zip-hidden')
  return found
}

/** Whether a container ends somewhere in these bytes: then something else stands behind it. */
function hasEnd(tail: DataView): boolean {
  for (let i = tail.byteLength - 22; i >= 0; i--) if (tail.getUint32(i, true) === END) return true
  return false
}

async function longDirectory(source: Source, short: number): Promise<Directory & { readonly end: number }> {
  const locator = await exactly(source, short - 20, 20)
  if (locator.getUint32(0, true) !== LOCATOR_64) throw damaged('zip-long')
  const end = numberAt(locator, 8)
  const long = await exactly(source, end, 56)
  if (long.getUint32(0, true) !== END_64 || end + 56 !== short - 20) throw damaged('zip-long')
  return { count: numberAt(long, 32), size: numberAt(long, 40), at: numberAt(long, 48), end }
}

function numberAt(view: DataView, at: number): number {
  const number = view.getBigUint64(at, true)
  if (number > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('zip-place')
  return Number(number)
}

type ListedFile = {
  readonly name: string
  /** Its name, byte by byte. */
  readonly bytes: Uint8Array
  readonly isPacked: boolean
  /** Whether its checksum and sizes stand after it. */
  readonly isFollowed: boolean
  readonly crc: number
  readonly size: number
  readonly unpacked: number
  readonly at: number
}

/** Takes no sign away: a name with a mark before it is another name. */
const NAMES = new TextDecoder('utf-8', { ignoreBOM: true })

function lineAt(view: DataView, place: number): { readonly line: ListedFile; readonly length: number } {
  if (place + 46 > view.byteLength || view.getUint32(place, true) !== LISTED) throw damaged('zip-directory')
  const [flags, method] = [view.getUint16(place + 8, true), view.getUint16(place + 10, true)]
  const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(place + at, true))
  const length = 46 + name + extra + comment
  if (place + length > view.byteLength) throw damaged('zip-directory')
  if ((flags & 1) !== 0) throw damaged('zip-locked')
  if (method !== 0 && method !== 8) throw damaged('zip-method')
  const bytes = new Uint8Array(view.buffer, view.byteOffset + place + 46, name)
  const [size, unpacked, at] = longOnes(view, place, { name, extra })
  return {
    line: {
      name: NAMES.decode(bytes),
      bytes,
      isPacked: method === 8,
      isFollowed: (flags & 8) !== 0,
      crc: view.getUint32(place + 16, true),
      size,
      unpacked,
      at,
    },
    length,
  }
}

/** Sizes and place; each that is too large for its field stands in the extra one, in this order: unpacked, packed, place. */
function longOnes(view: DataView, place: number, { name, extra }: { name: number; extra: number }): readonly number[] {
  const [size, unpacked, at] = [20, 24, 42].map((field) => view.getUint32(place + field, true))
  const from = place + 46 + name
  let found: number[] = []
  for (let field = from; field + 4 <= from + extra; ) {
    const length = view.getUint16(field + 2, true)
    if (view.getUint16(field, true) === 1 && field + 4 + length <= from + extra)
      found = Array.from({ length: Math.floor(length / 8) }, (_, i) => numberAt(view, field + 4 + i * 8))
    field += 4 + length
  }
  const long = (value: number): number => {
    if (value !== MOST_32) return value
    const next = found.shift()
    if (next === undefined) throw damaged('zip-number')
    return next
  }
  const whole = long(unpacked)
  return [long(size), whole, long(at)]
}

/** The bytes of a file, no more than it said, held against its checksum. */
async function* unpacked(source: Source, listed: ListedFile): AsyncGenerator<Uint8Array> {
  const { name } = listed
  const raw = stretches(source, await beginningOf(source, listed), listed.size)
  let [size, crc] = [0, 0]
  for await (const part of listed.isPacked ? inflated(raw, name) : raw) {
    size += part.length
    // A bomb says that it is small: the first byte too many ends it.
    if (size > listed.unpacked) throw damaged('zip-longer', name)
    crc = crc32(part, crc)
    yield part
  }
  if (size !== listed.unpacked) throw damaged('zip-shorter', name)
  if (crc !== listed.crc) throw new ChecksumFault(name)
}

/** The checksum of the container does not fit: the bytes were changed after they were packed. */
export class ChecksumFault extends Error {}

async function* stretches(source: Source, from: number, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += STRETCH) {
    const { buffer, byteOffset, byteLength } = await exactly(source, from + at, Math.min(STRETCH, size - at))
    yield new Uint8Array(buffer, byteOffset, byteLength)
  }
}

async function* inflated(raw: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw()
  const fed = (async () => {
    for await (const part of raw) {
      if (inflate.destroyed) return
      if (!inflate.write(part)) await new Promise((on) => inflate.once('drain', on).once('close', on))
    }
    inflate.end()
  })().catch((error: Error) => void inflate.destroy(error))
  try {
    for await (const part of inflate) yield part as Uint8Array
  } catch (error) {
    throw error instanceof NoBundle ? error : damaged('zip-packed', name)
  } finally {
    inflate.destroy()
    await fed
  }
}
