import type { Tx } from '../database.ts'
import { Unsealable } from './boxes.ts'
import { epochsOf, presentEpoch, type SealPlace, unwrapSeal, wrapSeal } from './epochs.ts'
import { trustOf } from './trust.ts'
import { changedOutside } from './unaltered.ts'

/** The table of which the floor says, as of tables with marks, that no row lacks its layer any more. */
export const LAYERED = 'data_key_seals'

/** A seal of a data key, without the layer of its epoch: the recipient's key opens it. */
export type Seal = SealPlace & { readonly sealed: Uint8Array }

/** A seal with whose it is. */
export type NewSeal = Seal & { readonly agency: string; readonly recipient_agency: string; readonly sealed_at: Date }

/**
 * Seals of data keys, of all recipients or of one. All reading of seals goes through here.
 * @returns one whose layer was changed has no bytes, so that it opens for nobody and is told as altered where it is opened
 */
export async function readSeals(db: Tx, dataKeys: readonly string[], recipient?: string): Promise<readonly Seal[]> {
  const rows = await db
    .selectFrom('data_key_seals')
    .select(['data_key', 'recipient', 'sealed', 'epoch'])
    .where('data_key', 'in', dataKeys)
    .$if(recipient !== undefined, (query) => query.where('recipient', '=', recipient ?? ''))
    .execute()
  // At once, before anything else is waited for: the key of an epoch may be destroyed soon after its seals have moved on.
  return rows.map((row) => ({ data_key: row.data_key, recipient: row.recipient, sealed: bare(db, row) }))
}

type Kept = Seal & { readonly epoch: number }

function bare(db: Tx, row: Kept): Uint8Array {
  // Anybody seals to a public key: a bare one counts only while there are some from before there were epochs.
  if (row.epoch === 0) return trustOf(db).floor.isMarked(LAYERED) ? new Uint8Array() : row.sealed
  const key = epochsOf(db).key(row.epoch)
  try {
    return unwrapSeal(key, row.sealed, row, row.epoch)
  } catch (error) {
    if (error instanceof Unsealable) return new Uint8Array()
    throw error
  }
}

/** Keeps new seals under the present epoch. A second seal of a key to the same recipient changes nothing. */
export async function keepSeals(db: Tx, seals: readonly NewSeal[]): Promise<void> {
  const epoch = await presentEpoch(db)
  const key = epochsOf(db).key(epoch)
  await db
    .insertInto('data_key_seals')
    .values(seals.map((one) => ({ ...one, sealed: wrapSeal(key, one.sealed, one, epoch), epoch })))
    .onConflict((row) => row.doNothing())
    .execute()
}

/** Puts a seal to another recipient into the place of one. */
export async function replaceSeal(db: Tx, { data_key, recipient }: SealPlace, by: Seal, now: Date): Promise<void> {
  const epoch = await presentEpoch(db)
  const sealed = wrapSeal(epochsOf(db).key(epoch), by.sealed, by, epoch)
  await db
    .updateTable('data_key_seals')
    .set({ recipient: by.recipient, sealed, epoch, sealed_at: now })
    .where('data_key', '=', data_key)
    .where('recipient', '=', recipient)
    .execute()
}

/** A recipient that is put into the place of another. */
type Taker = { readonly id: string; readonly agency: string }

/**
 * Puts a member into the place of the number under which a seal waited for them. The sealed bytes were made for the member's own key, so
 * they stay.
 * @throws Problem `unavailable` where the seal was changed outside the program
 */
export async function takeSeal(db: Tx, { data_key, recipient }: SealPlace, by: Taker, now: Date): Promise<void> {
  const [waiting] = await readSeals(db, [data_key], recipient)
  if (waiting === undefined || waiting.sealed.length === 0) throw changedOutside()
  const epoch = await presentEpoch(db)
  const sealed = wrapSeal(epochsOf(db).key(epoch), waiting.sealed, { data_key, recipient: by.id }, epoch)
  await db
    .updateTable('data_key_seals')
    .set({ recipient: by.id, recipient_agency: by.agency, sealed, epoch, sealed_at: now })
    .where('data_key', '=', data_key)
    .where('recipient', '=', recipient)
    .execute()
}

/**
 * Seals some of an agency's data keys anew under the present epoch. Repeat it until it returns 0; a stop in between loses nothing.
 * One that was changed opened for nobody before: it goes along as it is, and opens for nobody afterwards.
 * @param atMost seals of one transaction
 * @returns number of seals moved
 * @throws DatabaseFault where the key of their epoch is missing: nothing moves, and no key may be destroyed
 */
export async function renewSeals(db: Tx, agency: string, atMost: number): Promise<number> {
  const epoch = await presentEpoch(db)
  const key = epochsOf(db).key(epoch)
  const rows = await db
    .selectFrom('data_key_seals')
    .select(['data_key', 'recipient', 'sealed', 'epoch'])
    .where('agency', '=', agency)
    .where('epoch', '<', epoch)
    .limit(atMost)
    .forUpdate()
    .execute()
  for (const row of rows) {
    const inner = bare(db, row)
    const sealed = inner.length === 0 ? row.sealed : wrapSeal(key, inner, row, epoch)
    await db
      .updateTable('data_key_seals')
      .set({ sealed, epoch })
      .where('data_key', '=', row.data_key)
      .where('recipient', '=', row.recipient)
      .execute()
  }
  return rows.length
}
