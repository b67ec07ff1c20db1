import { type Actor, agencyFor, type Member } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/database.ts'
import { notFound } from '../../kernel/errors.ts'
import { newEvent } from '../../kernel/events.ts'
import { codeOf } from '../../kernel/ids.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import { notesKeyOf, withNotes } from '../reports/index.ts'
import type { MessageKind } from './codes.ts'
import { dueOf, isOpen } from './request.ts'
import type { RequestRow } from './shapes.ts'
import type { RequestTable } from './tables.ts'

// A request's rows: how they are found, and how their content is sealed and opened.

export const NO_REQUEST = 'There is no such request, or it was erased.'

/** @throws Problem `not-found`, also for a request of another agency */
export async function requestRow(db: Tx, actor: Actor, id: string): Promise<RequestTable> {
  return (
    db
      .selectFrom('requests')
      .selectAll()
      // Beside the row policy: one wall that falls by mistake opens no other agency's request.
      .where('agency', '=', agencyFor(actor, 'Requests belong to an agency.'))
      .where('id', '=', id)
      // Two people who decide at once come one after the other.
      .forUpdate()
      .executeTakeFirstOrThrow(notFound(NO_REQUEST))
  )
}

// How somebody is reached safely is as sealed as what they ask: it can tell where they live.
type Words = { readonly text: string; readonly reach?: string }
// Sealed with whose they are: rows that somebody swaps in the database do not open.
const messageLabel = (id: string) => `request_messages.words ${id}`

export type NewMessage = {
  readonly id: string
  readonly kind: MessageKind
  readonly by: string | null
  readonly words: Words
}

/** Keeps a message, once: one that is sent twice under its number stays one. @returns whether it is new */
export async function keepMessage(
  db: Tx,
  { id: request, agency }: Pick<RequestTable, 'id' | 'agency'>,
  { id, kind, by, words }: NewMessage,
  key: Uint8Array,
  now: Date,
): Promise<boolean> {
  const there = await db.selectFrom('request_messages').select('id').where('id', '=', id).executeTakeFirst()
  // A phone that lost its network sends again, and must not be told off for it.
  if (there) return false
  const sealed = sealJson(key, words, messageLabel(id))
  await db
    .insertInto('request_messages')
    // The day alone: an hour can tell who sat at which screen when this was sent.
    .values({ id, request, agency, kind, by, written_on: isoDay(now), sealed })
    .execute()
  return true
}

export async function messagesOf(db: Tx, key: Uint8Array, request: string) {
  const rows = await db
    .selectFrom('request_messages')
    .selectAll()
    .where('request', '=', request)
    // In the order of arrival: days alone would shuffle what came on one of them.
    .orderBy('seq')
    .execute()
  return rows.map(({ id, kind, written_on, sealed }) => {
    // What does not open was bent past the program; no message is left out silently.
    const { text, reach = '' } = openUnaltered<Words>(key, sealed, messageLabel(id))
    return { id, kind, on: written_on, text, reach }
  })
}

export const EVENTS = ['opened', 'verified', 'asked', 'extended', 'checked', 'answered', 'closed'] as const
type Event = { readonly kind: (typeof EVENTS)[number]; readonly words?: string }

/** Enters what a member did; words stand under a key that no receipt opens. */
export async function enter(
  db: Tx,
  member: Member,
  row: RequestTable,
  { kind, words }: Event,
  now: Date,
): Promise<void> {
  // Most acts have no words, and a key that seals nothing is not made.
  const keep = (notes_key: string) => db.updateTable('requests').set({ notes_key }).where('id', '=', row.id).execute()
  const key = words ? await notesKeyOf(db, member, row, { now, keep }) : null
  const event = { request: row.id, agency: row.agency, at: now, kind, by: member.id }
  await db
    .insertInto('request_events')
    .values(newEvent('request_events', event, words ? { words } : null, key))
    .execute()
}

export async function eventsOf(db: Tx, member: Member, row: RequestTable) {
  const rows = await db
    .selectFrom('request_events')
    .selectAll()
    .where('request', '=', row.id)
    // The latest first: whoever opens a request looks for where it stands.
    .orderBy('seq', 'desc')
    .execute()
  const opened = await withNotes<{ words: string }, (typeof rows)[number]>(db, member, row, 'request_events', rows)
  return opened.map(({ id, at, kind, by, words }) => ({ id, at, kind, by, words: words?.words ?? null }))
}

/** What lists show of a request: nothing that somebody wrote. */
export function summaryOf(row: RequestTable, now: Date): RequestRow {
  const due = dueOf(row.made_on, row.extended_on !== null)
  return {
    id: row.id,
    code: codeOf(row.id),
    kind: row.kind,
    state: row.state,
    language: row.language,
    madeOn: row.made_on,
    due,
    extended: row.extended_on !== null,
    // The last day is not late before it is over (Regulation (EEC, Euratom) No 1182/71, Art. 3(2)).
    late: isOpen(row.state) && isoDay(now) > due,
    verifiedBy: row.verified_by,
    report: row.report,
    unreadSince: row.unread_since,
  }
}
