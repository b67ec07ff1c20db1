import type { ColumnMap } from './column-map.ts'
import { charsetOf, decodeText } from './encoding.ts'
import { headersEnd, readHeaders, readHttp } from './http-message.ts'
import { readJobJson, readJobPage } from './job-page.ts'
import { JsonDocument } from './json-document.ts'
import { RecordMapper } from './record.ts'
import { type Fields, LineCounter, type Reader, Sink } from './sink.ts'

/** Longest record whose content is read, in bytes. */
const CONTENT_LIMIT = 1 << 24
const HEADER_LIMIT = 1 << 16
const MORE = -1
/** Length of `WARC/1`, which begins a record. */
const MARK = 6

/**
 * Reads a WARC file: JobPosting pages, and JSON with records, among its responses and resources. Requests, images and
 * the like are skipped; a page without an advert counts as broken.
 */
export class Warc implements Reader {
  private readonly sink: Sink
  private readonly map: ColumnMap
  private readonly lines = new LineCounter()
  /** Number of bytes still to skip of a record that is too long. */
  private skip = 0
  private lost = false

  constructor(sink: Sink, map: ColumnMap) {
    this.sink = sink
    this.map = map
  }

  read(bytes: Buffer, last: boolean): number {
    let at = 0
    while (at < bytes.length) {
      const next = this.lost ? this.find(bytes, at, last) : this.record(bytes, at, last)
      if (next === MORE) break
      at = next
    }
    this.lines.leave(bytes, at)
    return at
  }

  private record(bytes: Buffer, at: number, last: boolean): number {
    if (this.skip > 0) return this.pass(bytes, at)
    if (bytes[at] === 13 || bytes[at] === 10) return at + 1
    const start = headersEnd(bytes, at, HEADER_LIMIT)
    if (start < 0 && bytes.length - at < HEADER_LIMIT && !last) return MORE
    if (start < 0 || !isRecord(bytes, at)) return this.reject(bytes, at, 'this is no WARC record')
    const headers = readHeaders(bytes.toString('latin1', at, start))
    const length = /^\d{1,15}$/.test(headers.get('content-length') ?? '') ? Number(headers.get('content-length')) : -1
    if (length < 0) return this.reject(bytes, at, 'the WARC record has no length')
    if (length > CONTENT_LIMIT) return this.passLong(bytes, at, start, length)
    const end = start + length
    const next = skipBreaks(bytes, end)
    // The bytes behind the record show whether its length is right.
    if (!last && next + MARK > bytes.length && next - end < HEADER_LIMIT) return MORE
    if (end <= bytes.length && (next >= bytes.length || isRecord(bytes, next))) {
      this.content(headers, bytes.subarray(start, end), this.lines.at(bytes, at))
      return next
    }
    const found = nextRecord(bytes, start)
    if (found < 0 && !last && bytes.length - at < CONTENT_LIMIT) return MORE
    this.wrongLength(headers, bytes.subarray(start, found < 0 ? bytes.length : found), this.lines.at(bytes, at))
    this.lost = found < 0
    return found < 0 ? bytes.length : found
  }

  /** Reads a record with a wrong length up to the next record. */
  private wrongLength(headers: Map<string, string>, bytes: Buffer, line: number): void {
    const before = this.sink.broken.length
    this.content(headers, bytes, line)
    // One record is reported as broken once.
    this.sink.broken.splice(before)
    this.sink.reject(line, 'the length of the WARC record is wrong')
  }

  private reject(bytes: Buffer, at: number, reason: string): number {
    this.sink.rows++
    this.sink.reject(this.lines.at(bytes, at), reason)
    this.lost = true
    return at + 1
  }

  private find(bytes: Buffer, at: number, last: boolean): number {
    // One byte back, because the line break before the next record may already be behind.
    const found = nextRecord(bytes, Math.max(0, at - 1))
    this.lost = found < 0
    if (found >= 0) return found
    // A record's first line cut by the end of the piece is shorter than 16 bytes and waits for its rest.
    return last ? bytes.length : Math.max(at, bytes.length - 16) === at ? MORE : bytes.length - 16
  }

  private passLong(bytes: Buffer, at: number, start: number, length: number): number {
    this.sink.rows++
    this.sink.reject(this.lines.at(bytes, at), `the WARC record is longer than ${CONTENT_LIMIT} bytes`)
    this.skip = length
    return start
  }

  private pass(bytes: Buffer, at: number): number {
    const passed = Math.min(this.skip, bytes.length - at)
    this.skip -= passed
    return at + passed
  }

  private content(headers: Map<string, string>, bytes: Buffer, line: number): void {
    const type = headers.get('warc-type')
    if (type !== 'response' && type !== 'resource') return
    // Crawlers store pages with the response's headers, or the bare content as a resource.
    const isHttp = type === 'response' || /application\/http/.test(headers.get('content-type') ?? '')
    const message = isHttp ? readHttp(bytes) : { headers, body: bytes }
    this.sink.rows++
    if (message === null) {
      this.sink.reject(line, 'the page cannot be unpacked')
      return
    }
    const mime = message.headers.get('content-type') ?? ''
    const address = (headers.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
    this.page(message.body, mime, address, line)
  }

  private page(body: Buffer, mime: string, address: string, line: number): void {
    const looksHtml = /^\s*<(!doctype html|html|head|body)/i.test(body.toString('latin1', 0, 200))
    const charset = /charset=["']?([\w-]+)/i.exec(mime)?.[1]
    if (/html/i.test(mime) || looksHtml) {
      const label = charset ?? charsetOf(body)
      // Most pages of a crawl have no advert and are not parsed. UTF-16 hides the word, so bytes with zeros are parsed.
      const jobs = body.includes('JobPosting') || body.includes(0) ? readJobPage(decodeText(body, label), address) : []
      this.jobs(jobs, line, 'page without JobPosting')
    } else if (/json/i.test(mime)) this.json(body, charset, address, line)
    else if (/^\s*image\//i.test(mime)) this.sink.pictures++
  }

  private json(body: Buffer, charset: string | undefined, address: string, line: number): void {
    const text = decodeText(body, charset)
    const jobs = readJobJson(text, address)
    if (jobs === null) this.sink.reject(line, 'the JSON in the record is not valid')
    else if (jobs.length > 0) this.jobs(jobs, line, '')
    else this.records(text, line)
  }

  /** Reads records of a JSON document, as a portal's interface returns them. */
  private records(text: string, line: number): void {
    // A reader of its own continues the count of rows.
    const inner = new Sink(this.sink.name)
    inner.rows = this.sink.rows - 1
    new JsonDocument(inner, new RecordMapper(inner.name, this.map)).read(Buffer.from(text), true)
    this.sink.rows = Math.max(this.sink.rows, inner.rows)
    this.sink.adopt(inner, line)
    if (inner.accepted === 0 && inner.broken.length === 0) this.sink.reject(line, 'JSON without postings')
  }

  private jobs(jobs: readonly Fields[], line: number, none: string): void {
    if (jobs.length === 0) this.sink.reject(line, none)
    jobs.forEach((job, i) => {
      if (i > 0) this.sink.rows++
      if (job.text === '' && job.title === '') this.sink.reject(line, 'the JobPosting has no text')
      else this.sink.accept(job, this.sink.rows, line)
    })
  }
}

const isRecord = (bytes: Buffer, at: number): boolean => /^WARC\/\d/.test(bytes.toString('latin1', at, at + MARK))

/** The start of the next line that begins a WARC record, or -1. */
function nextRecord(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf('\nWARC/', from); at >= 0; at = bytes.indexOf('\nWARC/', at + 1)) {
    if (/^WARC\/\d\.\d\r?\n/.test(bytes.toString('latin1', at + 1, at + 12))) return at + 1
  }
  return -1
}

function skipBreaks(bytes: Buffer, at: number): number {
  let i = at
  while (bytes[i] === 13 || bytes[i] === 10) i++
  return i
}
