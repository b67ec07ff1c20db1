import { closeSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const WINDOW = 1 << 18
/** A read so close behind the last one is taken for one of a row, which is worth reading ahead. */
const CLOSE = 1 << 14
/** Read ahead at the second of a row; twice as much each time the row goes on. */
const AHEAD = 1 << 13

/** A spool's file, for another thread of this process to read while nothing is added. */
export type SpoolFile = { readonly file: number; readonly size: number }

/** Reads records of a spool in any order. */
export class SpoolReader {
  private last = -1
  private window = Buffer.allocUnsafe(WINDOW)
  private from = 0
  private filled = 0
  private ahead = 0
  private readonly spool: SpoolFile

  /** @param spool whose size may grow */
  constructor(spool: SpoolFile) {
    this.spool = spool
  }

  /** One record, until the next is asked for; where records are asked for in a row, those that follow are read ahead. */
  bytes(at: number, length: number): Buffer {
    if (at < this.from || at + length > this.from + this.filled) {
      const inRow = at >= this.last && at - this.last < CLOSE
      // Short rows here and there must not each cost a whole window.
      this.ahead = inRow ? Math.min(WINDOW, Math.max(AHEAD, 2 * this.ahead)) : 0
      this.from = at
      this.filled = this.fill(at, Math.max(length, this.ahead))
    }
    this.last = at + length
    return this.window.subarray(at - this.from, at - this.from + length)
  }

  private fill(at: number, wanted: number): number {
    if (wanted > this.window.length) this.window = Buffer.allocUnsafe(wanted)
    return readSync(this.spool.file, this.window, 0, Math.min(wanted, this.spool.size - at), at)
  }
}

/**
 * A file that takes records as they come and gives them back in any order, so that postings need not stay in memory.
 * It is unlinked as soon as it is open: nothing is left when the program ends, however it ends.
 */
export class Spool {
  readonly file: number
  size = 0
  private readonly reader: SpoolReader

  /** @param folder where there is room for as much as the input */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `.spool-${process.pid}-${Date.now()}`)
    this.file = openSync(path, 'wx+', 0o600)
    unlinkSync(path)
    this.reader = new SpoolReader(this)
  }

  /** Appends bytes and gives their place. */
  append(bytes: Uint8Array): number {
    const at = this.size
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done, bytes.length - done, at + done)
    this.size += bytes.length
    return at
  }

  /** One record as text. */
  read(at: number, length: number): string {
    return this.bytes(at, length).toString('utf8')
  }

  /** One record, until the next is asked for. */
  bytes(at: number, length: number): Buffer {
    return this.reader.bytes(at, length)
  }

  close(): void {
    closeSync(this.file)
  }
}
