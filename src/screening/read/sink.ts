import type { Posting } from '../posting.ts'
import type { ColumnMap } from './column-map.ts'
import { readDate } from './date.ts'
import { picturesIn } from './pictures.ts'

/** A record that could not be read; `line` is the physical line (from 1) where it starts. */
export type Broken = { readonly line: number; readonly reason: string }

/** A column's name and what stands in it in one record. */
export type Column = { readonly name: string; readonly value: string }

/** What a record says of itself, as it stands there; blank where it says nothing. */
export type Fields = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly employer: string
  readonly date: string
  readonly source: string
  /** Pictures beside the words, besides those that the words themselves show as HTML. */
  readonly pictures?: number
}

/** Whole lines of a JSON Lines file that are yet to be parsed, with what tells their place in it; see {@link readBlock}. */
export type LinesBlock = {
  /** UTF-8, in a buffer of its own: it can be moved to another thread. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Name of the file, as {@link Sink} has it. */
  readonly name: string
  readonly map: ColumnMap
  /** Physical line (from 1) at which the block begins. */
  readonly line: number
  /** Records of the file before the block. */
  readonly rows: number
}

/** Gathers what a reader finds until it is handed on. */
export class Sink {
  readonly name: string
  postings: Posting[] = []
  broken: Broken[] = []
  blocks: LinesBlock[] = []
  /** Data records met so far, the broken ones too. */
  rows = 0
  /** Postings handed over so far. */
  accepted = 0
  /** Pictures that stand alone, with no words of a posting beside them. */
  pictures = 0
  /** Columns of the first record with what stands in them; asked for by setting it to null. */
  first: readonly Column[] | null | undefined
  private lastDate = ''
  private lastRead: string | null = null

  /** @param name the file's name: first half of `file#row`, and the source of records that name none */
  constructor(name: string) {
    this.name = name
  }

  /** Takes a record as a posting. */
  accept(fields: Fields, row: number): void {
    // Title and text stay untouched, as offsets point into them; names may be trimmed.
    const employer = fields.employer.trim()
    const pictures = (fields.pictures ?? 0) + picturesIn(fields.text)
    this.accepted++
    this.postings.push({
      // Without an id the row tells a person where to look: adverts.csv#17.
      id: fields.id.trim() || `${this.name}#${row}`,
      title: fields.title,
      text: fields.text,
      employer: employer === '' ? null : employer,
      date: fields.date === '' ? null : this.date(fields.date),
      source: fields.source.trim() || this.name,
      ...(pictures > 0 && { notRead: [{ kind: 'image', count: pictures }] }),
    })
  }

  reject(line: number, reason: string): void {
    this.broken.push({ line, reason })
  }

  /** Takes over what was read of a document inside this file, which begins at `line`. */
  adopt(inner: Sink, line: number): void {
    this.postings.push(...inner.postings)
    this.accepted += inner.accepted
    this.pictures += inner.pictures
    for (const one of inner.broken) this.reject(line, one.reason)
  }

  // Neighbours in a file often carry the same date.
  private date(value: string): string | null {
    if (value !== this.lastDate) {
      this.lastDate = value
      this.lastRead = readDate(value)
    }
    return this.lastRead
  }
}

/** Reads one format out of bytes (UTF-8, unless the format brings its own encodings) that arrive in pieces. */
export type Reader = {
  /**
   * @param last no more bytes will come
   * @returns how many bytes are done with; the others come again in front of the next piece
   */
  read(bytes: Buffer, last: boolean): number
  /** After the last piece: why what was read is no posting file, or null. */
  verdict?(): string | null
}

/** Longest record that is taken in, bytes. A longer one is a quote left open, or no posting. */
export const RECORD_LIMIT = 1 << 20

/** Line breaks in `bytes` from `from` up to `to`. */
export function countLines(bytes: Buffer, from: number, to: number): number {
  let lines = 0
  for (let i = from; i < to; i++) if (bytes[i] === 10) lines++
  return lines
}

/** Tells physical lines in bytes that arrive in pieces. */
export class LineCounter {
  private line = 1
  private mark = 0

  /** The line (from 1) of a place in the bytes at hand; places are asked for in their order. */
  at(bytes: Buffer, place: number): number {
    if (place > this.mark) {
      this.line += countLines(bytes, this.mark, place)
      this.mark = place
    }
    return this.line
  }

  /** The bytes up to `used` are done with; the next ones begin there. */
  leave(bytes: Buffer, used: number): void {
    this.at(bytes, used)
    this.mark = 0
  }
}
