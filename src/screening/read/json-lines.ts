import { isObject, parseJson } from './json-value.ts'
import { listColumns } from './not-postings.ts'
import type { Origin, RecordMapper } from './record.ts'
import { countLines, RECORD_LIMIT, type Reader, type Sink } from './sink.ts'

// Pieces of this size decode and parse fastest: they stay in the processor's cache.
const BLOCK = 1 << 16
const LF = 10

/** JSON Lines: one record a line. */
export class JsonLines implements Reader {
  private readonly sink: Sink
  private readonly mapper: RecordMapper
  /** Physical line at the start of the bytes. */
  private line = 1
  private skipping = false
  private json = ''
  private readonly origin: Origin = { line: () => this.line, json: () => this.json }

  constructor(sink: Sink, mapper: RecordMapper) {
    this.sink = sink
    this.mapper = mapper
  }

  read(bytes: Buffer, last: boolean): number {
    // Cut at line ends only, so that no letter of several bytes is decoded in halves.
    const end = last ? bytes.length : bytes.lastIndexOf(LF) + 1
    let at = 0
    if (this.skipping && end > 0) at = this.leaveLongLine(bytes, end)
    while (at < end) {
      const stop = blockEnd(bytes, at, end)
      if (stop - at > RECORD_LIMIT) this.tooLong(bytes, at, stop)
      else this.block(bytes.toString('utf8', at, stop))
      at = stop
    }
    // What is left is the beginning of a line; it waits, unless it is too long for a record.
    if (end === bytes.length || bytes.length - end <= RECORD_LIMIT) return end
    if (!this.skipping) this.tooLong(bytes, end, bytes.length)
    this.skipping = true
    return bytes.length
  }

  verdict(): string | null {
    this.mapper.check()
    // One good record shows that the column is known; the others are told of line by line.
    if (this.sink.accepted > 0 || this.mapper.columns.length === 0) return null
    return `no column holds the text of a posting; name it with --map text=COLUMN (columns: ${listColumns(this.mapper.columns)})`
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
      // Lines of spaces, or the CR of a blank line.
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

/** End of a block of whole lines. */
function blockEnd(bytes: Buffer, from: number, end: number): number {
  if (end - from <= BLOCK) return end
  // `lastIndexOf` on the whole bytes would look through all that lies before.
  const back = bytes.subarray(from, from + BLOCK).lastIndexOf(LF)
  if (back >= 0) return from + back + 1
  const next = bytes.indexOf(LF, from + BLOCK)
  return next < 0 || next >= end ? end : next + 1
}
