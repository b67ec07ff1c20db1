import { isoDay } from '../../../kernel/clock.ts'
import { type Row, sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { keyToSealTo } from '../../../kernel/vault/agency-key.ts'
import { newDataKey, sealDataKey } from '../../../kernel/vault/data-keys.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { watchedRows } from '../../../kernel/vault/watched-rows.ts'
import type { CopyState } from '../codes.ts'
import type { Exported } from '../shapes.ts'
import { isSuspicion } from '../suspicion/suspicion.ts'
import type { NoticeRow, RecipientRow } from '../tables.ts'
import { type Said, type Standing, standingOf } from './copy.ts'
import { insistOnPlatform } from './platforms.ts'
import type { Answer, Letter, Statement } from './shapes.ts'

// Rows of what a platform was sent in the house and of what it answered, and the sealing of their words.

/** Which notice went to whom, and whether it opens there. */
export const COPIES = watchedRows('notice_copies', [
  ...(['id', 'agency', 'to_agency', 'notice', 'sent_at', 'trusted', 'urgent', 'state', 'data_key'] as const),
])
/** What a platform says it did: another outcome would tell a victim's agency that an advert is gone which is not. */
export const ANSWERS = watchedRows('notice_answers', [
  ...(['id', 'copy', 'agency', 'to_agency', 'answered_by', 'answered_at', 'kind', 'outcome', 'refusal'] as const),
  ...(['automated', 'happened_at', 'state', 'decided_by', 'decided_at'] as const),
])
/** Whom senders ring: a number that somebody put into the database must ring nowhere. */
export const CONTACTS = watchedRows('platform_contacts', ['agency', 'name', 'mail', 'tel', 'set_by', 'set_at'], {
  key: ['agency'],
})

export type CopyRow = Row<'notice_copies'>
export type AnswerRow = Row<'notice_answers'>

// With the number of the row: words in the place of others do not open.
const letterLabel = (copy: string) => `notice_copies.letter ${copy}`
const saidLabel = (answer: string) => `notice_answers.said ${answer}`
const whyLabel = (answer: string) => `notice_answers.why ${answer}`
export const sealSaid = (key: Uint8Array, answer: string, said: Statement): Uint8Array =>
  sealJson(key, said, saidLabel(answer))
export const sealWhy = (key: Uint8Array, answer: string, why: string): Uint8Array =>
  sealJson(key, why, whyLabel(answer))
/** @throws Problem `unavailable` where it was changed past the program */
export const openLetter = (key: Uint8Array, { id, sealed }: CopyRow): Letter =>
  openUnaltered<Letter>(key, sealed, letterLabel(id))

/**
 * Gives a platform in the house what a notice says to it, as mail would: under a key of its own, which is sealed once to its agency.
 * @throws Problem `invalid-input` where that agency is no platform's any more
 */
export async function keepCopy(
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  { id: notice, agency, matter }: NoticeRow,
  { to_agency }: RecipientRow,
  { schema: _, ...letter }: Exported,
): Promise<void> {
  if (to_agency === null) throw new Problem('conflict', 'The directory does not say which agency is the recipient’s.')
  // Asked anew: since it was tied to the recipient it may have become another kind of agency.
  await insistOnPlatform(db, to_agency)
  const id = newId()
  const key = await newDataKey(db, agency, now)
  const sealed = sealJson(key.bytes, letter, letterLabel(id))
  await db
    .insertInto('notice_copies')
    .values({
      ...{ id, agency, to_agency, notice, sent_at: now, trusted: letter.trustedFlagger !== null },
      ...{ urgent: isSuspicion(matter), state: 'open', since: now, data_key: key.id, sealed },
    })
    .execute()
  await sealDataKey(db, key, agency, await keyToSealTo(db, to_agency), now)
}

/** Ends what a platform was sent of a notice. What was withdrawn or replaced opens to it no more: the database deletes its seal. */
export async function endCopy(db: Tx, notice: string, state: Exclude<CopyState, 'open'>, now: Date): Promise<void> {
  await db
    .updateTable('notice_copies')
    .set({ state, since: now })
    .where('notice', '=', notice)
    .where('state', '=', 'open')
    .execute()
}

/** What was answered to copies, the first before the last. */
export async function answersOf(db: Tx, copies: readonly string[]): Promise<ReadonlyMap<string, readonly AnswerRow[]>> {
  if (copies.length === 0) return new Map()
  const rows = await db.selectFrom('notice_answers').selectAll().where('copy', 'in', copies).orderBy('seq').execute()
  return Map.groupBy(rows, ({ copy }) => copy)
}

const saidIn = ({ kind, state, answered_at, decided_at }: AnswerRow): Said => ({
  ...{ kind, state, at: answered_at, ended: decided_at },
})

export const standing = (row: CopyRow, answers: readonly AnswerRow[]): Standing =>
  standingOf({ state: row.state, since: row.since, sentAt: row.sent_at, trusted: row.trusted }, answers.map(saidIn))

export const answerShown = (row: AnswerRow, key: Uint8Array | null): Answer => ({
  ...{ id: row.id, kind: row.kind, at: row.answered_at.toISOString(), on: isoDay(row.happened_at) },
  ...{ outcome: row.outcome, refusal: row.refusal, automated: row.automated, state: row.state },
  said: key && openUnaltered<Statement>(key, row.sealed, saidLabel(row.id)),
  why: key && row.sealed_why && openUnaltered<string>(key, row.sealed_why, whyLabel(row.id)),
})

export async function agencyNames(db: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from app.agency_names()`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
