import type { Posting } from '../posting.ts'
import { type Bytes, openBytes } from './bytes.ts'
import type { ColumnMap } from './column-map.ts'
import { NotPostings } from './not-postings.ts'
import { type Format, type Found, find, nameOf } from './open.ts'
import type { Broken, LinesBlock } from './sink.ts'

export type ReadOptions = {
  /** Columns by `--map`; fields that are not in it are recognised by the names of the columns. */
  readonly map: ColumnMap
  /** Name of the file in `file#row` and as the source of records that name none; its base name unless given. */
  readonly name?: string
  /** Postings a batch, at most; 512 unless given. */
  readonly batch?: number
  /** Hand on lines of JSON unparsed, as blocks for {@link readBlock}; false unless given. */
  readonly aside?: boolean
}

/** A part of a file, in its order. */
export type ReadBatch = {
  readonly postings: readonly Posting[]
  /** Lines that come after these postings, where they are set aside. */
  readonly blocks: readonly LinesBlock[]
  /** Records that could not be read; line 0 where no line can be told. */
  readonly broken: readonly Broken[]
  /** Pictures with no words of a posting beside them, which were not read. */
  readonly pictures: number
  /** Bytes of the file consumed so far, as they lie on the disk. */
  readonly bytes: number
}

/**
 * Reads the postings of a file, or of standard input for `-`: JSON Lines, JSON, CSV and TSV, one posting a line, Telegram
 * Desktop exports, RSS, Atom and JSON Feed, HTML and WARC with schema.org JobPosting; each also gzipped. The format is found by content.
 * Records that cannot be read are reported in the batches and never stop the reading.
 * @throws NotPostings (on the first step, or at the end) where the file holds no postings
 */
export async function* readPostings(file: string, options: ReadOptions): AsyncGenerator<ReadBatch> {
  const bytes = openBytes(file)
  try {
    yield* readBytes(bytes, file, options)
  } finally {
    bytes.close()
  }
}

/** As {@link readPostings}, of bytes from elsewhere; `file` is their name in messages. */
export async function* readBytes(bytes: Bytes, file: string, options: ReadOptions): AsyncGenerator<ReadBatch> {
  const found = await find(bytes, file, options.map, options.name ?? nameOf(file), options.aside)
  const size = Math.max(1, options.batch ?? 512)
  const { reader, sink } = found
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of pieces(found, () => rest.length)) {
    const all = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    rest = all.subarray(reader.read(all, false))
    // Handed on as soon as there is enough, so that memory does not grow with the file.
    while (sink.postings.length >= size || sink.broken.length >= size || sink.blocks.length > 0)
      yield nextBatch(found, size)
  }
  reader.read(rest, true)
  const isLeft = () => sink.postings.length + sink.broken.length + sink.blocks.length + sink.pictures > 0
  while (isLeft()) yield nextBatch(found, size)
  // Last, so that the records that were read are handed over before the complaint.
  const reason = reader.verdict?.() ?? null
  if (reason !== null) throw new NotPostings(file, reason)
}

/** The pieces, joined until they are as long as what is left over: a long record is not copied again for each of them. */
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
    blocks: sink.blocks.splice(0),
    broken: sink.broken.splice(0, size),
    bytes: bytes.consumed(),
  }
}

/**
 * Finds the format of a file without reading its postings; standard input cannot be looked at twice.
 * @throws NotPostings where it holds no postings
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
