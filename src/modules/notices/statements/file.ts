import { type Dialect, MORE, Row, scanRecord } from '../../../screening/read/csv-record.ts'
import { gunzip, isGzip } from '../../../screening/read/gunzip.ts'
import { JsonObjects, LONGEST_RECORD, type Piece } from './json-objects.ts'
import { isFault, type Raw, readStatement, type Statement } from './statement.ts'

/** One record of a file: a statement, or why it is none. `line` is the physical line (from 1) where it begins. */
export type Read =
  | { readonly line: number; readonly statement: Statement }
  | { readonly line: number; readonly fault: string }

/** The file as a whole holds no statements; its words say what to do. */
export class NotStatements extends Error {}

const LF = 10

/**
 * Reads statements of reasons from a file of the DSA Transparency Database: JSON (one, a list, `{"statements": […]}`, one a line)
 * or CSV as in the daily dumps, each also gzipped. Keeps no more in memory than a piece and a record.
 * @throws NotStatements where it is something else
 */
export async function* readStatements(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Read[]> {
  const damage: Read[] = []
  const opened = await firstOf(buffers(pieces))
  if (opened === null) throw new NotStatements('The file is empty.')
  // Told where it was noticed; what was unpacked before it is good.
  const damaged = (reason: string) => void damage.push({ line: 0, fault: reason })
  const unpacked = isGzip(opened.first) ? await firstOf(gunzip(opened.all, damaged)) : opened
  if (unpacked === null) throw new NotStatements('The compressed file cannot be unpacked. Fetch it again.')
  const reader = readerFor(unpacked.first)
  for await (const piece of unpacked.all) yield* filled([...damage.splice(0), ...reader.push(piece)])
  yield* filled([...damage, ...reader.end()])
}

type Reader = { push(bytes: Buffer): readonly Read[]; end(): readonly Read[] }

function readerFor(sample: Buffer): Reader {
  if (sample.subarray(0, 2).toString('latin1') === 'PK')
    throw new NotStatements('This is a zip archive. Unpack it, also the archives inside, and import the CSV files.')
  if (sample.includes(0))
    throw new NotStatements('This is no text. Import CSV or JSON as the Transparency Database gives it, in UTF-8.')
  // By what it holds: an upload has no name, and names lie.
  const start = sample.toString('utf8').replace(/^\uFEFF/, '')
  return /^\s*[[{]/.test(start) ? new JsonStatements() : new CsvStatements()
}

class JsonStatements implements Reader {
  private readonly objects = new JsonObjects()
  private any = false

  push(bytes: Buffer): readonly Read[] {
    return this.read(this.objects.push(bytes))
  }

  end(): readonly Read[] {
    const last = this.read(this.objects.end())
    // JSON of anything else would end as an import that found nothing, which looks like success.
    if (!this.any) throw new NotStatements('No statement was found in this JSON file.')
    return last
  }

  private read(pieces: readonly Piece[]): Read[] {
    const reads = pieces.flatMap((piece) => ('fault' in piece ? piece : readJson(piece.line, parsed(piece.json))))
    if (reads.length > 0) this.any = true
    return reads
  }
}

function parsed(json: string): Raw | null {
  try {
    return JSON.parse(json) as Raw
  } catch {
    return null
  }
}

/** An empty list under its key is no record. */
const readJson = (line: number, raw: Raw | null): Read[] =>
  Array.isArray(raw?.statements) && raw.statements.length === 0 ? [] : [toRead(line, raw)]

function toRead(line: number, raw: Raw | null): Read {
  if (raw === null) return { line, fault: 'the record is not valid JSON' }
  const read = readStatement(raw)
  return isFault(read) ? { line, fault: read.fault } : { line, statement: read }
}

const COLUMNS_NEEDED = ['decision_ground', 'application_date']

class CsvStatements implements Reader {
  private bytes: Buffer = Buffer.alloc(0)
  private line = 1
  private header: { readonly names: readonly string[]; readonly dialect: Dialect } | null = null
  private skipping = false
  private readonly row = new Row()

  push(bytes: Buffer): readonly Read[] {
    this.bytes = this.bytes.length > 0 ? Buffer.concat([this.bytes, bytes]) : bytes
    return this.take(false)
  }

  end(): readonly Read[] {
    const reads = this.take(true)
    if (this.header === null) throw new NotStatements('The file is empty.')
    return reads
  }

  private take(last: boolean): Read[] {
    const reads: Read[] = []
    let at = this.skipping ? this.nextLine(0) : 0
    if (this.header === null) at = this.readHeader(last)
    while (this.header !== null && at < this.bytes.length) {
      const end = scanRecord(this.bytes, at, last, this.header.dialect, this.row)
      if (end === MORE && this.bytes.length - at <= LONGEST_RECORD) break
      const isWhole = end >= 0 && end - at <= LONGEST_RECORD
      at = isWhole ? this.record(at, end, reads) : this.giveUp(at, reads)
    }
    this.bytes = this.bytes.subarray(at)
    return reads
  }

  /** @returns where the records begin; 0 while the header has not come whole */
  private readHeader(last: boolean): number {
    const end = this.bytes.indexOf(LF)
    if (end < 0 && !last && this.bytes.length <= LONGEST_RECORD) return 0
    const stop = end < 0 ? this.bytes.length : end
    const text = this.bytes.toString('utf8', 0, stop).replace(/^\uFEFF/, '')
    // Spreadsheets of many countries put semicolons between columns.
    const mark = [',', ';', '\t'].find((one) => text.includes(one)) ?? ','
    const names = text.split(mark).map((name) => name.trim().replace(/^"|"$/g, '').toLowerCase())
    const missing = COLUMNS_NEEDED.filter((name) => !names.includes(name))
    if (missing.length > 0)
      throw new NotStatements(
        `The table has no column ${missing.join(' and no ')}. Import the dump as it is, with its header.`,
      )
    this.header = { names, dialect: { delimiter: mark.charCodeAt(0), quotes: true, backslash: false } }
    this.line++
    return end < 0 ? this.bytes.length : end + 1
  }

  private record(at: number, end: number, reads: Read[]): number {
    const { names, dialect } = this.header as NonNullable<typeof this.header>
    const { line, row } = this
    const lines = linesIn(this.bytes, at, end)
    // Files end in an empty line, some in several.
    const isBlank = row.count === 1 && row.from[0] === row.to[0]
    if (!isBlank && row.count !== names.length) {
      reads.push({ line, fault: `the record has ${row.count} columns instead of ${names.length}` })
      // Over several lines a quote may have joined what does not belong together: again line by line.
      if (lines > 1) return this.nextLine(at)
    } else if (!isBlank) {
      const raw = Object.fromEntries(names.map((name, column) => [name, row.text(this.bytes, column, dialect)]))
      reads.push(toRead(line, raw))
    }
    this.line += lines
    return end
  }

  private giveUp(at: number, reads: Read[]): number {
    const found = this.bytes.indexOf(LF, at)
    const isLong = (found < 0 ? this.bytes.length : found) - at > LONGEST_RECORD
    const fault = isLong ? `the line is longer than ${LONGEST_RECORD} bytes` : 'a quote is opened and never closed'
    reads.push({ line: this.line, fault })
    return this.nextLine(at)
  }

  private nextLine(at: number): number {
    const found = this.bytes.indexOf(LF, at)
    // Its end has not come: what follows of it is passed over, not kept.
    this.skipping = found < 0
    if (found < 0) return this.bytes.length
    this.line++
    return found + 1
  }
}

function linesIn(bytes: Buffer, from: number, to: number): number {
  let lines = 0
  for (let at = from; at < to; at++) if (bytes[at] === LF) lines++
  return lines
}

/** Only what is there: nobody waits for an empty list. */
function* filled(reads: readonly Read[]): Generator<readonly Read[]> {
  if (reads.length > 0) yield reads
}

async function* buffers(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of pieces)
    if (piece.length > 0) yield Buffer.from(piece.buffer, piece.byteOffset, piece.length)
}

/** Bytes looked at to tell the format. */
const SAMPLE = 1024

/** A look at the beginning, and the whole; null where there is nothing. */
async function firstOf(pieces: AsyncGenerator<Buffer>) {
  let first: Buffer = Buffer.alloc(0)
  // A first piece may hold a single byte, which tells nothing.
  while (first.length < SAMPLE) {
    const { done, value } = await pieces.next()
    if (done) break
    first = Buffer.concat([first, value])
  }
  if (first.length === 0) return null
  async function* all(): AsyncGenerator<Buffer> {
    yield first
    yield* pieces
  }
  return { first, all: all() }
}
