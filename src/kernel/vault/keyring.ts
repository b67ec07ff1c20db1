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
    return (await this.dataKeys(db, [dataKey])).get(dataKey) ?? null
  }

  /** As {@link dataKey}, of many records at once; what cannot be opened is left out. */
  async dataKeys(db: Tx, dataKeys: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const unknown = dataKeys.filter((id) => !this.opened.has(id))
    for (const seal of unknown.length === 0 ? [] : await this.seals(db, unknown)) {
      if (this.opened.has(seal.data_key) || (seal.recipient !== this.member && !seal.grant)) continue
      const pair = seal.grant ? await this.keyPair(db, seal.recipient) : this.own
      if (pair !== null) this.opened.set(seal.data_key, openBox(pair, seal.sealed))
    }
    return new Map(
      dataKeys.flatMap((id) => {
        const bytes = this.opened.get(id)
        return bytes ? [[id, bytes] as const] : []
      }),
    )
  }

  private seals(db: Tx, dataKeys: readonly string[]) {
    return db
      .selectFrom('data_key_seals')
      .leftJoin('key_grants', (join) =>
        join.onRef('key_grants.key', '=', 'data_key_seals.recipient').on('key_grants.holder', '=', this.member),
      )
      .select(['data_key', 'recipient', 'data_key_seals.sealed', 'key_grants.sealed as grant'])
      .where('data_key', 'in', dataKeys)
      .execute()
  }
}
