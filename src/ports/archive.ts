import { argon2Sync, createHash, randomBytes } from 'node:crypto'
import { type Duplex, pipeline, Readable } from 'node:stream'
import { createGunzip, createGzip } from 'node:zlib'
import { Unsealable } from '../kernel/vault/boxes.ts'
import { openStream, sealStream } from './sealed-stream.ts'

/** One file or folder of an archive. `path` is relative, with `/`. */
export type Entry =
  | { readonly path: string; readonly folder: true }
  | { readonly path: string; readonly size: number; readonly bytes: AsyncIterable<Uint8Array> }

/** The file is no archive of this program, or is not whole. */
export class ArchiveFault extends Error {}

type Opening = { readonly ausma: 'backup'; readonly version: 1; readonly salt: string | null }

const LABEL = 'backup'
/** Seconds on purpose: a passphrase is guessed at leisure by whoever finds the file. */
const STRETCH = { parallelism: 1, tagLength: 32, memory: 1 << 16, passes: 3 }

const keyOf = (passphrase: string, salt: Uint8Array): Uint8Array =>
  argon2Sync('argon2id', { message: passphrase.normalize('NFKC'), nonce: salt, ...STRETCH })

/**
 * Writes entries as one stream: a line that says what it is, then packed frames, sealed where there is a passphrase.
 * @param passphrase null leaves it open: whoever can read the file can read everything in it
 */
export async function* writeArchive(
  entries: AsyncIterable<Entry>,
  passphrase: string | null,
): AsyncGenerator<Uint8Array> {
  const salt = passphrase === null ? null : randomBytes(16)
  const opening: Opening = { ausma: 'backup', version: 1, salt: salt?.toString('base64') ?? null }
  yield Buffer.from(`${JSON.stringify(opening)}\n`)
  const packed = through(frames(entries), createGzip({ level: 3 }))
  yield* passphrase === null || salt === null ? packed : sealStream(keyOf(passphrase, salt), LABEL, packed)
}

async function* frames(entries: AsyncIterable<Entry>): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  let count = 0
  for await (const entry of entries) {
    count++
    yield frame('folder' in entry ? { path: entry.path, folder: true } : { path: entry.path, size: entry.size })
    if ('folder' in entry) continue
    let size = 0
    for await (const part of entry.bytes) {
      size += part.length
      hash.update(part)
      yield part
    }
    if (size !== entry.size) throw new ArchiveFault(`${entry.path} changed while it was read.`)
  }
  yield frame({ end: count, sha256: hash.digest('base64') })
}

function frame(header: object): Uint8Array {
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text])
}

/** Whether a passphrase is needed. @throws ArchiveFault */
export async function isSealed(bytes: AsyncIterable<Uint8Array>): Promise<boolean> {
  const source = new Source(bytes)
  try {
    return (await opening(source)).salt !== null
  } finally {
    await source.end()
  }
}

/**
 * Reads an archive. Each entry's bytes must be read before the next is asked for; only when the last came was the
 * archive whole.
 * @throws ArchiveFault where it is cut off, changed, or the passphrase is wrong
 */
export async function* readArchive(bytes: AsyncIterable<Uint8Array>, passphrase: string | null): AsyncGenerator<Entry> {
  const outer = new Source(bytes)
  try {
    const { salt } = await opening(outer)
    if (salt !== null && passphrase === null) throw new ArchiveFault('This backup is sealed with a passphrase.')
    const packed =
      salt === null
        ? outer.rest()
        : openStream(keyOf(passphrase ?? '', Buffer.from(salt, 'base64')), LABEL, outer.rest())
    yield* entriesOf(new Source(unpacked(packed)))
  } finally {
    await outer.end()
  }
}

/** What comes out of a stream that bytes are led into; whoever reads it meets the faults of both. */
function through(bytes: AsyncIterable<Uint8Array>, into: Duplex): Duplex {
  // A fault may come while the reader is busy elsewhere: it is met at the next read, and must not end the program.
  into.on('error', () => {})
  pipeline(Readable.from(bytes, { objectMode: false }), into, () => {})
  return into
}

async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* through(packed, createGunzip())
  } catch (error) {
    if (error instanceof ArchiveFault) throw error
    throw new ArchiveFault(
      error instanceof Unsealable
        ? 'The passphrase is wrong, or the backup was changed or cut off.'
        : 'The backup was changed or cut off.',
    )
  }
}

async function* entriesOf(source: Source): AsyncGenerator<Entry> {
  const hash = createHash('sha256')
  for (let count = 0; ; count++) {
    const header = await readFrame(source)
    if ('end' in header) {
      if (header.end !== count || header.sha256 !== hash.digest('base64'))
        throw new ArchiveFault('The backup was changed.')
      return
    }
    // A backup may come from anywhere: a path with `..` in it would write over other files of the keeper.
    if (!isInside(header.path)) throw new ArchiveFault('The backup holds a path that leads out of its folder.')
    if (header.folder === true) yield { path: header.path, folder: true }
    else {
      const size = header.size ?? 0
      yield { path: header.path, size, bytes: source.next(size, (part) => hash.update(part)) }
    }
  }
}

type Header = { path: string; size?: number; folder?: true } | { end: number; sha256: string }

async function readFrame(source: Source): Promise<Header> {
  const length = (await source.exactly(4)).readUInt32BE()
  // A made-up length would have the program take gigabytes of memory before anything is checked.
  if (length > 1 << 16) throw new ArchiveFault('The backup was changed.')
  return JSON.parse((await source.exactly(length)).toString('utf8')) as Header
}

const isInside = (path: string): boolean =>
  /^[\w.-]+(\/[\w.-]+)*$/.test(path) && !path.split('/').some((part) => part === '.' || part === '..')

async function opening(source: Source): Promise<Opening> {
  try {
    const told = JSON.parse((await source.line(1000)).toString('utf8')) as Opening
    if (told.ausma === 'backup' && told.version === 1) return told
  } catch {
    // What is no line of ours is told below.
  }
  throw new ArchiveFault('This is no backup of this program.')
}

/** A stream read in exact pieces. */
class Source {
  private readonly parts: AsyncIterator<Uint8Array>
  private kept = Buffer.alloc(0)

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.parts = bytes[Symbol.asyncIterator]()
  }

  async exactly(size: number): Promise<Buffer> {
    const taken: Buffer[] = []
    for await (const part of this.next(size)) taken.push(Buffer.from(part))
    return Buffer.concat(taken)
  }

  /** The next bytes, as they come. @throws ArchiveFault where there are fewer */
  async *next(size: number, seen: (part: Uint8Array) => void = () => {}): AsyncGenerator<Uint8Array> {
    for (let left = size; left > 0; ) {
      if (this.kept.length === 0 && !(await this.more())) throw new ArchiveFault('The backup is cut off.')
      const part = this.kept.subarray(0, left)
      this.kept = this.kept.subarray(part.length)
      left -= part.length
      seen(part)
      yield part
    }
  }

  async line(atMost: number): Promise<Buffer> {
    while (!this.kept.includes(10) && this.kept.length < atMost && (await this.more()));
    const end = this.kept.indexOf(10)
    const line = this.kept.subarray(0, Math.max(end, 0))
    this.kept = this.kept.subarray(line.length + 1)
    return line
  }

  async *rest(): AsyncGenerator<Uint8Array> {
    if (this.kept.length > 0) yield this.kept
    yield* { [Symbol.asyncIterator]: () => this.parts }
  }

  async end(): Promise<void> {
    await this.parts.return?.()
  }

  private async more(): Promise<boolean> {
    const { done, value } = await this.parts.next()
    if (!done) this.kept = this.kept.length === 0 ? Buffer.from(value) : Buffer.concat([this.kept, value])
    return !done
  }
}
