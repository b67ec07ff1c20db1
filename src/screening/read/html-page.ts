import { charsetOf, decodeText } from './encoding.ts'
import { readJobPage } from './job-page.ts'
import type { Fields, Reader, Sink } from './sink.ts'

/** Largest page, in bytes. */
const PAGE_LIMIT = 1 << 25

/** The schema.org JobPosting adverts of a fetched page; empty without any. */
export const jobsOnPage = (page: Buffer, address: string): readonly Fields[] =>
  readJobPage(decodeText(page, charsetOf(page)), address)

/** Reads an HTML page with schema.org JobPosting adverts. */
export class HtmlPage implements Reader {
  private readonly sink: Sink
  private readonly parts: Buffer[] = []
  private length = 0

  constructor(sink: Sink) {
    this.sink = sink
  }

  read(bytes: Buffer, last: boolean): number {
    this.length += bytes.length
    // A page that is too long is counted to its end but not kept.
    if (this.length <= PAGE_LIMIT) this.parts.push(bytes)
    if (last && this.length <= PAGE_LIMIT) this.page(Buffer.concat(this.parts))
    return bytes.length
  }

  verdict(): string | null {
    if (this.length > PAGE_LIMIT) return `an HTML page of more than ${PAGE_LIMIT} bytes; pages of adverts are smaller`
    if (this.sink.rows > 0) return null
    return 'an HTML page without a schema.org JobPosting; save the page of a single advert, or the adverts as CSV or JSON'
  }

  private page(bytes: Buffer): void {
    for (const job of readJobPage(decodeText(bytes, charsetOf(bytes)))) {
      this.sink.rows++
      if (job.text === '' && job.title === '') this.sink.reject(1, 'the JobPosting has no text')
      else this.sink.accept(job, this.sink.rows, 1)
    }
  }
}
