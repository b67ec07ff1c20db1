import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import type { LookContext, PrepareContext, RunContext } from '../../kernel/operation.ts'
import { asMember } from './asked.ts'
import { type Looked, lookAt } from './bytes.ts'
import { type Found, isSound, logChecks, stampedEntry, timeCheck } from './checks.ts'
import type { EntryKind } from './codes.ts'
import { enter } from './custody/rows.ts'
import { openedItem } from './item.ts'
import type { Stamped } from './time/proven.ts'

// Before a byte of an item is given out it is read whole and held against the hash of its capture. Rooms whose files are items open
// them through these three steps.

/** An item as it is before its bytes are read, with what proves its time. */
export type Looking = Found & { readonly stamped: Stamped | null }
/** What a look found: of the bytes, of the timestamp, or of the log. */
export type Seen = Looked | 'time' | 'log'

/**
 * For a room whose operation has asked for a right of its own: a prosecutor reads the page on which a notice rests and opens no leads.
 * Row security says as ever what they see.
 */
export const byOwnRight = <C extends Pick<RunContext, 'may'>>(context: C): C => ({ ...context, may: () => true })

/** Whether a file of another room is an item, for rooms whose files may become one. */
export const isItem = async (db: Tx, file: string): Promise<boolean> =>
  (await db.selectFrom('evidence_items').select('id').where('id', '=', file).executeTakeFirst()) !== undefined

/** Before the bytes are read, in a transaction of its own: a large file takes a while. */
export async function look(context: LookContext, item: string): Promise<Looking> {
  const found = await openedItem(context, asMember(context.actor), item)
  return { ...found, stamped: await stampedEntry(context.db, item) }
}

export async function prepare({ blobs, site }: PrepareContext, _: unknown, { item, stamped }: Looking): Promise<Seen> {
  const looked = await lookAt(blobs, item)
  if (looked !== 'same') return looked
  const { isAltered } = await timeCheck(stamped, site.timestamps?.roots ?? [])
  return isAltered ? 'time' : 'same'
}

/**
 * Enters that an item is opened, for the reason that was given.
 * @param made whether this transaction made the item: the audit names its first entry only once the transaction is over
 * @returns the item, and the number of the entry
 * @throws Problem `unavailable` where bytes, log or timestamp are not as they were; that this was found is entered all the same
 */
export async function enterOpening(
  context: RunContext,
  id: string,
  looked: Seen,
  made = false,
): Promise<Found & { entry: string }> {
  const found = await sound(context, id, looked, made)
  return { ...found, entry: await entered(context, found, 'opened') }
}

/**
 * Enters that an item goes to the police as it is, seen by nobody, which is no opening.
 * @param kind `verified`, that it was found right when it went, where the log says already to whom
 * @returns the number of the entry
 * @throws Problem `unavailable` as above
 */
export async function enterHanding(
  context: RunContext,
  id: string,
  looked: Seen,
  kind: 'verified' | 'to-police',
): Promise<string> {
  return entered(context, await sound(context, id, looked, false), kind)
}

async function sound(context: RunContext, id: string, looked: Seen, made: boolean): Promise<Found> {
  // Read anew: between look and run a colleague may have acted.
  const found = await openedItem(context, asMember(context.actor), id)
  if (looked !== 'same') return ring(context, found, looked)
  if (!made && !isSound(await logChecks(context, found))) return ring(context, found, 'log')
  return found
}

async function entered({ db, actor, now, reason }: RunContext, { row, item }: Found, kind: EntryKind): Promise<string> {
  const words = { reason: reason ?? '' }
  return (await enter({ db, member: asMember(actor), now }, row, item, { kind, words })).id
}

/** Everybody who sees the item is told until somebody finds it right. */
export async function ring({ db, actor, now }: RunContext, { row, item }: Found, looked: Seen): Promise<never> {
  const entry = await enter({ db, member: asMember(actor), now }, row, item, { kind: 'differs' })
  throw new Problem('unavailable', WHY[looked] ?? DIFFERS, { keeps: [row.id, entry.id] })
}

const DIFFERS =
  'The bytes of this item are not those that were kept. Nothing of it is given out. Tell the keeper of the server; a backup may have them.'
/** Where it is not the bytes that differ. */
const WHY: Partial<Record<Seen, string>> = {
  gone: 'The bytes of this item are no longer in the store. Tell the keeper of the server; a backup may have them.',
  log: 'The log of this item is not as it was signed. Nothing of the item is given out. Tell the keeper of the server; a backup may have it.',
  time: 'The timestamp of this item was changed. Nothing of the item is given out. Tell the keeper of the server; a backup may have it.',
}
