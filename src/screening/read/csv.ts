import type { Field } from './column-map.ts'
import { type Dialect, MORE, OPEN_QUOTE, Row, scanRecord } from './csv-record.ts'
import { isBlank } from './json-value.ts'
import { type Column, countLines, RECORD_LIMIT, type Reader, type Sink } from './sink.ts'

/** A table, as recognised from its beginning. */
export type Table = Dialect & {
  /** Names of the columns; numbers from 1 without a header. */
  readonly columns: readonly string[]
  readonly header: boolean
  /** For each field its alternatives: groups of columns (from 0) that a line break joins. */
  readonly fields: { readonly [field in Field]: readonly (readonly number[])[] }
}

const LF = 10

/** Reads CSV, TSV and similar tables. Only columns that fill a field are decoded. */
export class Csv implements Reader {
  private readonly sink: Sink
  private readonly table: Table
  private readonly row = new Row()
  private line = 1
  private headerRead: boolean
  private skipping = false

  constructor(sink: Sink, table: Table) {
    this.sink = sink
    this.table = table
    this.headerRead = !table.header
  }

  read(bytes: Buffer, last: boolean): number {
    let at = this.skipping ? this.nextLine(bytes, 0) : 0
    while (at < bytes.length) {
      const end = scanRecord(bytes, at, last, this.table, this.row)
      // A record longer than the limit has an unclosed quote.
      if (end >= 0) at = this.take(bytes, at, end)
      else if (end === MORE && bytes.length - at <= RECORD_LIMIT) return at
      else at = this.giveUp(bytes, at, end === OPEN_QUOTE || this.hasLineBreak(bytes, at))
    }
    return at
  }

  /** Takes one record. @returns the start of the next one */
  private take(bytes: Buffer, at: number, end: number): number {
    const { row, table } = this
    const lines = countLines(bytes, at, end)
    // A blank line is no record.
    if (row.count === 1 && row.from[0] === row.to[0]) this.line += lines
    else if (!this.headerRead) {
      this.headerRead = true
      this.line += lines
    } else if (row.count === table.columns.length || this.hasEmptyTail()) {
      this.posting(bytes, ++this.sink.rows)
      this.line += lines
    } else {
      this.reject(`the record has ${row.count} columns instead of ${table.columns.length}`)
      // A quote may have joined several lines wrongly, so they are read again line by line.
      if (lines > 1) return this.nextLine(bytes, at)
      this.line += lines
    }
    return end
  }

  /** Whether all cells beyond the last column are empty, which does no harm. */
  private hasEmptyTail(): boolean {
    const { row, table } = this
    // A record with too few columns is broken, because the missing ones are unknown.
    if (row.count < table.columns.length) return false
    for (let i = table.columns.length; i < row.count; i++) if (row.from[i] < row.to[i]) return false
    return true
  }

  private posting(bytes: Buffer, row: number): void {
    if (this.sink.first === null) this.sink.first = this.columns(bytes)
    const title = this.field(bytes, 'title')
    const text = this.field(bytes, 'text')
    if (isBlank(text) && isBlank(title)) {
      this.sink.reject(this.line, 'the record has no text')
      return
    }
    const [id, employer] = [this.field(bytes, 'id'), this.field(bytes, 'employer')]
    const [date, source] = [this.field(bytes, 'date'), this.field(bytes, 'source')]
    this.sink.accept({ id, title, text, employer, date, source, address: this.field(bytes, 'address') }, row, this.line)
  }

  private columns(bytes: Buffer): readonly Column[] {
    const { columns } = this.table
    return columns.map((name, i) => ({ name, value: this.row.text(bytes, i, this.table) }))
  }

  private field(bytes: Buffer, name: Field): string {
    for (const group of this.table.fields[name]) {
      let joined = ''
      for (const column of group) {
        // Decoded only here, because most columns of a table are never needed.
        const text = this.row.text(bytes, column, this.table)
        if (text !== '') joined = joined === '' ? text : `${joined}\n${text}`
      }
      // A blank alternative gives way to the next, as when «description» is empty and «summary» is not.
      if (!isBlank(joined)) return joined
    }
    return ''
  }

  private reject(reason: string): void {
    this.sink.rows++
    this.sink.reject(this.line, reason)
  }

  private giveUp(bytes: Buffer, at: number, openQuote: boolean): number {
    this.reject(openQuote ? 'a quote is opened and never closed' : `the line is longer than ${RECORD_LIMIT} bytes`)
    return this.nextLine(bytes, at)
  }

  private hasLineBreak(bytes: Buffer, at: number): boolean {
    return bytes.indexOf(LF, at) >= 0
  }

  /** The start of the next physical line; if it is not here yet, the following bytes are skipped. */
  private nextLine(bytes: Buffer, at: number): number {
    const found = bytes.indexOf(LF, at)
    this.skipping = found < 0
    if (found < 0) return bytes.length
    this.line++
    return found + 1
  }
}
