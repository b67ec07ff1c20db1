import { createHmac } from 'node:crypto'
import { type Actor, agencyFor, type Member, memberFor } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { eventLabel, newEvent } from '../../kernel/events.ts'
import { Unsealable } from '../../kernel/vault/boxes.ts'
import { keyFor, keyIfOpen } from '../../kernel/vault/opening.ts'
import { rowMarks, sound } from '../../kernel/vault/row-marks.ts'
import { derive, openJson, sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import type { Hands } from './block.ts'
import type { Order } from './shapes.ts'
import type { BlockRow, EventKind } from './tables.ts'

// An entry's rows: how they are found, and how their content is sealed and opened.

export const OURS = 'Ordered blocks belong to an agency.'

/** @throws Problem `not-permitted` where nobody is signed in */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members work on ordered blocks.')

/** @throws Problem `not-found`, also for an entry of another agency */
export async function blockRow(db: Tx, actor: Actor, id: string): Promise<BlockRow> {
  const agency = agencyFor(actor, OURS)
  return (
    db
      .selectFrom('blocks')
      .selectAll()
      .where('agency', '=', agency)
      .where('id', '=', id)
      // Of two who approve at once the second must see the first.
      .forUpdate()
      .executeTakeFirstOrThrow(notFound('There is no such entry.'))
  )
}

// The installation's own key: operators fetch while nobody is signed in.
const orderKey = (secret: Uint8Array) => derive(secret, 'block orders')
export const sealOrder = (secret: Uint8Array, block: string, order: Order): Uint8Array =>
  sealJson(orderKey(secret), order, `blocks.order ${block}`)

/** @throws Problem `unavailable` where the row was changed outside the program: nothing is blocked by what nobody approved */
export function openOrder(secret: Uint8Array, { id, sealed_order }: Pick<BlockRow, 'id' | 'sealed_order'>): Order {
  try {
    return openJson<Order>(orderKey(secret), sealed_order, `blocks.order ${id}`)
  } catch (error) {
    if (!(error instanceof Unsealable)) throw error
    throw new Problem(
      'unavailable',
      'An entry does not open: it was changed outside this program. Tell the keeper of the server; a backup may have it.',
    )
  }
}

/** A keyed hash of a host, by which an appeal finds its entry; there are few enough hosts to find all by their plain hashes. */
export const hostHash = (secret: Uint8Array, host: string): Buffer =>
  createHmac('sha256', derive(secret, 'block hosts')).update(host).digest()

export type NewEvent = {
  readonly kind: EventKind
  readonly at: Date
  readonly by: Member | null
  /** Sealed under the entry's key; its `by` must hold it. */
  readonly words?: string | null
}

/** Enters what happened to an entry. */
export async function enter(
  db: Tx,
  row: Pick<BlockRow, 'id' | 'agency' | 'data_key'>,
  { kind, at, by, words = null }: NewEvent,
): Promise<void> {
  const key = words === null || by === null ? null : await keyOf(db, by, row.data_key)
  const event = { block: row.id, agency: row.agency, at, kind, by: by?.id ?? null }
  await db
    .insertInto('block_events')
    .values(newEvent('block_events', event, words, key))
    .execute()
}

/** @throws Problem `keys-closed`: a reason is never dropped, it is what somebody affected may ask for */
const keyOf = (db: Tx, member: Member, dataKey: string): Promise<Uint8Array> =>
  keyFor(db, member, dataKey, 'Your keys are not open, so your reason cannot be kept. Sign in anew or be admitted.')

/** What happened to an entry, the latest first; words are null where there are none or the member's keys are closed. */
export async function eventsOf(db: Tx, member: Member, row: BlockRow) {
  const rows = await db
    .selectFrom('block_events')
    .selectAll()
    .where('block', '=', row.id)
    .orderBy('seq', 'desc')
    .execute()
  const key = await keyIfOpen(db, member, row.data_key)
  return rows.map(({ sealed, ...event }) => ({
    ...event,
    words: sealed && key ? openUnaltered<string>(key, sealed, eventLabel('block_events', event.id)) : null,
  }))
}

/** Who agreed to a block: one entry more makes a feed of what one person alone wrote down. */
export const APPROVALS = rowMarks('block_approvals', ['block', 'drafted_by', 'by', 'agency', 'at'])

/** Approvals of an entry in their order. @throws Problem `unavailable` where one was put in outside the program */
export async function approvalsOf(db: Tx, block: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('block_approvals')
    .select(APPROVALS.selected)
    .where('block', '=', block)
    .orderBy('at')
    .execute()
  return rows.map((row) => sound(db, APPROVALS, row).by)
}

/** A second person approves every entry, and a third where others share what it blocks. */
export const neededFor = ({ shared }: Pick<BlockRow, 'shared'>): number => (shared === null ? 1 : 2)

export const handsOf = (row: BlockRow, approvedBy: readonly string[]): Hands => ({
  draftedBy: row.drafted_by,
  approvedBy,
  needed: neededFor(row),
})

/**
 * The next serial of an agency's feeds. By the clock, so that a backup that is restored does not turn it back: a resolver takes no
 * zone whose serial is older than its own.
 */
export async function nextSerial(db: Tx, agency: string, now: Date): Promise<string> {
  // Thirty-two bits hold seconds until 2106, which is what a zone's serial has (RFC 1035, 3.3.13).
  const seconds = String(Math.floor(now.getTime() / 1000))
  const { rows } = await sql<{ serial: string }>`
    insert into block_feeds (agency, serial) values (${agency}, ${seconds}::bigint)
    on conflict (agency) do update set serial = greatest(block_feeds.serial + 1, excluded.serial)
    returning serial`.execute(db)
  return String(rows[0].serial)
}

/** The serial of an agency's feeds now; 0 before the first change. */
export async function serialOf(db: Tx, agency: string): Promise<number> {
  const row = await db.selectFrom('block_feeds').select('serial').where('agency', '=', agency).executeTakeFirst()
  return Number(row?.serial ?? 0)
}
