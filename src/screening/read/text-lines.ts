import { RECORD_LIMIT, type Reader, type Sink } from './sink.ts'

const LF = 10

/** Reads plain text, one posting per line; blank lines are skipped. */
export class TextLines implements Reader {
  private readonly sink: Sink
  private line = 1
  private skipping = false

  constructor(sink: Sink) {
    this.sink = sink
  }

  read(bytes: Buffer, last: boolean): number {
    let at = 0
    for (;;) {
      const found = bytes.indexOf(LF, at)
      if (found < 0 && !last && bytes.length - at <= RECORD_LIMIT) return at
      const stop = found < 0 ? bytes.length : found
      this.take(bytes, at, stop)
      // A line without end is rejected once; the rest of it is skipped.
      this.skipping = found < 0
      if (found < 0) return bytes.length
      this.line++
      at = found + 1
    }
  }

  private take(bytes: Buffer, from: number, to: number): void {
    if (this.skipping || to === from) return
    if (to - from > RECORD_LIMIT) {
      this.sink.rows++
      this.sink.reject(this.line, `the line is longer than ${RECORD_LIMIT} bytes`)
      return
    }
    // Files from Windows end lines with CR and LF.
    const text = bytes.toString('utf8', from, bytes[to - 1] === 13 ? to - 1 : to)
    if (text.trim() === '') return
    this.sink.accept({ id: '', title: '', text, employer: '', date: '', source: '' }, ++this.sink.rows, this.line)
  }
}
