import type { Tx } from '../database.ts'
import { Problem } from '../errors.ts'
import { type MarkedRow, markOf, rowMarks, sound } from './row-marks.ts'
import { trustOf } from './trust.ts'
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

/** A key as the table holds it. */
export type StoredKey = PublicKey & {
  readonly role: string | null
  readonly generation: number
  readonly recoveryPublicKey: Uint8Array
}

/**
 * An agency's key in use now, or that of a role within it; null before it was made.
 * @throws Problem `unavailable` where somebody planted another key in the database, or put an earlier one back
 */
export async function currentKey(db: Tx, agency: string, role: string | null = null): Promise<StoredKey | null> {
  return trusted(db, agency, role, await current(db, agency, role).executeTakeFirst())
}

/** As {@link currentKey}, with the key kept from being replaced until the transaction ends. */
export async function holdCurrentKey(db: Tx, agency: string, role: string | null): Promise<StoredKey | null> {
  return trusted(db, agency, role, await current(db, agency, role).forUpdate().executeTakeFirst())
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
