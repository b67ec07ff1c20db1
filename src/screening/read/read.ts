import type { Posting } from '../posting.ts'
import { type Bytes, openBytes } from './bytes.ts'
import type { ColumnMap } from './column-map.ts'
import { NotPostings } from './not-postings.ts'
import { type Format, type Found, find, nameOf } from './open.ts'
import type { Broken, LinesBlock } from './sink.ts'

export type ReadOptions = {
  /** Columns of `--map`; other fields are recognised by their column names. */
  readonly map: ColumnMap
  /** The file's name in `file#row`, and the source of records that have none; by default its base name. */
  readonly name?: string
  /** Most postings in a batch; 512 by default. */
  readonly batch?: number
  /** Whether to return lines of JSON unparsed, as blocks for {@link readBlock}; false by default. */
  readonly aside?: boolean
}

/** A part of a file, in order. */
export type ReadBatch = {
  readonly postings: readonly Posting[]
  /** Physical line (from 1) where each posting starts; 0 where it is unknown. */
  readonly lines: readonly number[]
  /** Lines behind these postings that were set aside. */
  readonly blocks: readonly LinesBlock[]
  /** Unreadable records; line 0 where the line is unknown. */
  readonly broken: readonly Broken[]
  /** Number of unread pictures without words of a posting beside them. */
  readonly pictures: number
  /** Number of bytes of the file read so far, before unpacking. */
  readonly bytes: number
}

/**
 * Reads the postings of a file, or of standard input for `-`: JSON Lines, JSON, CSV and TSV, one posting per line,
 * Telegram Desktop exports, RSS, Atom and JSON Feed, HTML and WARC with schema.org JobPosting; each also gzipped. The
 * content decides the format. Unreadable records are reported in the batches and never stop the reading.
 * @throws NotPostings (on the first step, or at the end) for a file without postings
 */
export async function* readPostings(file: string, options: ReadOptions): AsyncGenerator<ReadBatch> {
  const bytes = openBytes(file)
  try {
    yield* readBytes(bytes, file, options)
  } finally {
    bytes.close()
  }
}

/** Reads postings like {@link readPostings}, from other bytes. @param file their name in messages */
export async function* readBytes(bytes: Bytes, file: string, options: ReadOptions): AsyncGenerator<ReadBatch> {
  const found = await find(bytes, file, options.map, options.name ?? nameOf(file), options.aside)
  const size = Math.max(1, options.batch ?? 512)
  const { reader, sink } = found
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of pieces(found, () => rest.length)) {
    const all = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    rest = all.subarray(reader.read(all, false))
    // Batches are yielded early, so that memory does not grow with the file.
    while (sink.postings.length >= size || sink.broken.length >= size || sink.blocks.length > 0)
      yield nextBatch(found, size)
  }
  reader.read(rest, true)
  const isLeft = () => sink.postings.length + sink.broken.length + sink.blocks.length + sink.pictures > 0
  while (isLeft()) yield nextBatch(found, size)
  // The error comes last, so that all records read are delivered before it.
  const reason = reader.verdict?.() ?? null
  if (reason !== null) throw new NotPostings(file, reason)
}

/** Joins pieces until they are as long as the leftover bytes, so that a long record is not copied for every piece. */
async function* pieces(found: Found, left: () => number): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const piece of found.pieces) {
    waiting.push(piece)
    length += piece.length
    if (length < left()) continue
    yield waiting.length === 1 ? piece : Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}

function nextBatch({ sink, bytes }: Found, size: number): ReadBatch {
  const { pictures } = sink
  sink.pictures = 0
  return {
    pictures,
    postings: sink.postings.splice(0, size),
    lines: sink.lines.splice(0, size),
    blocks: sink.blocks.splice(0),
    broken: sink.broken.splice(0, size),
    bytes: bytes.consumed(),
  }
}

/**
 * Recognises the format of a file without reading its postings; standard input cannot be read twice.
 * @throws NotPostings for a file without postings
 */
export async function sniff(file: string, map: ColumnMap = {}): Promise<Format> {
  if (file === '-') throw new TypeError('standard input cannot be looked at twice')
  const bytes = openBytes(file)
  try {
    return (await find(bytes, file, map, nameOf(file))).format
  } finally {
    bytes.close()
  }
}
