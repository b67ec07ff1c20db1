import type { Field } from './column-map.ts'
import { type Dialect, MORE, OPEN_QUOTE, Row, scanRecord } from './csv-record.ts'
import { isBlank } from './json-value.ts'
import { type Column, countLines, RECORD_LIMIT, type Reader, type Sink } from './sink.ts'

/** A table as its beginning shows it. */
export type Table = Dialect & {
  /** Names of the columns, numbers from 1 where the table has no header. */
  readonly columns: readonly string[]
  readonly header: boolean
  /** For each field alternatives, each of columns (from 0) that are joined by a line break. */
  readonly fields: { readonly [field in Field]: readonly (readonly number[])[] }
}

const LF = 10

/** CSV, TSV and their kin. Only the columns that fill a field are decoded. */
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
      // MORE is only believed up to the limit: behind it, a quote was never closed.
      if (end >= 0) at = this.take(bytes, at, end)
      else if (end === MORE && bytes.length - at <= RECORD_LIMIT) return at
      else at = this.giveUp(bytes, at, end === OPEN_QUOTE || this.hasLineBreak(bytes, at))
    }
    return at
  }

  /** Takes one record; returns where the next one starts. */
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
      // Over several lines, a quote may have joined what does not belong together: try again line by line.
      if (lines > 1) return this.nextLine(bytes, at)
      this.line += lines
    }
    return end
  }

  /** More delimiters than columns do no harm where nothing stands between them. */
  private hasEmptyTail(): boolean {
    const { row, table } = this
    // Too few columns are broken: nobody can tell which of them are missing.
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
    this.sink.accept({ id, title, text, employer, date, source }, row)
  }

  private columns(bytes: Buffer): readonly Column[] {
    const { columns } = this.table
    return columns.map((name, i) => ({ name, value: this.row.text(bytes, i, this.table) }))
  }

  private field(bytes: Buffer, name: Field): string {
    for (const group of this.table.fields[name]) {
      let joined = ''
      for (const column of group) {
        // Decoded only now: most columns of a table are never needed.
        const text = this.row.text(bytes, column, this.table)
        if (text !== '') joined = joined === '' ? text : `${joined}\n${text}`
      }
      // A blank first choice gives way, as where «description» is empty and «summary» is not.
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

  /** Start of the next physical line; where it has not come yet, what follows is passed over. */
  private nextLine(bytes: Buffer, at: number): number {
    const found = bytes.indexOf(LF, at)
    this.skipping = found < 0
    if (found < 0) return bytes.length
    this.line++
    return found + 1
  }
}
