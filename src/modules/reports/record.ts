import { type Actor, agencyFor, type Member, memberFor, type Reporter } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { newEvent } from '../../kernel/events.ts'
import { sealPadded } from '../../kernel/vault/seal.ts'
import { openUnaltered, openUnlessAltered } from '../../kernel/vault/unaltered.ts'
import type { ClosedAs, MessageKind, PassedPart, Recipient } from './codes.ts'
import { isBehindFirewall } from './firewall.ts'
import { keyOf } from './keys.ts'
import { notesKeyOf, withNotes } from './notes.ts'
import type { EmergencyCall } from './shapes.ts'
import type { ReportRow } from './tables.ts'
import { asTold, type Told } from './told.ts'

// A report's rows: how they are found, and how their content is sealed and opened.

/** @throws Problem `not-permitted` where nobody is signed in */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members work on reports.')

/** @throws Problem `not-permitted` where nobody came with a receipt */
export function asReporter(actor: Actor): Reporter {
  if (actor.kind !== 'reporter') throw new Problem('not-permitted', 'This opens with a receipt only.')
  return actor
}

/** Words open one thing only, or one of two would never be found again. */
export const RECEIPT_USED =
  'This receipt or this number was used already. Nothing was kept: begin anew, with a new receipt.'

export const NO_REPORT = 'There is no such report, or it was erased.'

/**
 * A report of the agency; null where there is none, or none that is to be found by whoever asks.
 * @param hold keeps everybody else from it until the transaction ends: two people who write at once, or a reporter who withdraws
 *   meanwhile, come one after the other
 */
export async function foundReport(db: Tx, actor: Actor, id: string, hold: boolean): Promise<ReportRow | null> {
  const row = await db
    .selectFrom('reports')
    .selectAll()
    .where('agency', '=', agencyFor(actor, 'Reports belong to an agency.'))
    .where('id', '=', id)
    .$if(hold, (query) => query.forUpdate())
    .executeTakeFirst()
  return row === undefined || (await isBehindFirewall(db, actor, id)) ? null : row
}

/** As {@link foundReport}, held. @throws Problem `not-found`, also for a report of another agency */
export async function reportRow(db: Tx, actor: Actor, id: string): Promise<ReportRow> {
  const row = await foundReport(db, actor, id, true)
  // The same words as for one that never was: a number must not tell what another agency has.
  if (row === null) throw new Problem('not-found', NO_REPORT)
  return row
}

/**
 * A report with its key, for a member of the agency or for whoever has the receipt.
 * @throws Problem `not-found`, `keys-closed`
 */
export async function heldReport(db: Tx, actor: Actor, id: string) {
  const row = await reportRow(db, actor, id)
  return { row, key: await keyOf(db, actor, row.data_key) }
}

/** Words of a message: the parts of the first one, else one text. `alsoTo`: names of others who got the report, where its reporter said so. */
export type Words = ({ readonly told: Told } | { readonly text: string }) & { readonly alsoTo?: readonly string[] }

/** What a message's sealed words are called; a device that seals without a network says the same. */
export const messageLabel = (message: string) => `report_messages.words ${message}`

export type NewMessage = {
  readonly id: string
  readonly report: string
  readonly agency: string
  readonly kind: MessageKind
  readonly by: string | null
  readonly now: Date
  readonly words: Words
  readonly key: Uint8Array
  /** Hidden from the staff until the next fixed hour. */
  readonly held?: boolean
}

/**
 * Keeps a message, once: one that is sent twice under its number stays one.
 * @returns whether it is new
 */
export async function keepMessage(
  db: Tx,
  { id, report, agency, kind, by, now, words, key, held = false }: NewMessage,
): Promise<boolean> {
  // A phone that lost its network sends again; neither a second copy nor a refusal helps anybody.
  const there = await db.selectFrom('report_messages').select('id').where('id', '=', id).executeTakeFirst()
  if (there) return false
  const sealed = sealPadded(key, words, messageLabel(id))
  await db
    .insertInto('report_messages')
    .values({
      id,
      // Within its report: one count of all would set it between messages of the staff, whose hours are known.
      seq: sql<string>`app.next_message(${report})`,
      report,
      agency,
      kind,
      by,
      written_on: isoDay(now),
      sealed,
      held,
    })
    .execute()
  return true
}

/** The messages of a report in their order, opened. */
export async function messagesOf(db: Tx, key: Uint8Array, report: string) {
  // By the order of coming: a day holds many messages and says nothing about which was first.
  const rows = await db.selectFrom('report_messages').selectAll().where('report', '=', report).orderBy('seq').execute()
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    words: orderly(openUnaltered<Words>(key, sealed, messageLabel(row.id))),
  }))
}

// A device seals what it likes. What is too long or of another kind is cut here, before a page draws it.
const orderly = (words: Words): Words => ('told' in words ? { ...words, told: asTold(words.told) } : words)

/** The first message of a report, opened; null where it is missing or was changed. */
export function openFirst(key: Uint8Array, row: { readonly id: string; readonly sealed: Uint8Array }): Told | null {
  // In lists one bent row must not take all others away with it.
  const words = openUnlessAltered<Words>(key, row.sealed, messageLabel(row.id))
  return words !== null && 'told' in words ? asTold(words.told) : null
}

export const EVENT_KINDS = [
  'opened',
  'asked',
  'answered',
  'passed',
  'closed',
  'reopened',
  'assessed',
  'noted',
  'led',
  'quoted',
  'left-lead',
  'paired',
  'identity-agreed',
  'identity-seen',
  'settled',
  'quarantined',
  'unquarantined',
  'hold-lifted',
  'handed-over',
  'called',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** Words that the staff alone read. */
export type StaffWords = {
  readonly words: string
  /** As what it was closed. */
  readonly closedAs?: ClosedAs
  readonly authority?: string
  readonly basis?: string
  readonly recipient?: Recipient
  readonly parts?: readonly PassedPart[]
  readonly call?: EmergencyCall
}

export type NewEvent = {
  readonly kind: EventKind
  readonly at: Date
  readonly words?: StaffWords
  /** Whose act it was, where it is not the actor's. */
  readonly by?: string
  /** The second person. */
  readonly approvedBy?: string | null
}

/** Enters what a member did; words stand under the notes key, which no receipt opens. */
export async function enter(
  db: Tx,
  member: Member,
  row: ReportRow,
  { kind, at, words, by = member.id, approvedBy = null }: NewEvent,
): Promise<void> {
  const keep = (notes_key: string) => db.updateTable('reports').set({ notes_key }).where('id', '=', row.id).execute()
  const key = words ? await notesKeyOf(db, member, row, { now: at, keep }) : null
  // With the hour, unlike what the reporter does: who answers for a decision must be able to say when.
  const event = { report: row.id, agency: row.agency, at, kind, by, approved_by: approvedBy }
  await db
    .insertInto('report_events')
    .values(newEvent('report_events', event, words, key))
    .execute()
}

/** What the staff did with a report, the latest first. */
export async function eventsOf(db: Tx, member: Member, row: ReportRow) {
  const rows = await db
    .selectFrom('report_events')
    .selectAll()
    .where('report', '=', row.id)
    // Whoever opens a report looks for where it stands, which is the latest.
    .orderBy('seq', 'desc')
    .execute()
  return withNotes<StaffWords, (typeof rows)[number]>(db, member, row, 'report_events', rows)
}

/** From here on the transaction works for a reporter: row policies and the audit entry read it. */
export async function enterAsReporter(db: Tx, report: string, agency: string): Promise<void> {
  // `true`: until the transaction ends.
  await sql`select set_config('app.kind', 'reporter', true), set_config('app.actor', ${report}, true),
    set_config('app.agency', ${agency}, true)`.execute(db)
}
