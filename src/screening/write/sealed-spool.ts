import { createCipheriv, randomBytes } from 'node:crypto'
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const BLOCK = 16
const CIPHER = 'aes-256-ctr'

type Piece = { readonly at: number; readonly bytes: Uint8Array }

/**
 * A spool for postings that must not reach the disk as plain text. Up to a size it is in memory; the rest goes to a
 * file under a key that is only in memory (AES-256-CTR, so that each record opens by itself). The file is unlinked once
 * it is open: no other process can change it, so it needs no tags.
 */
export class SealedSpool {
  private readonly folder: string
  private readonly inMemory: number
  private readonly pieces: Piece[] = []
  private size = 0
  /** Size of the part in memory. */
  private border = 0
  private file: number | null = null
  private readonly key = randomBytes(32)

  /**
   * @param folder for the file, if one is needed
   * @param inMemory number of bytes kept in memory
   */
  constructor(folder: string, inMemory = 128 << 20) {
    this.folder = folder
    this.inMemory = inMemory
  }

  /** Appends bytes. @returns their place */
  append(bytes: Uint8Array): number {
    const at = this.size
    this.size += bytes.length
    if (this.file === null && this.size <= this.inMemory) {
      this.pieces.push({ at, bytes: new Uint8Array(bytes) })
      this.border = this.size
    } else this.write(bytes, at)
    return at
  }

  /** A record as text; it was appended in one piece. */
  read(at: number, length: number): string {
    if (length === 0) return ''
    if (at >= this.border) return this.fromFile(at, length)
    const { at: start, bytes } = this.pieces[this.pieceOf(at)]
    return Buffer.from(bytes.buffer, bytes.byteOffset + at - start, length).toString('utf8')
  }

  close(): void {
    if (this.file !== null) closeSync(this.file)
    this.file = null
    this.pieces.length = 0
    this.key.fill(0)
  }

  private write(bytes: Uint8Array, at: number): void {
    this.file ??= this.open()
    const sealed = this.crypt(at, bytes)
    const place = at - this.border
    for (let done = 0; done < sealed.length; )
      done += writeSync(this.file, sealed, done, sealed.length - done, place + done)
  }

  private fromFile(at: number, length: number): string {
    const sealed = Buffer.allocUnsafe(length)
    const read = this.file === null ? 0 : readSync(this.file, sealed, 0, length, at - this.border)
    return this.crypt(at, sealed.subarray(0, read)).toString('utf8')
  }

  /**
   * Seals and opens bytes, which is the same operation in CTR. Each place has its own part of one key stream, so no
   * part is used twice.
   */
  private crypt(at: number, bytes: Uint8Array): Buffer {
    const counter = Buffer.alloc(BLOCK)
    counter.writeBigUInt64BE(BigInt(Math.floor(at / BLOCK)), BLOCK - 8)
    const cipher = createCipheriv(CIPHER, this.key, counter)
    cipher.update(Buffer.alloc(at % BLOCK))
    return cipher.update(bytes)
  }

  private open(): number {
    const path = join(this.folder, `.ausma-${randomBytes(8).toString('hex')}`)
    const file = openSync(path, 'wx+', 0o600)
    unlinkSync(path)
    return file
  }

  /** The last piece that begins at or before a place. */
  private pieceOf(at: number): number {
    let low = 0
    let high = this.pieces.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.pieces[middle].at <= at) low = middle
      else high = middle - 1
    }
    return low
  }
}
