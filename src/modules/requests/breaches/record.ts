import { agencyFor, type Member } from '../../../kernel/actor.ts'
import type { Row, Tx } from '../../../kernel/database.ts'
import { notFound } from '../../../kernel/errors.ts'
import { newEvent, wordsOf } from '../../../kernel/events.ts'
import { codeOf } from '../../../kernel/ids.ts'
import { keyFor } from '../../../kernel/vault/opening.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { dueOf, isLate, isRunning, type Standing } from './breach.ts'
import type { BreachRow, Facts } from './shapes.ts'

// A breach's rows: how they are found, and how their content is sealed and opened.

export type BreachTable = Row<'breaches'>
export type BreachEvent = Row<'breach_events'>['kind']

/** @throws Problem `not-found`, also for a breach of another agency */
export async function breachRow(db: Tx, member: Member, id: string): Promise<BreachTable> {
  return (
    db
      .selectFrom('breaches')
      .selectAll()
      // Beside the row policy: one wall that falls by mistake opens no other agency's record.
      .where('agency', '=', agencyFor(member, 'Breaches belong to an agency.'))
      .where('id', '=', id)
      // Two who decide at once come one after the other.
      .forUpdate()
      .executeTakeFirstOrThrow(notFound('There is no such record of a breach.'))
  )
}

/** @throws Problem `keys-closed` for an officer to whom nobody has given the records yet */
export const keyOfBreach = (db: Tx, member: Member, dataKey: string): Promise<Uint8Array> =>
  keyFor(
    db,
    member,
    dataKey,
    'Your keys do not open this record. Ask a colleague who opens content to give you the records of breaches, under Members.',
  )

// Sealed with whose they are: rows that somebody swaps in the database do not open.
const factsLabel = (id: string) => `breaches.facts ${id}`
const personLabel = (id: string) => `breach_persons.words ${id}`

export const sealFacts = (key: Uint8Array, id: string, facts: Facts): Uint8Array => sealJson(key, facts, factsLabel(id))
export const openFacts = (key: Uint8Array, { id, sealed }: BreachTable): Facts =>
  openUnaltered<Facts>(key, sealed, factsLabel(id))

export type PersonWords = { readonly who: string; readonly how: string }
export const sealPerson = (key: Uint8Array, id: string, words: PersonWords): Uint8Array =>
  sealJson(key, words, personLabel(id))

/** Enters what a member did, with what they said. */
export async function enterEvent(
  db: Tx,
  member: Member,
  { id: breach, agency }: Pick<BreachTable, 'id' | 'agency'>,
  {
    kind,
    words,
    key,
    at,
  }: { kind: BreachEvent; words: Readonly<Record<string, string>> | null; key: Uint8Array; at: Date },
): Promise<void> {
  const event = { breach, agency, at, kind, by: member.id }
  await db
    .insertInto('breach_events')
    .values(newEvent('breach_events', event, words, key))
    .execute()
}

/** What was done, the latest first. */
export async function eventsOf(db: Tx, key: Uint8Array, breach: string) {
  const rows = await db
    .selectFrom('breach_events')
    .selectAll()
    .where('breach', '=', breach)
    .orderBy('seq', 'desc')
    .execute()
  return rows.map(({ id, at, kind, by, sealed }) => ({
    id,
    at: at.toISOString(),
    kind,
    by,
    words: wordsOf<Record<string, string>>('breach_events', { id, sealed }, key),
  }))
}

/** Who was told, and who cannot be, in the order of writing. */
export async function personsOf(db: Tx, key: Uint8Array, breach: string) {
  const rows = await db.selectFrom('breach_persons').selectAll().where('breach', '=', breach).orderBy('seq').execute()
  return rows.map(({ id, state, at, by, sealed }) => ({
    id,
    state,
    at: at.toISOString(),
    by,
    ...openUnaltered<PersonWords>(key, sealed, personLabel(id)),
  }))
}

/** What the table of states asks for. */
export const standingOf = ({ state, risk, notified_at }: BreachTable): Standing => ({
  state,
  risk,
  notified: notified_at !== null,
})

/** What lists show of a breach: nothing that somebody wrote, and nobody. */
export function rowOf(row: BreachTable, now: Date): BreachRow {
  const running = isRunning(standingOf(row))
  return {
    id: row.id,
    code: codeOf(row.id),
    state: row.state,
    risk: row.risk,
    noticedAt: row.noticed_at.toISOString(),
    due: dueOf(row.noticed_at).toISOString(),
    running,
    late: running && isLate(row.noticed_at, now),
    notifiedAt: row.notified_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
  }
}
