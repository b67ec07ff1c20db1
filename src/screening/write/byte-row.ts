import { Buffer } from 'node:buffer'
import { writeSync } from 'node:fs'

const ROOM = 1 << 18
const ASCII = 0x80
/** UTF-8 needs at most three bytes for a UTF-16 unit. */
const MOST_BYTES = 3

/** Gathers bytes in pieces of a quarter megabyte. */
export class ByteRow {
  private row = Buffer.allocUnsafe(ROOM)
  private used = 0
  private readonly flushed: (bytes: Buffer) => void

  /** @param flushed takes a piece, which holds until it returns */
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

  /** Hands on what has been gathered. */
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

/** Writes an open file through a row. @throws what the system says */
export function fillFile(file: number, fill: (row: ByteRow) => void): void {
  const row = new ByteRow((bytes) => {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
  })
  fill(row)
  row.flush()
}
