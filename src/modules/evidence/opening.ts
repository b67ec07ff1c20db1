import { Problem } from '../../kernel/errors.ts'
import type { LookContext, PrepareContext, RunContext } from '../../kernel/operation.ts'
import { asMember } from './asked.ts'
import { type Looked, lookAt } from './bytes.ts'
import { enter } from './custody/rows.ts'
import { type Opened, openedItem } from './item.ts'
import type { ItemRow } from './tables.ts'

// Before a byte of an item is given out it is read whole and held against the hash of its capture. Rooms whose files are items open
// them through these three steps.

export type Found = { readonly row: ItemRow; readonly item: Opened }

/** Before the bytes are read, in a transaction of its own: a large file takes a while. */
export const look = (context: LookContext, item: string): Promise<Found> =>
  openedItem(context, asMember(context.actor), item)

export const prepare = ({ blobs }: PrepareContext, _: unknown, { item }: Found): Promise<Looked> => lookAt(blobs, item)

/**
 * Enters that an item is opened, for the reason that was given.
 * @returns the item, and the number of the entry
 * @throws Problem `unavailable` where the bytes are not those that were kept; that this was found is entered all the same
 */
export async function enterOpening(
  context: RunContext,
  id: string,
  looked: Looked,
): Promise<Found & { entry: string }> {
  const { db, actor, now, reason } = context
  const member = asMember(actor)
  // Read anew: between look and run a colleague may have acted.
  const found = await openedItem(context, member, id)
  if (looked !== 'same') return ring(context, found, looked)
  const words = { reason: reason ?? '' }
  const entry = await enter({ db, member, now }, found.row, found.item, { kind: 'opened', words })
  return { ...found, entry: entry.id }
}

/** Everybody who sees the item is told until somebody finds it right. */
export async function ring({ db, actor, now }: RunContext, { row, item }: Found, looked: Looked): Promise<never> {
  const entry = await enter({ db, member: asMember(actor), now }, row, item, { kind: 'differs' })
  throw new Problem('unavailable', looked === 'gone' ? GONE : DIFFERS, { keeps: [row.id, entry.id] })
}

const DIFFERS =
  'The bytes of this item are not those that were kept. Nothing of it is given out. Tell the keeper of the server; a backup may have them.'
const GONE = 'The bytes of this item are no longer in the store. Tell the keeper of the server; a backup may have them.'
