import { createHash } from 'node:crypto'
import type { Tx } from '../database.ts'
import { Problem } from '../errors.ts'
import { idOfHash } from '../ids.ts'
import { type MarkedRow, markOf, rowMarks, sound } from './row-marks.ts'
import { type StoredKey, trustOf } from './trust.ts'
import { keyName } from './trust-floor.ts'
import { changedOutside } from './unaltered.ts'

/** Which key an agency's content is sealed to: whoever could change that would be sealed all that comes later. */
export const KEYS = rowMarks('keys', [
  'id',
  'agency',
  'role',
  'generation',
  'public_key',
  'recovery_public_key',
  'ended_at',
])

/** The public half of a key to which content is sealed. */
export type PublicKey = { readonly id: string; readonly agency: string; readonly publicKey: Uint8Array }

export type { StoredKey } from './trust.ts'

/**
 * The id of a key: the first bits of the hash of its public half, as a UUID of version 8 (RFC 9562). So whatever names the key, such
 * as an entry of the audit, says which key it was.
 */
export const keyId = (publicKey: Uint8Array): string =>
  idOfHash(createHash('sha256').update('ausma key of an agency').update(publicKey).digest())

/** Keys of earlier versions have an id of chance. */
const isOfItsId = (id: string, publicKey: Uint8Array): boolean => id[14] !== '8' || id === keyId(publicKey)

/**
 * An agency's key in use now, or that of a role within it; null before it was made. A member's transaction holds a key of their own
 * agency against what they saw when they signed in.
 * @throws Problem `unavailable` where somebody planted another key in the database, or put an earlier one back
 */
export async function currentKey(db: Tx, agency: string, role: string | null = null): Promise<StoredKey | null> {
  return pinned(db, trusted(db, agency, role, await current(db, agency, role).executeTakeFirst()))
}

async function pinned(db: Tx, key: StoredKey | null): Promise<StoredKey | null> {
  const { made, pinned: hold } = trustOf(db)
  // Whoever made it in this transaction saw it made.
  if (key !== null && hold !== null && !made.has(key.id)) await hold(key)
  return key
}

/** As {@link currentKey}, with the key kept from being replaced until the transaction ends. */
export async function holdCurrentKey(db: Tx, agency: string, role: string | null): Promise<StoredKey | null> {
  return pinned(db, trusted(db, agency, role, await current(db, agency, role).forUpdate().executeTakeFirst()))
}

/**
 * As {@link currentKey}, for whoever seals something to another agency, whatever a list told of its keys.
 * @throws Problem `conflict` where it has none any more, `unavailable` where it was planted
 */
export async function keyToSealTo(db: Tx, agency: string): Promise<PublicKey> {
  const key = await currentKey(db, agency)
  if (key === null) throw new Problem('conflict', 'This agency has no key any more. Choose another receiver.')
  return key
}

/** The keys in use of an agency and of roles within it, the agency's own first. @throws Problem `unavailable` */
export async function currentKeys(db: Tx, agency: string): Promise<readonly StoredKey[]> {
  const rows = await ofAgency(db, agency)
    .orderBy('role', (order) => order.asc().nullsFirst())
    .execute()
  return rows.flatMap((row) => trusted(db, agency, row.role, row) ?? [])
}

const ofAgency = (db: Tx, agency: string) =>
  db.selectFrom('keys').select(KEYS.selected).where('agency', '=', agency).where('ended_at', 'is', null)

const current = (db: Tx, agency: string, role: string | null) =>
  ofAgency(db, agency).where('role', role === null ? 'is' : '=', role)

function trusted(
  db: Tx,
  agency: string,
  role: string | null,
  row: MarkedRow<typeof KEYS> | undefined,
): StoredKey | null {
  const { floor, seen } = trustOf(db)
  const name = keyName(agency, role)
  // An earlier generation that was put back has its right mark, and somebody who has left may hold it.
  if ((row?.generation ?? 0) < floor.generation(name)) throw changedOutside()
  if (row === undefined) return null
  const { id, generation, public_key, recovery_public_key } = sound(db, KEYS, row)
  if (!isOfItsId(id, public_key)) throw changedOutside()
  seen.set(name, generation)
  return { id, agency, role, generation, publicKey: public_key, recoveryPublicKey: recovery_public_key }
}

/** Ends a key that was held: nothing is sealed to it any more. */
export async function endKey(db: Tx, { publicKey, recoveryPublicKey, ...rest }: StoredKey, now: Date): Promise<void> {
  const row = { ...rest, public_key: publicKey, recovery_public_key: recoveryPublicKey, ended_at: now }
  await db
    .updateTable('keys')
    .set({ ended_at: now, row_mark: markOf(db, KEYS, row) })
    .where('id', '=', rest.id)
    .execute()
}
