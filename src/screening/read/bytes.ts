import { createReadStream, type Stats, statSync } from 'node:fs'
import { NotPostings } from './not-postings.ts'

/** A file or standard input, read in pieces. */
export type Bytes = {
  readonly pieces: AsyncIterable<Buffer>
  /** Size of the file in bytes; null for standard input and pipes. */
  readonly total: number | null
  /** Number of bytes read so far, before unpacking. */
  readonly consumed: () => number
  /** Closes the file, also before its end. */
  readonly close: () => void
}

const PIECE = 1 << 20

const PLAIN: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file; check the path',
  EACCES: 'the file may not be read; check its permissions',
  EPERM: 'the file may not be read; check its permissions',
  EISDIR: 'this is a folder; name the files in it',
}

function reasonOf(error: unknown): string {
  // Only the code is used, because Node's own messages are too technical for users.
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown error'
  return PLAIN[code] ?? `the file cannot be read (${code}); check the path and the disk`
}

function look(file: string): Stats {
  try {
    return statSync(file)
  } catch (error) {
    throw new NotPostings(file, reasonOf(error))
  }
}

/** Size of a file in bytes; null for standard input and pipes. */
export function totalBytes(file: string): number | null {
  if (file === '-') return null
  const stats = look(file)
  if (stats.isDirectory()) throw new NotPostings(file, PLAIN.EISDIR)
  return stats.isFile() ? stats.size : null
}

/**
 * Opens a file, or standard input for `-`.
 * @throws NotPostings if it cannot be read
 */
export function openBytes(file: string): Bytes {
  // Checked before reading, so that a folder or a missing file is reported at once.
  const total = totalBytes(file)
  const stream = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: PIECE })
  let consumed = 0
  async function* pieces(): AsyncGenerator<Buffer> {
    try {
      for await (const piece of stream) {
        const bytes = typeof piece === 'string' ? Buffer.from(piece) : (piece as Buffer)
        // Counted before unpacking, because progress is measured in bytes on the disk.
        consumed += bytes.length
        yield bytes
      }
    } catch (error) {
      throw new NotPostings(file, reasonOf(error))
    }
  }
  // An error before the first read is reported by that read.
  stream.once('error', () => {})
  return { pieces: pieces(), total, consumed: () => consumed, close: () => stream.destroy() }
}

/** Takes at least `size` bytes from the front (fewer at the end of the data) and returns all pieces again. */
export async function peek(
  pieces: AsyncIterable<Buffer>,
  size: number,
): Promise<{ sample: Buffer; whole: boolean; pieces: AsyncIterable<Buffer> }> {
  const iterator = pieces[Symbol.asyncIterator]()
  const taken: Buffer[] = []
  let length = 0
  let whole = false
  while (length < size && !whole) {
    const next = await iterator.next()
    if (next.done) whole = true
    else {
      taken.push(next.value)
      length += next.value.length
    }
  }
  async function* again(): AsyncGenerator<Buffer> {
    try {
      yield* taken
      if (!whole) yield* { [Symbol.asyncIterator]: () => iterator }
    } finally {
      // A reader that stops early closes the file.
      await iterator.return?.()
    }
  }
  // Pieces may be longer than `size`; then the sample is not the whole even at the end.
  return { sample: Buffer.concat(taken).subarray(0, size), whole: whole && length <= size, pieces: again() }
}
