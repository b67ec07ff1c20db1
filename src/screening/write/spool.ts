import { closeSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const WINDOW = 1 << 18
/** A read this close behind the last one continues a row, in which reading ahead pays. */
const CLOSE = 1 << 14
/** Bytes read ahead at the second read of a row; each further read doubles them. */
const AHEAD = 1 << 13

/** A spool's file, for another thread to read while nothing is appended. */
export type SpoolFile = { readonly file: number; readonly size: number }

/** Reads records of a spool in any order. */
export class SpoolReader {
  private last = -1
  private window = Buffer.allocUnsafe(WINDOW)
  private from = 0
  private filled = 0
  private ahead = 0
  private readonly spool: SpoolFile

  /** @param spool its size may grow */
  constructor(spool: SpoolFile) {
    this.spool = spool
  }

  /** A record, valid until the next call. Records of a row are read ahead. */
  bytes(at: number, length: number): Buffer {
    if (at < this.from || at + length > this.from + this.filled) {
      const inRow = at >= this.last && at - this.last < CLOSE
      // Short rows must not cost a whole window each.
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
 * A file that takes records and returns them in any order, so that postings need not stay in memory. It is unlinked
 * once it is open, so nothing is left however the program ends.
 */
export class Spool {
  readonly file: number
  size = 0
  private readonly reader: SpoolReader

  /** @param folder on a disk with room for as much as the input */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    const path = join(folder, `.spool-${process.pid}-${Date.now()}`)
    this.file = openSync(path, 'wx+', 0o600)
    unlinkSync(path)
    this.reader = new SpoolReader(this)
  }

  /** Appends bytes. @returns their place */
  append(bytes: Uint8Array): number {
    const at = this.size
    for (let done = 0; done < bytes.length; ) done += writeSync(this.file, bytes, done, bytes.length - done, at + done)
    this.size += bytes.length
    return at
  }

  /** A record as text. */
  read(at: number, length: number): string {
    return this.bytes(at, length).toString('utf8')
  }

  /** A record, valid until the next call. */
  bytes(at: number, length: number): Buffer {
    return this.reader.bytes(at, length)
  }

  close(): void {
    closeSync(this.file)
  }
}
