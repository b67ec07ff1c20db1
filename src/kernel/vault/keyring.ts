import type { Tx } from '../database.ts'
import { type KeyPair, openBox, pairOf } from './boxes.ts'
import './tables.ts'

/**
 * What a member can open in a session. Lives in memory while a request or an attended job runs, never longer, and is
 * never written anywhere.
 */
export class Keyring {
  readonly member: string
  private readonly own: KeyPair
  private readonly opened = new Map<string, Uint8Array>()

  constructor(member: string, privateKey: Uint8Array) {
    this.member = member
    this.own = pairOf(privateKey)
  }

  /** The private half of a key of the agency or of a role; null where the member was not given it. */
  async keyPair(db: Tx, key: string): Promise<KeyPair | null> {
    const known = this.opened.get(key)
    if (known) return pairOf(known)
    const grant = await db
      .selectFrom('key_grants')
      .select('sealed')
      .where('key', '=', key)
      .where('holder', '=', this.member)
      .executeTakeFirst()
    if (!grant) return null
    const privateKey = openBox(this.own, grant.sealed)
    this.opened.set(key, privateKey)
    return pairOf(privateKey)
  }

  /** A record's data key, by whichever seal the member can open; null where there is none (never given, ended, erased). */
  async dataKey(db: Tx, dataKey: string): Promise<Uint8Array | null> {
    const known = this.opened.get(dataKey)
    if (known) return known
    const seals = await db
      .selectFrom('data_key_seals')
      .leftJoin('key_grants', (join) =>
        join.onRef('key_grants.key', '=', 'data_key_seals.recipient').on('key_grants.holder', '=', this.member),
      )
      .select(['recipient', 'data_key_seals.sealed', 'key_grants.sealed as grant'])
      .where('data_key', '=', dataKey)
      .execute()
    for (const { recipient, sealed, grant } of seals) {
      if (recipient !== this.member && !grant) continue
      const pair = grant ? await this.keyPair(db, recipient) : this.own
      if (pair === null) continue
      const bytes = openBox(pair, sealed)
      this.opened.set(dataKey, bytes)
      return bytes
    }
    return null
  }
}
