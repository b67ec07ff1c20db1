import { createHmac, timingSafeEqual } from 'node:crypto'
import type { HeadStore } from '../audit-head-text.ts'
import { derive } from './seal.ts'

type Kept = {
  /** Tables whose rows all have their mark: one without it was written past the program. */
  readonly marked: readonly string[]
  /** The latest generation of each key, by its agency and role. */
  readonly generations: Readonly<Record<string, number>>
}

const NOTHING: Kept = { marked: [], generations: {} }

/** The name that the floor has for a key: its agency, and the role within it. */
export const keyName = (agency: string, role: string | null): string => `${agency} ${role ?? ''}`.trim()

/**
 * What once held and must not be taken back. It lies in the data folder under a mark of the installation's secret, where
 * somebody who can only write the database does not reach it.
 */
export class TrustFloor {
  private readonly store: HeadStore
  private readonly key: Uint8Array
  private kept: Kept
  private writing: Promise<void> = Promise.resolve()
  private isQueued = false

  /** @throws Error where the file is there and not as this installation wrote it */
  constructor(store: HeadStore, secret: Uint8Array) {
    this.store = store
    this.key = derive(secret, 'trust floor')
    this.kept = this.read()
  }

  isMarked(table: string): boolean {
    return this.kept.marked.includes(table)
  }

  /** The lowest generation that a key may have; 0 where none was seen. */
  generation(name: string): number {
    return this.kept.generations[name] ?? 0
  }

  /** Says for good that all rows of some tables have their marks; resolves once it is on the disk. */
  async noteMarked(tables: readonly string[]): Promise<void> {
    this.kept = { ...this.kept, marked: [...new Set([...this.kept.marked, ...tables])].sort() }
    await this.write()
  }

  /** Raises generations that are higher than before; none is ever lowered. */
  raise(seen: ReadonlyMap<string, number>): void {
    const higher = [...seen].filter(([name, generation]) => generation > this.generation(name))
    if (higher.length === 0) return
    this.kept = { ...this.kept, generations: { ...this.kept.generations, ...Object.fromEntries(higher) } }
    if (this.isQueued) return
    this.isQueued = true
    // A full disk must not fail an operation already committed; whoever reads the key next raises it again.
    this.writing = this.writing.then(() => this.write()).catch(() => {})
  }

  /** Resolves once all that was raised is on the disk. */
  settled(): Promise<void> {
    return this.writing
  }

  private async write(): Promise<void> {
    this.isQueued = false
    const text = JSON.stringify(this.kept)
    await this.store.write(`${JSON.stringify({ floor: text, mark: this.markOf(text).toString('base64') })}\n`)
  }

  private read(): Kept {
    const text = this.store.read()
    if (text === null) return NOTHING
    const { floor, mark } = JSON.parse(text) as { floor: string; mark: string }
    const given = Buffer.from(mark, 'base64')
    const right = this.markOf(floor)
    // A floor that was changed must not count as none: rows would be marked anew, planted ones among them.
    if (given.length !== right.length || !timingSafeEqual(given, right))
      throw new Error('The file trust-floor.json is not as this installation wrote it. Put it back from a backup.')
    return JSON.parse(floor) as Kept
  }

  private markOf(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest()
  }
}
