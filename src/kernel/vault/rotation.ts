import type { Member } from '../actor.ts'
import type { Tx } from '../database.ts'
import { Problem } from '../errors.ts'
import { currentKey, endKey, type StoredKey } from './agency-key.ts'
import { newKeyPair, sealTo } from './boxes.ts'
import { makeKey } from './founding.ts'
import { grantKey, type Holder, heldKey } from './grants.ts'
import { onceUsed } from './once-used.ts'
import { toPaper } from './paper.ts'
import { replaceSeal } from './seals.ts'

type Rotation = {
  readonly role?: string | null
  /** Public keys of the agency's members; holders of the old key get the new one. */
  readonly members: readonly Holder[]
  /** Makes a new recovery key too, because the paper was lost or seen. */
  readonly renewRecovery?: boolean
  readonly now: Date
}

/**
 * Replaces a key by a new generation, after somebody has left. The old private half is sealed to the new key alone, so
 * that older content stays readable; {@link resealStep} then moves the data keys over.
 * @returns the new recovery key in words, where one was made
 */
export async function rotateKey(
  db: Tx,
  by: Member,
  { role = null, members, renewRecovery = false, now }: Rotation,
): Promise<string | null> {
  const { key: old, pair: oldPair } = await heldKey(db, by, role)
  const holders = await holdersOf(db, old.id)
  const recovery = renewRecovery ? newKeyPair() : null
  await endKey(db, old, now)
  // The grant of the recovery key goes too: a recovery key that was seen must not open the old generation either.
  await db.deleteFrom('key_grants').where('key', '=', old.id).execute()
  const { agency } = by
  // A role's key takes the agency's present recovery key: an older paper that was seen would otherwise still open it.
  const agencyKey = role === null ? null : await currentKey(db, agency)
  const recoveryPublicKey = recovery?.publicKey ?? agencyKey?.recoveryPublicKey ?? old.recoveryPublicKey
  const made = await makeKey(
    db,
    { agency, role, generation: old.generation + 1, recoveryPublicKey, now },
    members.filter(({ id }) => id !== null && holders.has(id)),
  )
  const key = { id: old.id, privateKey: oldPair.privateKey }
  await grantKey(db, { agency, key, holder: made, by: by.id, now })
  return recovery && onceUsed(recovery.privateKey, toPaper)
}

async function holdersOf(db: Tx, key: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('key_grants').select('holder').where('key', '=', key).execute()
  return new Set(rows.flatMap(({ holder }) => holder ?? []))
}

type Step = { readonly role?: string | null; readonly now: Date; readonly atMost: number }

/**
 * Moves some data keys from seals to an ended key over to the key in use. Repeat it until it returns 0; a stop in
 * between loses nothing.
 * @returns number of seals moved
 */
export async function resealStep(db: Tx, by: Member, { role = null, now, atMost }: Step): Promise<number> {
  const { keys, agency } = by
  const current = await currentKey(db, agency, role)
  if (keys === null || current === null) throw new Problem('keys-closed', 'Your keys are not open. Sign in again.')
  const rows = await db
    .selectFrom('data_key_seals')
    .innerJoin('keys', 'keys.id', 'recipient')
    .select(['data_key', 'recipient'])
    .where('keys.agency', '=', agency)
    .where('keys.role', role === null ? 'is' : '=', role)
    .where('keys.ended_at', 'is not', null)
    .limit(atMost)
    .execute()
  // A call takes at most `atMost` seals: a change of key with a million records must not lock the house.
  for (const row of rows) {
    const bytes = await keys.sealedTo(db, row.data_key, row.recipient)
    if (bytes === null) throw new Problem('not-permitted', 'You do not hold this key yourself.')
    await onceUsed(bytes, () => moveSeal(db, row, current, bytes, now))
  }
  return rows.length
}

async function moveSeal(
  db: Tx,
  { data_key, recipient }: { readonly data_key: string; readonly recipient: string },
  current: StoredKey,
  bytes: Uint8Array,
  now: Date,
): Promise<void> {
  // A data key that was sealed again meanwhile already has a seal to the new key.
  const there = await db
    .selectFrom('data_key_seals')
    .select('data_key')
    .where('data_key', '=', data_key)
    .where('recipient', '=', current.id)
    .executeTakeFirst()
  if (there)
    await db.deleteFrom('data_key_seals').where('data_key', '=', data_key).where('recipient', '=', recipient).execute()
  else {
    const sealed = sealTo(current.publicKey, bytes)
    await replaceSeal(db, { data_key, recipient }, { data_key, recipient: current.id, sealed }, now)
  }
}
