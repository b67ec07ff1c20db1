import { crc32, createInflateRaw } from 'node:zlib'
import { type BagFile, type BagFiles, NoBundle } from './files.ts'

// Reads a ZIP container whose bytes lie somewhere, as a stranger's: no statement of it is believed before it was checked.

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

const damaged = (why: string) => new NoBundle(`This ZIP file is damaged: ${why}.`)

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

async function exactly(source: Source, at: number, length: number): Promise<DataView> {
  if (at < 0 || length < 0 || at + length > source.size) throw damaged('it points outside itself')
  const bytes = await source.read(at, length)
  if (bytes.length !== length) throw damaged('it ends early')
  return viewOf(bytes)
}

/** The files of a container by name. @throws NoBundle where it is none, or damaged */
export async function zipFiles(source: Source): Promise<BagFiles> {
  const { at, count, size } = await directoryOf(source)
  if (count > MOST_FILES || size > MOST_DIRECTORY) throw damaged('it says that it has more files than any bundle')
  const view = await exactly(source, at, size)
  const files = new Map<string, BagFile>()
  let place = 0
  for (let i = 0; i < count; i++) {
    const { line, length } = lineAt(view, place)
    place += length
    // A folder by itself holds nothing.
    if (line.name.endsWith('/')) continue
    if (files.has(line.name)) throw damaged(`«${line.name}» is in it twice`)
    if (!isPlain(line.name)) throw damaged('it has a file whose name leads out of it')
    files.set(line.name, { size: line.unpacked, read: () => unpacked(source, line) })
  }
  return files
}

const isPlain = (name: string): boolean =>
  name !== '' && !/[\0\\:]|^\//.test(name) && !name.split('/').some((part) => part === '..' || part === '.')

type Directory = { readonly at: number; readonly count: number; readonly size: number }

async function directoryOf(source: Source): Promise<Directory> {
  const length = Math.min(source.size, 22 + MOST_16)
  const tail = await exactly(source, source.size - length, length)
  for (let i = length - 22; i >= 0; i--) {
    if (tail.getUint32(i, true) !== END) continue
    const [count, size, at] = [tail.getUint16(i + 10, true), tail.getUint32(i + 12, true), tail.getUint32(i + 16, true)]
    const isLong = count === MOST_16 || size === MOST_32 || at === MOST_32
    return isLong ? longDirectory(source, source.size - length + i) : { at, count, size }
  }
  throw new NoBundle('This is no bundle: it is neither a folder nor a ZIP file.')
}

async function longDirectory(source: Source, end: number): Promise<Directory> {
  const locator = await exactly(source, end - 20, 20)
  if (locator.getUint32(0, true) !== LOCATOR_64) throw damaged('its long form has no beginning')
  const long = await exactly(source, numberAt(locator, 8), 56)
  if (long.getUint32(0, true) !== END_64) throw damaged('its long form is none')
  return { count: numberAt(long, 32), size: numberAt(long, 40), at: numberAt(long, 48) }
}

function numberAt(view: DataView, at: number): number {
  const number = view.getBigUint64(at, true)
  if (number > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('it names a place that no file has')
  return Number(number)
}

type ListedFile = {
  readonly name: string
  readonly isPacked: boolean
  readonly crc: number
  readonly size: number
  readonly unpacked: number
  readonly at: number
}

function lineAt(view: DataView, place: number): { readonly line: ListedFile; readonly length: number } {
  if (place + 46 > view.byteLength || view.getUint32(place, true) !== LISTED) throw damaged('its directory is broken')
  const [flags, method] = [view.getUint16(place + 8, true), view.getUint16(place + 10, true)]
  const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(place + at, true))
  const length = 46 + name + extra + comment
  if (place + length > view.byteLength) throw damaged('its directory is broken')
  if ((flags & 1) !== 0) throw damaged('it is locked by a password')
  if (method !== 0 && method !== 8) throw damaged('it is packed in a way that is not known here')
  const bytes = new Uint8Array(view.buffer, view.byteOffset + place + 46, name)
  const [size, unpacked, at] = longOnes(view, place, { name, extra })
  return {
    line: {
      name: new TextDecoder().decode(bytes),
      isPacked: method === 8,
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
    if (next === undefined) throw damaged('a long number is missing')
    return next
  }
  const whole = long(unpacked)
  return [long(size), whole, long(at)]
}

/** The bytes of a file, no more than it said, held against its checksum. */
async function* unpacked(source: Source, line: ListedFile): AsyncGenerator<Uint8Array> {
  const head = await exactly(source, line.at, 30)
  if (head.getUint32(0, true) !== LOCAL) throw damaged(`«${line.name}» has no beginning`)
  const from = line.at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const raw = stretches(source, from, line.size)
  let [size, crc] = [0, 0]
  for await (const part of line.isPacked ? inflated(raw, line.name) : raw) {
    size += part.length
    // A bomb says that it is small: the first byte too many ends it.
    if (size > line.unpacked) throw damaged(`«${line.name}» is longer than it says`)
    crc = crc32(part, crc)
    yield part
  }
  if (size !== line.unpacked) throw damaged(`«${line.name}» is shorter than it says`)
  if (crc !== line.crc) throw new ChecksumFault(line.name)
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
    throw error instanceof NoBundle ? error : damaged(`«${name}» cannot be unpacked`)
  } finally {
    inflate.destroy()
    await fed
  }
}
