import type { Posting } from '../posting.ts'
import type { ColumnMap } from './column-map.ts'
import { readDate } from './date.ts'
import { picturesIn } from './pictures.ts'
import { webAddress } from './web-address.ts'

/** An unreadable record; `line` is the physical line (from 1) where it starts. */
export type Broken = { readonly line: number; readonly reason: string }

/** A column's name and its value in one record. */
export type Column = { readonly name: string; readonly value: string }

/** Fields of a record, unaltered; blank where the record has none. */
export type Fields = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly employer: string
  readonly date: string
  readonly source: string
  /** Where it stands on the web. */
  readonly address?: string
  /** Number of pictures beside the text, without those in its HTML. */
  readonly pictures?: number
}

/** Unparsed whole lines of a JSON Lines file, with their place in it; see {@link readBlock}. */
export type LinesBlock = {
  /** UTF-8 in a buffer of its own, which can move to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Name of the file, see {@link Sink}. */
  readonly name: string
  readonly map: ColumnMap
  /** Physical line (from 1) where the block begins. */
  readonly line: number
  /** Number of records before the block. */
  readonly rows: number
}

/** Collects a reader's results until they are taken. */
export class Sink {
  readonly name: string
  postings: Posting[] = []
  /** Physical line (from 1) where each posting starts; 0 where it is unknown. */
  lines: number[] = []
  broken: Broken[] = []
  blocks: LinesBlock[] = []
  /** Number of data records so far, broken ones included. */
  rows = 0
  /** Number of postings accepted so far. */
  accepted = 0
  /** Number of pictures without words of a posting beside them. */
  pictures = 0
  /** Columns of the first record with their values; a reader fills them in if this is null. */
  first: readonly Column[] | null | undefined
  private lastDate = ''
  private lastRead: string | null = null

  /** @param name the file's name: first half of `file#row`, and the source of records that have none */
  constructor(name: string) {
    this.name = name
  }

  /** Accepts a record as a posting. @param line physical line (from 1) where it starts */
  accept(fields: Fields, row: number, line: number): void {
    // Title and text stay unaltered, because offsets point into them; names may be trimmed.
    const employer = fields.employer.trim()
    const pictures = (fields.pictures ?? 0) + picturesIn(fields.text)
    const address = webAddress(fields.address ?? '')
    this.accepted++
    this.lines.push(line)
    this.postings.push({
      // A record without an id gets the row, which shows a person where to look: adverts.csv#17.
      id: fields.id.trim() || `${this.name}#${row}`,
      title: fields.title,
      text: fields.text,
      employer: employer === '' ? null : employer,
      date: fields.date === '' ? null : this.date(fields.date),
      source: fields.source.trim() || this.name,
      ...(address !== null && { address }),
      ...(pictures > 0 && { notRead: [{ kind: 'image', count: pictures }] }),
    })
  }

  reject(line: number, reason: string): void {
    this.broken.push({ line, reason })
  }

  /** Takes over the results of a document inside this file. @param line where the document begins */
  adopt(inner: Sink, line: number): void {
    for (const posting of inner.postings) this.postings.push(posting)
    for (const _ of inner.postings) this.lines.push(line)
    this.accepted += inner.accepted
    this.pictures += inner.pictures
    for (const one of inner.broken) this.reject(line, one.reason)
  }

  // Neighbouring records often have the same date, so the last one is cached.
  private date(value: string): string | null {
    if (value !== this.lastDate) {
      this.lastDate = value
      this.lastRead = readDate(value)
    }
    return this.lastRead
  }
}

/** Reads one format from bytes that arrive in pieces (UTF-8, unless the format has its own encodings). */
export type Reader = {
  /**
   * @param last whether no more bytes will come
   * @returns number of bytes that are done; the others come again before the next piece
   */
  read(bytes: Buffer, last: boolean): number
  /** After the last piece: the reason why the input is no posting file, or null. */
  verdict?(): string | null
}

/** Longest record in bytes. A longer one has an unclosed quote, or is no posting. */
export const RECORD_LIMIT = 1 << 20

/** Number of line breaks in `bytes` from `from` up to `to`. */
export function countLines(bytes: Buffer, from: number, to: number): number {
  let lines = 0
  for (let i = from; i < to; i++) if (bytes[i] === 10) lines++
  return lines
}

/** Counts physical lines in bytes that arrive in pieces. */
export class LineCounter {
  private line = 1
  private mark = 0

  /** The line (from 1) of a place in the current bytes; places must ascend. */
  at(bytes: Buffer, place: number): number {
    if (place > this.mark) {
      this.line += countLines(bytes, this.mark, place)
      this.mark = place
    }
    return this.line
  }

  /** Drops the bytes up to `used`; the next ones begin there. */
  leave(bytes: Buffer, used: number): void {
    this.at(bytes, used)
    this.mark = 0
  }
}
