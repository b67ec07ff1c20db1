import { isObject, parseJson } from './json-value.ts'
import { listColumns } from './not-postings.ts'
import { type Origin, RecordMapper } from './record.ts'
import { countLines, type LinesBlock, RECORD_LIMIT, type Reader, Sink } from './sink.ts'

// Blocks of this size decode and parse fastest, because they stay in the processor's cache.
const BLOCK = 1 << 16
// Blocks set aside are larger, because each one is a message to another thread.
const ASIDE = 1 << 19
const LF = 10

/**
 * Parses lines that {@link JsonLines} has set aside. A line depends on earlier ones only by its number, so postings,
 * ids and broken lines are the same as in one pass over the file.
 */
export function readBlock({ bytes, name, map, line, rows }: LinesBlock): Sink {
  const sink = new Sink(name)
  sink.rows = rows
  new JsonLines(sink, new RecordMapper(name, map, true), { line }).read(Buffer.from(bytes.buffer), true)
  return sink
}

/** Reads JSON Lines: one record per line. */
export class JsonLines implements Reader {
  private readonly sink: Sink
  private readonly mapper: RecordMapper
  /** Number of the physical line at the start of the bytes. */
  private line: number
  private readonly aside: boolean
  private skipping = false
  private json = ''
  private readonly origin: Origin = { line: () => this.line, json: () => this.json }

  /**
   * @param start.line physical line (from 1) of the first bytes
   * @param start.aside leaves parsing to {@link readBlock} once the file is known to contain postings
   */
  constructor(sink: Sink, mapper: RecordMapper, { line = 1, aside = false } = {}) {
    this.sink = sink
    this.mapper = mapper
    this.line = line
    this.aside = aside
  }

  read(bytes: Buffer, last: boolean): number {
    // Only line breaks end a block, so that no character of several bytes is split.
    const end = last ? bytes.length : bytes.lastIndexOf(LF) + 1
    let at = 0
    if (this.skipping && end > 0) at = this.leaveLongLine(bytes, end)
    // From here on the verdict no longer depends on the content of any line.
    const aside = this.aside && this.sink.accepted > 0 && this.mapper.settled
    while (at < end) {
      const stop = blockEnd(bytes, at, end, aside ? ASIDE : BLOCK)
      if (stop - at > RECORD_LIMIT) this.tooLong(bytes, at, stop)
      else if (aside) this.setAside(bytes, at, stop)
      else this.block(bytes.toString('utf8', at, stop))
      at = stop
    }
    // The beginning of a line waits for its rest, unless it is too long for a record.
    if (end === bytes.length || bytes.length - end <= RECORD_LIMIT) return end
    if (!this.skipping) this.tooLong(bytes, end, bytes.length)
    this.skipping = true
    return bytes.length
  }

  verdict(): string | null {
    this.mapper.check()
    // One good record shows that the column is known; other records are reported line by line.
    if (this.sink.accepted > 0 || this.mapper.columns.length === 0) return null
    return `no column holds the text of a posting; name it with --map text=COLUMN (columns: ${listColumns(this.mapper.columns)})`
  }

  private setAside(bytes: Buffer, from: number, to: number): void {
    const { line, sink, mapper } = this
    sink.blocks.push({
      bytes: new Uint8Array(bytes.subarray(from, to)),
      name: sink.name,
      map: mapper.map,
      line,
      rows: sink.rows,
    })
    const { lines, records } = countRecords(bytes, from, to)
    this.line += lines
    sink.rows += records
  }

  private block(text: string): void {
    let at = 0
    while (at < text.length) {
      const found = text.indexOf('\n', at)
      const stop = found < 0 ? text.length : found
      if (stop > at) this.record(text.slice(at, stop))
      if (found >= 0) this.line++
      at = stop + 1
    }
  }

  private record(json: string): void {
    const value = parseJson(json)
    if (value === undefined) {
      // Lines of spaces, and the CR of a blank line, are no records.
      if (json.trim() !== '') this.reject('the line is not valid JSON')
      return
    }
    this.json = json
    if (isObject(value)) this.mapper.take(value, ++this.sink.rows, this.origin, this.sink)
    else this.reject('the line is JSON, but not a record')
  }

  private reject(reason: string): void {
    this.sink.rows++
    this.sink.reject(this.line, reason)
  }

  private tooLong(bytes: Buffer, from: number, to: number): void {
    this.reject(`the line is longer than ${RECORD_LIMIT} bytes`)
    this.line += countLines(bytes, from, to)
  }

  private leaveLongLine(bytes: Buffer, end: number): number {
    const found = bytes.indexOf(LF)
    this.skipping = found < 0
    if (found < 0) return end
    this.line++
    return found + 1
  }
}

/** The end of a block of whole lines. */
function blockEnd(bytes: Buffer, from: number, end: number, size: number): number {
  if (end - from <= size) return end
  // A subarray bounds the search, which would otherwise go back through all earlier bytes.
  const back = bytes.subarray(from, from + size).lastIndexOf(LF)
  if (back >= 0) return from + back + 1
  const next = bytes.indexOf(LF, from + size)
  return next < 0 || next >= end ? end : next + 1
}

/** Counts line breaks, and lines that are not blank: those are records, whole or broken. */
function countRecords(bytes: Buffer, from: number, to: number): { lines: number; records: number } {
  let lines = 0
  let records = 0
  for (let at = from; at < to; ) {
    const found = bytes.indexOf(LF, at)
    const stop = found < 0 || found >= to ? to : found
    if (stop < to) lines++
    const plain = bytes[at] > 32 && bytes[at] < 128
    // Only `trim` knows the spaces of all scripts.
    if (plain || bytes.toString('utf8', at, stop).trim() !== '') records++
    at = stop + 1
  }
  return { lines, records }
}
