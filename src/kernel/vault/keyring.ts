import type { Tx } from '../database.ts'
import { type KeyPair, openBox, pairOf } from './boxes.ts'
import { derive } from './seal.ts'
import { readSeals } from './seals.ts'
import { wrap } from './wrapping.ts'

/**
 * The keys that a member can open in a session. It lives in memory while a request or an attended job runs, and is
 * never written anywhere.
 */
export class Keyring {
  readonly member: string
  private readonly own: KeyPair
  private readonly pairs = new Map<string, KeyPair>()

  constructor(member: string, privateKey: Uint8Array) {
    this.member = member
    this.own = pairOf(privateKey)
  }

  /**
   * Returns the key pair of the agency or of a role; null where the member does not hold it. An ended key is opened by
   * the key that replaced it.
   */
  async keyPair(db: Tx, key: string): Promise<KeyPair | null> {
    const known = key === this.member ? this.own : this.pairs.get(key)
    if (known) return known
    const grants = await db
      .selectFrom('key_grants')
      .leftJoin('keys', 'keys.id', 'holder')
      .select(['holder', 'sealed', 'keys.id as later'])
      .where('key', '=', key)
      .where(({ or, eb }) => or([eb('holder', '=', this.member), eb('keys.id', 'is not', null)]))
      .execute()
    for (const { later, sealed } of grants) {
      const opener = later === null ? this.own : await this.keyPair(db, later)
      if (opener === null) continue
      const pair = pairOf(openBox(opener, sealed))
      this.pairs.set(key, pair)
      return pair
    }
    return null
  }

  /** Wraps the member's own private key under another key: a new way to sign in opens the same content. */
  wrapped(key: Uint8Array): Uint8Array {
    return wrap(key, this.own.privateKey, this.member)
  }

  /** A key for one use of the member's own, which nobody else can derive. */
  derived(use: string): Uint8Array {
    return derive(this.own.privateKey, `member's ${use}`)
  }

  /**
   * Opens a record's data key by any seal the member can open; null where there is none (never given, ended, erased).
   */
  async dataKey(db: Tx, dataKey: string): Promise<Uint8Array | null> {
    return (await this.dataKeys(db, [dataKey])).get(dataKey) ?? null
  }

  /** Data keys of many records at once; those the member cannot open are left out. */
  async dataKeys(db: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const opened = new Map<string, Uint8Array>()
    if (ids.length === 0) return opened
    const seals = await readSeals(db, ids)
    // A list of a thousand leads has the same recipient a thousand times; one that does not open is tried once.
    const refused = new Set<string>()
    for (const { data_key, recipient, sealed } of seals) {
      if (opened.has(data_key) || refused.has(recipient)) continue
      const pair = await this.keyPair(db, recipient)
      if (pair === null) refused.add(recipient)
      else opened.set(data_key, openBox(pair, sealed))
    }
    return opened
  }

  /** A data key by its seal to one recipient; null where there is none or the member does not hold that key. */
  async sealedTo(db: Tx, dataKey: string, recipient: string): Promise<Uint8Array | null> {
    const pair = await this.keyPair(db, recipient)
    const [seal] = await readSeals(db, [dataKey], recipient)
    return pair && seal ? openBox(pair, seal.sealed) : null
  }
}
