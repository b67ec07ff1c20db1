import type { Tx } from '../database.ts'
import { Problem } from '../errors.ts'
import { newId } from '../ids.ts'
import { currentKey, type PublicKey } from './agency-key.ts'
import { sealTo } from './boxes.ts'
import { newKey } from './seal.ts'
import { keepSeals } from './seals.ts'

/** A data key as it was made. Its bytes stand in plain only here, in memory. */
export type DataKey = { readonly id: string; readonly bytes: Uint8Array }

/**
 * Makes the key of a new record and seals it to the agency, or to a role within it.
 * @throws Problem `conflict` where the agency has no such key yet
 */
export async function newDataKey(db: Tx, agency: string, now: Date, role: string | null = null): Promise<DataKey> {
  return (await newDataKeys(db, agency, 1, now, role))[0]
}

/**
 * As {@link newDataKey}, for a key under which something was sealed before the transaction.
 * @param bytes 32 bytes that nothing else is sealed under
 */
export async function keepDataKey(db: Tx, agency: string, bytes: Uint8Array, now: Date): Promise<DataKey> {
  const recipient = await currentKey(db, agency)
  if (recipient === null) throw noKey()
  const key = { id: newId(), bytes }
  await db.insertInto('data_keys').values({ id: key.id, agency, made_at: now }).execute()
  await sealDataKey(db, key, agency, recipient, now)
  return key
}

/**
 * Keeps a data key that a device without a network made and sealed: only a holder of the recipient's key ever opens it.
 * Returns its id.
 * @param seal of the key to one of the agency's own keys; an ended key will do, since the key that replaced it opens it
 */
export async function keepSealedKey(
  db: Tx,
  agency: string,
  { recipient, sealed }: { readonly recipient: string; readonly sealed: Uint8Array },
  now: Date,
): Promise<string> {
  const id = newId()
  await db.insertInto('data_keys').values({ id, agency, made_at: now }).execute()
  await keepSeals(db, [{ data_key: id, recipient, agency, recipient_agency: agency, sealed, sealed_at: now }])
  return id
}

/** As {@link newDataKey}, for many records that are made together. */
export async function newDataKeys(
  db: Tx,
  agency: string,
  count: number,
  now: Date,
  role: string | null = null,
): Promise<DataKey[]> {
  const recipient = await currentKey(db, agency, role)
  // A missing key refuses the record: nothing is written in plain text.
  if (recipient === null) throw noKey()
  const keys = Array.from({ length: count }, () => ({ id: newId(), bytes: newKey() }))
  if (count === 0) return keys
  await db
    .insertInto('data_keys')
    .values(keys.map(({ id }) => ({ id, agency, made_at: now })))
    .execute()
  await sealAll(db, keys, agency, recipient, now)
  return keys
}

const noKey = () => new Problem('conflict', 'This agency has no key yet. Its first member makes it when signing in.')

/** Seals a data key to one more recipient, as a referral does. A second seal to the same recipient changes nothing. */
export async function sealDataKey(db: Tx, key: DataKey, owner: string, recipient: PublicKey, now: Date): Promise<void> {
  await sealAll(db, [key], owner, recipient, now)
}

async function sealAll(
  db: Tx,
  keys: readonly DataKey[],
  owner: string,
  recipient: PublicKey,
  now: Date,
): Promise<void> {
  const seals = keys.map(({ id, bytes }) => ({
    data_key: id,
    recipient: recipient.id,
    agency: owner,
    recipient_agency: recipient.agency,
    // The writer cannot open this again without the recipient's key.
    sealed: sealTo(recipient.publicKey, bytes),
    sealed_at: now,
  }))
  await keepSeals(db, seals)
}

/** Ends a share with an agency: without a seal the agency can open the record no more. */
export async function endShare(db: Tx, dataKey: string, recipientAgency: string): Promise<void> {
  await db
    .deleteFrom('data_key_seals')
    .where('data_key', '=', dataKey)
    .where('recipient_agency', '=', recipientAgency)
    .execute()
}

/**
 * Erases keys of records for everybody, shares included, and enters the erasure in the ledger. Content sealed under
 * them can never be opened again.
 */
export async function eraseDataKeys(db: Tx, dataKeys: readonly string[], agency: string, now: Date): Promise<void> {
  await eraseAt(
    db,
    agency,
    dataKeys.map((dataKey) => ({ dataKey, at: now })),
  )
}

/** As {@link eraseDataKeys}, each key at its own time. */
export async function eraseAt(db: Tx, agency: string, erased: readonly Omit<Erasure, 'agency'>[]): Promise<void> {
  if (erased.length === 0) return
  await db
    .insertInto('erasures')
    .values(erased.map(({ dataKey, at }) => ({ data_key: dataKey, agency, erased_at: at })))
    // The first time stands: the data subject was told it.
    .onConflict((row) => row.doNothing())
    .execute()
  const ids = erased.map(({ dataKey }) => dataKey)
  // The foreign key deletes the seals with the keys.
  await db.deleteFrom('data_keys').where('id', 'in', ids).where('agency', '=', agency).execute()
}

/** One line of the ledger of erasures. */
export type Erasure = { readonly dataKey: string; readonly agency: string; readonly at: Date }

/**
 * The ledger of erasures. It is kept with each backup and beside it, since a backup still holds keys erased after it
 * was made.
 */
export async function erasures(db: Tx, since = new Date(0)): Promise<readonly Erasure[]> {
  const rows = await db
    .selectFrom('erasures')
    .selectAll()
    .where('erased_at', '>=', since)
    .orderBy('erased_at')
    .orderBy('data_key')
    .execute()
  return rows.map(({ data_key, agency, erased_at }) => ({ dataKey: data_key, agency, at: erased_at }))
}
