import { Buffer } from 'node:buffer'
import { writeSync } from 'node:fs'

const ROOM = 1 << 18
const ASCII = 0x80
/** Most UTF-8 bytes of one UTF-16 unit. */
const MOST_BYTES = 3

/** Collects bytes in pieces of a quarter megabyte. */
export class ByteRow {
  private row = Buffer.allocUnsafe(ROOM)
  private used = 0
  private readonly flushed: (bytes: Buffer) => void

  /** @param flushed takes a piece, whose memory is reused when it returns */
  constructor(flushed: (bytes: Buffer) => void) {
    this.flushed = flushed
  }

  text(text: string): void {
    this.reserve(MOST_BYTES * text.length)
    const start = this.used
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit >= ASCII) {
        this.used = start + this.row.write(text, start)
        return
      }
      this.row[start + i] = unit
    }
    this.used = start + text.length
  }

  bytes(bytes: Buffer, from: number, to: number): void {
    this.reserve(to - from)
    this.used += bytes.copy(this.row, this.used, from, to)
  }

  /** Passes the collected bytes on. */
  flush(): void {
    if (this.used > 0) this.flushed(this.row.subarray(0, this.used))
    this.used = 0
  }

  private reserve(bytes: number): void {
    if (this.used + bytes <= this.row.length) return
    this.flush()
    if (bytes > this.row.length) this.row = Buffer.allocUnsafe(bytes)
  }
}

/** Writes an open file through a row. @throws errors of the file system */
export function fillFile(file: number, fill: (row: ByteRow) => void): void {
  const row = new ByteRow((bytes) => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
  })
  fill(row)
  row.flush()
}
