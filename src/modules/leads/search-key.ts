import { createHmac } from 'node:crypto'
import { type Actor, agencyFor } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { oneAtATime } from '../../kernel/locks.ts'
import { newDataKey } from '../../kernel/vault/data-keys.ts'
import { derive, open, seal } from '../../kernel/vault/seal.ts'
import type { FacetName } from './tables.ts'

/** Bytes of a mark: enough that no two values of an agency meet by chance. */
const MARK = 16

/** Makes marks: keyed hashes by which an agency's leads are searched, and which tell nothing without its search key. */
export class SearchKey {
  private readonly marks: Uint8Array
  private readonly names: Uint8Array
  private readonly words: Uint8Array

  constructor(bytes: Uint8Array) {
    // Keys of their own from one: whoever learns to make marks still cannot open a name.
    this.marks = derive(bytes, 'lead marks')
    this.names = derive(bytes, 'lead sources')
    this.words = derive(bytes, 'lead words')
  }

  /** The mark of a value; the same words as a contact point and as a firm name have different ones. */
  mark(facet: FacetName | 'fingerprint', value: string): string {
    // The facet is part of it, so that a firm called like a channel does not give that away.
    const hash = createHmac('sha256', this.marks).update(`${facet}\n${value}`).digest()
    // Cut, since marks fill the largest table; 128 bits leave no chance of two meeting.
    return hash.subarray(0, MARK).toString('base64url')
  }

  /** A word as an unsigned number of 32 bits, from which nobody without the key can tell the word. */
  word(gram: string): number {
    return createHmac('sha256', this.words).update(gram).digest().readUInt32LE(0)
  }

  sealSource(agency: string, mark: string, name: string): Uint8Array {
    return seal(this.names, Buffer.from(name), `lead_sources.name ${agency} ${mark}`)
  }

  openSource(agency: string, mark: string, sealed: Uint8Array): string {
    return Buffer.from(open(this.names, sealed, `lead_sources.name ${agency} ${mark}`)).toString('utf8')
  }
}

/** The agency's search key; null where the actor's keys are not open or none was made yet. */
export async function searchKey(db: Tx, actor: Actor): Promise<SearchKey | null> {
  // The program itself holds no keys, so that no job without a person can search by a number.
  if (actor.kind !== 'member' || actor.keys === null) return null
  const settings = await db
    .selectFrom('leads_settings')
    .select('search_key')
    .where('agency', '=', actor.agency)
    .executeTakeFirst()
  if (!settings?.search_key) return null
  const bytes = await actor.keys.dataKey(db, settings.search_key)
  return bytes === null ? null : new SearchKey(bytes)
}

/**
 * The agency's search key, made where there is none.
 * @throws Problem `keys-closed`
 */
export async function searchKeyOf(db: Tx, actor: Actor, now: Date): Promise<SearchKey> {
  const known = await searchKey(db, actor)
  if (known !== null) return known
  // Read again after the row is there: somebody else may have made the key in between.
  const agency = await settingsRow(db, actor)
  const { search_key } = await db
    .selectFrom('leads_settings')
    .select('search_key')
    .where('agency', '=', agency)
    .executeTakeFirstOrThrow()
  // There is one, and this member cannot open it: making another would hide all that was marked before.
  if (search_key !== null) throw new Problem('keys-closed', 'Your keys are not open. A colleague must admit you first.')
  const key = await newDataKey(db, agency, now)
  await db.updateTable('leads_settings').set({ search_key: key.id }).where('agency', '=', agency).execute()
  return new SearchKey(key.bytes)
}

/** Makes the agency's row of settings where it has none, and gives the agency. */
export async function settingsRow(db: Tx, actor: Actor): Promise<string> {
  const agency = agencyFor(actor, 'Leads belong to an agency.')
  await db
    .insertInto('leads_settings')
    .values({ agency })
    .onConflict((row) => row.doNothing())
    .execute()
  return agency
}

/**
 * Lets one change of an agency's leads happen at a time, until the transaction ends. Changes are short and wait for the
 * audit chain anyway; counts and merges stay right without rows being locked one by one.
 */
export const oneLeadAtATime = (db: Tx, agency: string): Promise<void> => oneAtATime(db, 'leads of an agency', agency)
