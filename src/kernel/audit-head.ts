import type { KeyObject } from 'node:crypto'
import { type Appended, type ChainLink, faultIn, GENESIS, type Link, type ReadChain } from './audit.ts'
import { type Head, type HeadStore, readHead, sealHead, type Tally, treeOf } from './audit-head-text.ts'
import { checkpointText, originOf } from './checkpoint.ts'
import { EMPTY_TREE, grown, leafHash, rootOf, type Tree } from './merkle.ts'
import { privateKey, publicHalf, type Signer, signNote } from './signed-note.ts'

export type { Link } from './audit.ts'
export type { Head, HeadStore, Tally } from './audit-head-text.ts'

/** What is told to whoever keeps the server: nothing more is signed, the head cannot be written, or entries were taken up. */
export type Told = 'alarm' | 'unwritten' | 'taken-up'

/** So many entries whose commit was not heard of are kept in mind: a night's of a busy house, and more are no matter of order. */
const UNDER_WAY = 100_000
/** Entries read in one step of a verification. */
const STRETCH = 5_000

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/**
 * Keeps the signed head in step with the chain. It signs what this process appended or verified, and nothing else: an entry whose
 * predecessor is neither stops the signing for good, since a signature would vouch for what somebody else wrote.
 */
export class AuditHead {
  /** Who signs, for whoever checks. */
  readonly signer: Signer
  private readonly store: HeadStore
  private readonly key: KeyObject
  private readonly tell: (what: Told, words: string) => void
  /** Entries that this process appended after the end, by number: several where a transaction was undone. */
  private readonly appending = new Map<number, readonly Appended[]>()
  private end: Link
  private tree: Tree
  private tally: Tally
  private fork: string | undefined
  private stop: string | null
  private isClosed = false
  private begun: Promise<void> | null = null
  private writing: Promise<void> = Promise.resolve()
  private isQueued = false
  private unwritten: string | null = null

  /** @param seed 32 bytes, the private half of an Ed25519 key (RFC 8032) */
  constructor(store: HeadStore, seed: Uint8Array, tell: (what: Told, words: string) => void = () => {}) {
    this.store = store
    this.tell = tell
    this.key = privateKey(seed)
    const key = publicHalf(this.key)
    this.signer = { name: originOf(key), key }
    // A head that does not verify counts as absent: a forged high number would keep ours from being written.
    const head = this.read()
    this.end = { seq: head?.seq ?? 0, hash: head?.hash ? Buffer.from(head.hash, 'hex') : GENESIS }
    this.tree = (head && treeOf(head)) ?? EMPTY_TREE
    this.tally = head?.waiting ?? NOTHING
    this.fork = head?.fork
    this.stop = head?.fault ?? null
  }

  /** What is known to have waited and joined; the database must never know of less. */
  get known(): Tally {
    return this.tally
  }

  /** Why nothing is signed any more, in words; null where all is well. */
  get fault(): string | null {
    return this.stop
  }

  /** Why the last head is not on the disk, in words; null where it is. */
  get unwrittenFault(): string | null {
    return this.unwritten
  }

  /**
   * Verifies the chain from the last signed head on, once, before anything new is signed. Call it before the first entry is
   * appended; a call that comes meanwhile waits for the first.
   * @throws what `read` throws; the next call tries again
   */
  begin(read: ReadChain): Promise<void> {
    this.begun ??= this.takeUp(read).catch((error: unknown) => {
      this.begun = null
      throw error
    })
    return this.begun
  }

  private async takeUp(read: ReadChain): Promise<void> {
    if (this.stop !== null) {
      this.tell('alarm', this.stop)
      return
    }
    const head = this.read()
    // Without a tree in the head it is made anew, and with it the log is verified from its first entry.
    const isWhole = head !== null && treeOf(head) === null
    const from = isWhole || head === null ? 0 : head.seq
    const found = await this.walk(read, head, from)
    if (found !== null) {
      this.ring(found)
      return
    }
    const more = this.end.seq - (head?.seq ?? 0)
    if (head?.closed && more > 0) {
      this.ring(`Entries ${head.seq + 1} to ${this.end.seq} were put in while the program stood still.`, head)
      return
    }
    if (more > 0)
      this.tell(
        'taken-up',
        `${more} entries after the signed head ${head?.seq ?? 0} are whole and are signed from now on.`,
      )
    // Written at once: a head that says «closed» would make the next entry look put in.
    if (this.end.seq > 0 || head !== null) this.queue()
    await this.settled()
  }

  /** Walks the chain from a place to its end. @returns the first fault in words */
  private async walk(read: ReadChain, head: Head | null, from: number): Promise<string | null> {
    let last: ChainLink | null = null
    let tree = from === 0 ? EMPTY_TREE : this.tree
    if (from > 0) {
      const [link] = await read(from - 1, 1)
      if (link?.seq !== from) return `Entries ${from} and before are missing: the signed head knows them.`
      if (hexOf(link.hash) !== head?.hash) return `Entry ${from} is not the one signed.`
      last = link
    }
    for (;;) {
      const links: readonly ChainLink[] = await read(last?.seq ?? 0, STRETCH)
      const fault = faultIn(links, last)
      if (fault !== null) return fault
      const signed = links.find(({ seq }) => seq === head?.seq)
      if (signed && hexOf(signed.hash) !== head?.hash) return `Entry ${signed.seq} is not the one signed.`
      tree = links.reduce((grows, { hash }) => grown(grows, leafHash(hash)), tree)
      last = links.at(-1) ?? last
      if (links.length < STRETCH) break
    }
    const seq = last?.seq ?? 0
    if (head !== null && head.seq > seq)
      return `Entries ${seq + 1} to ${head.seq} are missing: the signed head knows them.`
    this.end = { seq, hash: last?.hash ?? GENESIS }
    this.tree = tree
    return null
  }

  /** Rings once, and for good: the reason is signed and stays after a restart. @param head goes back to it */
  private ring(words: string, head: Head | null = null): void {
    if (this.stop !== null) return
    this.stop = words
    if (head !== null) {
      this.end = { seq: head.seq, hash: Buffer.from(head.hash, 'hex') }
      this.tree = treeOf(head) ?? EMPTY_TREE
    }
    this.appending.clear()
    this.tell('alarm', words)
    this.queue()
  }

  /**
   * Notes an entry that a transaction is about to commit; call it under the chain's lock, so in the chain's order. Whether it was
   * committed, `note` says, or the next entry, which holds its hash.
   */
  appended(link: Appended): void {
    if (this.stop !== null) return
    const { seq, previous } = link
    if (!this.knows({ seq: seq - 1, hash: previous })) {
      this.ring(this.strange(seq, previous))
      return
    }
    this.appending.set(seq, [...(this.appending.get(seq) ?? []), link])
    if (this.appending.size > UNDER_WAY)
      this.ring(`More than ${UNDER_WAY} entries wait for the commit of entry ${this.end.seq + 1}.`)
  }

  /** Whether this process appended or verified a link. */
  knows({ seq, hash }: Link): boolean {
    if (seq === this.end.seq) return same(hash, this.end.hash)
    return (this.appending.get(seq) ?? []).some((one) => same(one.hash, hash))
  }

  /**
   * Holds the end of the log, as a reader saw it, against what this process wrote: an entry put in behind its own is found here,
   * also where no other follows. @returns the fault in words
   */
  strangeEnd(last: Link): string | null {
    // What was written since the reader looked stands behind its end.
    if (this.stop === null && last.seq >= this.end.seq && !this.knows(last)) {
      const { seq } = last
      const written = Math.max(this.end.seq, ...this.appending.keys())
      this.ring(
        seq > written
          ? `Entries ${written + 1} to ${seq} were put in past the program.`
          : `Entry ${seq} is not the one that was written.`,
      )
    }
    return this.stop
  }

  private strange(seq: number, previous: Uint8Array): string {
    const last = Math.max(this.end.seq, ...this.appending.keys())
    if (seq - 1 > last) return `Entries ${last + 1} to ${seq - 1} were put in past the program.`
    if (seq - 1 < this.end.seq) return `Entries ${seq} to ${this.end.seq} are missing: they were cut off.`
    return `Entry ${seq - 1} is not the one that was written: entry ${seq} follows ${hexOf(previous).slice(0, 8)}.`
  }

  /** Notes a committed entry. Entries that come close together are written once. */
  note(link: Link): void {
    if (this.stop !== null || link.seq <= this.end.seq) return
    // An entry before it whose commit was not heard of was committed all the same: this one holds its hash.
    const path: Appended[] = []
    let wanted: Link = link
    while (wanted.seq > this.end.seq) {
      const { seq, hash } = wanted
      const found = this.appending.get(seq)?.find((one) => same(one.hash, hash))
      if (found === undefined) {
        this.ring(`Entry ${seq} was not written by this program.`)
        return
      }
      path.unshift(found)
      wanted = { seq: seq - 1, hash: found.previous }
    }
    for (const { seq, hash } of path) {
      this.tree = grown(this.tree, leafHash(hash))
      this.appending.delete(seq)
    }
    this.end = { seq: link.seq, hash: link.hash }
    this.queue()
  }

  /**
   * Asks the log what became of entries whose commit was not heard of. A head that cannot say «closed» leaves a place behind it for
   * entries of somebody else, so whoever breaks a commit must not bring that about.
   * @param read waits for whoever is appending
   * @throws what `read` throws
   */
  async hear(read: ReadChain): Promise<void> {
    const unheard = new Set([...this.appending.values()].flat())
    if (this.stop !== null || unheard.size === 0) return
    const links = await read(this.end.seq, STRETCH)
    for (const link of links) this.note(link)
    if (links.length === STRETCH) return
    // What is not in the log was undone. What was appended since is somebody else's to hear of.
    for (const [seq, all] of this.appending) {
      const left = all.filter((link) => !unheard.has(link))
      if (left.length > 0) this.appending.set(seq, left)
      else this.appending.delete(seq)
    }
  }

  /** Notes how many wait. Of the moment it says nothing: the file's times are cut to the day, and the chain is not in it. */
  noteWaiting({ came, joined }: Tally): void {
    this.tally = { came: Math.max(came, this.tally.came), joined: Math.max(joined, this.tally.joined) }
    this.queue()
  }

  private queue(): void {
    // At most one write waits, and it takes the latest link: earlier heads prove nothing more.
    if (this.isQueued) return
    this.isQueued = true
    this.writing = this.writing.then(() => this.write())
  }

  /** Names the marker of a lawful restore in this head and all that follow. @param mark see `forkMark` */
  forkedBy(mark: string): void {
    this.fork = mark
    this.queue()
  }

  /** Resolves once all noted links are on disk, or their write has failed. */
  settled(): Promise<void> {
    return this.writing
  }

  /** Writes the head that could not be written before; nothing where it was. */
  async retry(): Promise<void> {
    if (this.unwritten !== null) this.queue()
    await this.settled()
  }

  /** The last head of a program that stops in order, once nothing can be appended any more. */
  async close(): Promise<void> {
    await this.settled()
    if (this.begun === null || this.stop !== null) return
    // An entry whose commit was not heard of may be in the log.
    this.isClosed = this.appending.size === 0
    if (this.isClosed && this.end.seq > 0) this.queue()
    await this.settled()
  }

  /** @returns null where no head was written yet or another key signed it */
  read(): Head | null {
    const text = this.store.read()
    return text === null ? null : readHead(text, this.signer.key)
  }

  /** Where the log ends, as far as this process wrote or verified it. */
  get last(): {
    readonly size: number
    readonly hash: string
    readonly root: Uint8Array
    readonly fork: string | null
  } {
    const { seq, hash } = this.end
    return { size: seq, hash: seq === 0 ? '' : hexOf(hash), root: rootOf(this.tree), fork: this.fork ?? null }
  }

  /** Signs a text as this log: a checkpoint, or the marker of a restore. */
  sign(text: string): string {
    return signNote(text, this.signer.name, this.key)
  }

  /** The present end of the log as a signed checkpoint; null where nothing is signed, or nothing is there. */
  checkpoint(): string | null {
    if (this.stop !== null || this.end.seq === 0) return null
    const { size, root, fork } = this.last
    return this.sign(checkpointText({ origin: this.signer.name, size, root, fork }))
  }

  private async write(): Promise<void> {
    this.isQueued = false
    const { seq, hash } = this.end
    const head = {
      seq,
      hash: seq === 0 ? '' : hexOf(hash),
      ...(this.tally.came > 0 ? { waiting: this.tally } : {}),
      peaks: this.tree.peaks.map(hexOf),
      ...(this.isClosed ? { closed: true } : {}),
      ...(this.stop === null ? {} : { fault: this.stop }),
      ...(this.fork === undefined ? {} : { fork: this.fork }),
    }
    try {
      await this.store.write(sealHead(head, this.key))
      this.unwritten = null
    } catch (error) {
      // A full disk must not fail an operation already committed. The next entry tries again; until then it is told.
      const words = `The signed head stands behind entry ${seq}: ${(error as NodeJS.ErrnoException).code ?? 'it could not be written'}.`
      if (this.unwritten === null) this.tell('unwritten', words)
      this.unwritten = words
    }
  }
}

const NOTHING: Tally = { came: 0, joined: 0 }

/** Describes how the signed head contradicts a stretch of the chain; null where it fits. */
export function headFault(
  head: Head | null,
  links: readonly Link[],
  { after, isEnd }: { readonly after: number; readonly isEnd: boolean },
): string | null {
  if (head === null)
    return after === 0 && links.length === 0
      ? null
      : 'The signed head is missing or was not signed by this installation.'
  // A head within a stretch vouches for all entries before it, since each hash covers the one before.
  const link = links.find(({ seq }) => seq === head.seq)
  if (link) return hexOf(link.hash) === head.hash ? null : `Entry ${head.seq} is not the one signed.`
  const last = links.at(-1)?.seq ?? after
  return isEnd && head.seq > last ? `Entries ${last + 1} to ${head.seq} are missing: the signed head knows them.` : null
}
