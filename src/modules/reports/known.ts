import { createHmac, randomBytes } from 'node:crypto'
import type { Client, Member } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { oneAtATime } from '../../kernel/locks.ts'
import { derive } from '../../kernel/vault/seal.ts'
import type { About, Danger, Kind, SentBefore } from './codes.ts'
import { enterAsReporter } from './record.ts'
import type { Action } from './shapes.ts'
import type { OriginRow } from './tables.ts'

// Reports of somebody known: an officer by a form, another system by its key.

/** What the queue needs in plain. */
export type Plain = {
  readonly kind: Kind
  readonly about: About
  readonly child: boolean
  readonly danger: Danger
  readonly complete: number
  readonly language: string
}

/** Words sealed under a data key that is kept already. */
export type SealedWords = { readonly message: string; readonly dataKey: string; readonly sealed: Uint8Array }

export type Known = {
  readonly report: string
  /** Who receives it. */
  readonly agency: string
  readonly by: Member | Client
  readonly origin: Pick<OriginRow, 'way' | 'form' | 'complaint' | 'article18'>
  readonly plain: Plain
  readonly digest: Uint8Array
  readonly now: Date
  /** Seals the words, or takes over what came sealed; called in the receiving agency's name, and only where they are kept. */
  seal(db: Tx): Promise<SealedWords>
}

/** A keyed hash of what came: with the database alone nobody can try what it may have been. */
export const digestOf = (secret: Uint8Array, what: string | Uint8Array): Uint8Array =>
  createHmac('sha256', derive(secret, 'digests of reports')).update(what).digest()

/**
 * Keeps a report in the receiving agency: once, however often it is sent. The same number with other words is kept beside it.
 * The transaction is the sender's before and after; in between it can write this one report and nothing else.
 * @throws Problem `conflict` where somebody else has sent a report under that number, or it was erased since
 */
export async function keepKnown(db: Tx, known: Known): Promise<SentBefore> {
  const { report, agency, by, digest } = known
  // The sender must write a row that it may not read: as this report it can, and nothing beside it.
  await enterAsReporter(db, report, agency)
  // Of two that come together one waits here, and then sees the other's.
  await oneAtATime(db, 'report', report)
  await mustNotBeErased(db, report)
  const there = await db.selectFrom('report_origins').selectAll().where('report', '=', report).executeTakeFirst()
  let kept: SentBefore
  if (!there) {
    await insert(db, known)
    kept = 'new'
  } else {
    // A device may be shared by colleagues; another agency, or another system, has no business with this number.
    if (there.by_agency !== by.agency || (by.kind === 'client' && there.by !== by.id)) throw taken()
    kept = Buffer.compare(there.digest, digest) === 0 ? 'same' : await beside(db, known)
  }
  // Back to who one is: what follows in this transaction must not run with the report’s rights.
  await sql`select set_config('app.kind', ${by.kind}, true), set_config('app.actor', ${by.id}, true),
    set_config('app.agency', ${by.agency}, true)`.execute(db)
  return kept
}

async function mustNotBeErased(db: Tx, report: string): Promise<void> {
  const erased = await db.selectFrom('report_erasures').select('report').where('report', '=', report).executeTakeFirst()
  // Told, since whoever sends it must know that nobody will read it.
  if (erased) throw new Problem('conflict', 'This report was erased since, so no version of it is taken in any more.')
}

// The same words whoever has it: a number must not tell what another agency holds.
const taken = () => new Problem('conflict', 'There is another report under this number. Begin anew.')

async function insert(db: Tx, { report, agency, by, origin, plain, digest, now, seal }: Known): Promise<void> {
  const { message, dataKey, sealed } = await seal(db)
  const { danger, ...columns } = plain
  // A day, as with strangers: an hour would tell who was on duty.
  const today = isoDay(now)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reports')
    .values({
      id: report,
      agency,
      // No receipt was made, so by chance: nobody finds it by words.
      lookup: randomBytes(32),
      data_key: dataKey,
      notes_key: null,
      ...columns,
      state: 'received',
      danger_told: danger,
      danger_seen: null,
      files: 0,
      filed_on: today,
      read_at: null,
      read_by: null,
      answered_at: null,
      unread_since: null,
      ended_on: null,
      closed_as: null,
      // The sender's own entry carries the time, so that holding it back would hide nothing.
      held: false,
    })
    .onConflict((row) => row.doNothing())
    .executeTakeFirst()
  // A number of another agency's report is not seen from here; the table itself refuses it.
  if (numInsertedOrUpdatedRows !== 1n) throw taken()
  await db
    .insertInto('report_messages')
    .values({ id: message, seq: '1', report, agency, kind: 'report', by: null, written_on: today, sealed })
    .execute()
  await db
    .insertInto('report_origins')
    .values({ report, agency, ...origin, by: by.id, by_agency: by.agency, digest })
    .execute()
}

/** Other words under a number that is known: kept beside the first, and the report waits to be read anew. */
async function beside(db: Tx, { report, agency, by, digest, now, seal }: Known): Promise<SentBefore> {
  const twin = await db
    .selectFrom('report_versions')
    .select('id')
    .where('report', '=', report)
    .where('digest', '=', digest)
    .executeTakeFirst()
  // Sent once more: the answer is as it was the first time.
  if (twin) return 'differs'
  const { message, dataKey, sealed } = await seal(db)
  const came_on = isoDay(now)
  const settled = { settled_by: null, settled_as: null }
  await db
    .insertInto('report_versions')
    .values({
      id: message,
      report,
      agency,
      data_key: dataKey,
      sealed,
      digest,
      by: by.id,
      by_agency: by.agency,
      came_on,
      ...settled,
    })
    .execute()
  // Whoever read the first must look again: what they act on may be wrong.
  await db.updateTable('reports').set({ unread_since: came_on }).where('id', '=', report).execute()
  return 'differs'
}

/** Data keys of further versions, which are erased with their report. */
export const versionKeysOf = async (db: Tx, reports: readonly string[]): Promise<readonly string[]> =>
  (await db.selectFrom('report_versions').select('data_key').where('report', 'in', reports).execute()).map(
    ({ data_key }) => data_key,
  )

/** Whether somebody known sent a report, so that no receipt opens it. */
export const isKnown = async (db: Tx, report: string): Promise<boolean> =>
  (await db.selectFrom('report_origins').select('report').where('report', '=', report).executeTakeFirst()) !== undefined

/** What can be done with a report that no receipt opens: nobody would read a question or an answer. */
export const withoutReceipt = (actions: readonly Action[]): Action[] =>
  actions.map((action) =>
    ['reports.ask', 'reports.answer'].includes(action.operation) && action.why !== 'not-permitted'
      ? { ...action, allowed: false, why: 'no-receipt' }
      : action,
  )
