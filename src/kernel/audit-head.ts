import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

/** A place in the audit chain. */
export type Link = { readonly seq: number; readonly hash: Uint8Array }

/** How many entries ever came to wait for the night, and how many of them joined the chain. Neither ever falls. */
export type Tally = { readonly came: number; readonly joined: number }

/** The signed end of the audit chain. It lies outside the database, so that cutting off the last entries shows. */
export type Head = {
  readonly seq: number
  readonly hash: string
  /** Of what waits; absent in heads from before anything did. */
  readonly waiting?: Tally
  readonly signature: string
}

/** The store of the head; `ports/files.ts` keeps it in a file. */
export type HeadStore = { read(): string | null; write(text: string): Promise<void> }

/** Operations commit a little out of order; an entry this far behind the head can no longer be under way. */
const UNDER_WAY = 1000

/**
 * Keeps the signed head in step with the chain. When the chain starts again before the head, the head stays where it
 * is: later entries would otherwise hide that earlier ones were cut off.
 */
export class AuditHead {
  private readonly store: HeadStore
  private readonly key: ReturnType<typeof createPrivateKey>
  /** Place of the head when this process started; new entries come after it. */
  private readonly start: number
  private readonly noted = new Set<number>()
  private latest: number
  private isCut = false
  private writing: Promise<void> = Promise.resolve()
  private isQueued = false
  /** The link that the next head names, in hexadecimal. */
  private end: { readonly seq: number; readonly hash: string }
  private tally: Tally

  /** @param seed 32 bytes, the private half of an Ed25519 key (RFC 8032) */
  constructor(store: HeadStore, seed: Uint8Array) {
    this.store = store
    // Node takes a raw seed only wrapped as PKCS #8 (RFC 8410).
    const wrapped = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
    this.key = createPrivateKey({ key: wrapped, format: 'der', type: 'pkcs8' })
    // A head that does not verify counts as absent: a forged high number would keep ours from being written.
    const { seq = 0, hash = '', waiting = NOTHING } = this.read() ?? {}
    this.start = seq
    this.latest = seq
    this.end = { seq, hash }
    this.tally = waiting
  }

  /** What is known to have waited and joined; the database must never know of less. */
  get known(): Tally {
    return this.tally
  }

  /** Notes how many wait. Of the moment it says nothing: the file's times are cut to the day, and the chain is not in it. */
  noteWaiting({ came, joined }: Tally): void {
    this.tally = { came: Math.max(came, this.tally.came), joined: Math.max(joined, this.tally.joined) }
    this.queue()
  }

  /** Notes a new link of the chain. Links that come close together are written once. */
  note(link: Link): void {
    const { seq } = link
    // A number that comes twice means that the chain was cut off and continued.
    this.isCut ||= seq <= this.start || seq <= this.latest - UNDER_WAY || this.noted.has(seq)
    if (this.isCut) return
    this.noted.add(seq)
    // Older numbers are forgotten: their distance to the head already shows them as taken.
    this.noted.delete(seq - 2 * UNDER_WAY)
    if (seq <= this.latest) return
    this.latest = seq
    this.end = { seq, hash: Buffer.from(link.hash).toString('hex') }
    this.queue()
  }

  private queue(): void {
    // At most one write waits, and it takes the latest link: earlier heads prove nothing more.
    if (this.isQueued) return
    this.isQueued = true
    // A failed write, as on a full disk, must not fail an operation already committed. The head stays behind, which is
    // no fault, until the next write.
    this.writing = this.writing.then(() => this.write()).catch(() => {})
  }

  /** Resolves once all noted links are on disk. */
  settled(): Promise<void> {
    return this.writing
  }

  /** @returns null where no head was written yet or another key signed it */
  read(): Head | null {
    const text = this.store.read()
    if (text === null) return null
    try {
      const head = JSON.parse(text) as Head
      const signed = verify(null, message(head), createPublicKey(this.key), Buffer.from(head.signature, 'base64'))
      return signed ? head : null
    } catch {
      return null
    }
  }

  private async write(): Promise<void> {
    this.isQueued = false
    const unsigned = { ...this.end, ...(this.tally.came > 0 ? { waiting: this.tally } : {}) }
    const signature = sign(null, message(unsigned), this.key).toString('base64')
    await this.store.write(`${JSON.stringify({ ...unsigned, signature })}\n`)
  }
}

const NOTHING: Tally = { came: 0, joined: 0 }

// Without anything that waits, the text of heads from before: they stay good.
const message = ({ seq, hash, waiting }: Omit<Head, 'signature'>): Buffer =>
  Buffer.from(
    `ausma audit head ${seq} ${hash}${waiting === undefined ? '' : ` waiting ${waiting.came} ${waiting.joined}`}`,
  )

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
  if (link)
    return Buffer.from(link.hash).toString('hex') === head.hash ? null : `Entry ${head.seq} is not the one signed.`
  const last = links.at(-1)?.seq ?? after
  return isEnd && head.seq > last ? `Entries ${last + 1} to ${head.seq} are missing: the signed head knows them.` : null
}
