import type { Blobs } from '../kernel/blobs.ts'
import { Problem } from '../kernel/errors.ts'
import { noScanner, type Scanner } from '../kernel/scanner.ts'
import { FILES_AT_ONCE, fileType, HEAD } from '../modules/reports/public.ts'
import type { TakenFile, Ticket } from './behind.ts'
import type { Part } from './posted.ts'
import { Full, type Share } from './room.ts'

/** Largest file of a report. */
export const MOST_MEGABYTES = 25
const MOST_BYTES = MOST_MEGABYTES << 20

/** What an intake works with. */
export type IntakeParts = {
  readonly blobs: Blobs
  readonly scanner?: Scanner | undefined
  /** Asks for leave to store one file. */
  readonly ticket: () => Promise<Ticket>
}

/** Files of one page on their way into the sealed store. */
export class FileIntake {
  private readonly blobs: Blobs
  private readonly scanner: Scanner
  private readonly ticket: () => Promise<Ticket>
  private readonly taken: TakenFile[] = []
  private readonly copies: TakenFile[] = []
  /** Keys of what was stored, by file: a copy is sealed anew from them. Forgotten with the request. */
  private readonly keys = new Map<string, Uint8Array>()
  private readonly share: Share
  fault: 'files.too-large' | 'files.too-many' | 'files.full' | null = null

  /** @param from the store, what scans, and what gives leave to store a file */
  constructor({ blobs, scanner = noScanner, ticket }: IntakeParts, share: Share) {
    this.share = share
    this.ticket = ticket
    this.blobs = blobs
    this.scanner = scanner
  }

  get files(): readonly TakenFile[] {
    return this.taken
  }

  /** Seals a file under a key of its own while it arrives. An empty one is a field that nobody used. */
  async take({ bytes }: Part): Promise<void> {
    // A file more than may come is not even stored.
    if (this.fault !== null) return
    // The key is forgotten with this request: what is stored before it is filed opens to nobody if filing fails.
    const ticket = await this.ticket()
    const [file, key] = [ticket.file, Buffer.from(ticket.key, 'base64url')]
    const head = new Head(bytes)
    try {
      // Scanned on its way into the store: nowhere does it lie in plain, and a scanner that is down holds nothing up.
      const watched = this.scanner.watch(this.share.counting(head.bytes()))
      const { size, sha256 } = await this.blobs.put(file, key, watched.bytes, MOST_BYTES)
      // A browser sends an empty part for a field that was left alone.
      if (size === 0) return await this.blobs.remove(file)
      this.keys.set(file, key)
      this.taken.push({
        file,
        size,
        sha256: Buffer.from(sha256).toString('base64url'),
        // By its first bytes: a name is whatever its sender typed.
        type: fileType(head.first),
        scan: await watched.scan,
      })
      // One more was let in to be able to say so; all go with the fault.
      if (this.taken.length > FILES_AT_ONCE) this.fault = 'files.too-many'
    } catch (error) {
      if (error instanceof Full) this.fault = 'files.full'
      else if (error instanceof Problem && error.code === 'too-large') this.fault = 'files.too-large'
      else throw error
    }
  }

  /**
   * The files once more, for one more agency: stored under keys of their own, so that no two agencies have the same sealed bytes. Nothing is
   * given where there is no room; `fault` then says so.
   */
  async copied(): Promise<readonly TakenFile[]> {
    const copies: TakenFile[] = []
    for (const taken of this.taken) {
      const { file, key } = await this.ticket()
      try {
        const bytes = this.share.counting(this.blobs.get(taken.file, this.keys.get(taken.file) as Uint8Array))
        await this.blobs.put(file, Buffer.from(key, 'base64url'), bytes, MOST_BYTES)
      } catch (error) {
        if (!(error instanceof Full)) throw error
        this.fault = 'files.full'
        return []
      }
      const copy = { ...taken, file }
      copies.push(copy)
      this.copies.push(copy)
    }
    return copies
  }

  /** The request has ended: its room is another's, whether its files stay or went. */
  leave(): Promise<void> {
    return this.share.giveBack()
  }

  /** Lets go of some of them, as where they did not arrive at one agency. */
  async drop(files: readonly TakenFile[]): Promise<void> {
    await Promise.all(files.map(({ file }) => this.blobs.remove(file)))
  }

  /** Lets go of everything: what no row names could never be erased by rule. */
  async dropAll(): Promise<void> {
    await this.drop([...this.taken.splice(0), ...this.copies.splice(0)])
  }
}

/** Passes bytes on and keeps the first of them. */
class Head {
  first: Uint8Array = new Uint8Array()
  private readonly source: AsyncIterable<Uint8Array>

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source
  }

  async *bytes(): AsyncGenerator<Uint8Array> {
    for await (const part of this.source) {
      // Only so much as the kinds are told by: a film must not stand in memory whole.
      if (this.first.length < HEAD) this.first = Buffer.concat([this.first, part.subarray(0, HEAD - this.first.length)])
      yield part
    }
  }
}
