import { type Actor, type Member, memberFor } from '../../../../kernel/actor.ts'
import type { Tx } from '../../../../kernel/database.ts'
import { notFound, Problem } from '../../../../kernel/errors.ts'
import { keyFor } from '../../../../kernel/vault/opening.ts'
import { sealJson } from '../../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../../kernel/vault/unaltered.ts'
import type { ReturnWhy } from '../codes.ts'
import type { Kept, ReturnRow } from './kept.ts'

// Rows of returns: how they are found, and how their counts are sealed and opened.

/** @throws Problem `not-permitted` where nobody is signed in: no program keeps, approves or fetches a return */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members work on the yearly return.')

/** @throws Problem `not-found`, also for a return of another agency */
export const returnRow = (db: Tx, { agency }: Member, id: string): Promise<ReturnRow> =>
  db
    .selectFrom('returns')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', id)
    // Two who take files in at once must not lose a letter of one of them.
    .forUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such return.'))

/** All plain columns: a row that was changed past the program, a state or an approver, opens no more. */
const label = (row: Omit<ReturnRow, 'sealed' | 'letters' | 'changed_at'>): string =>
  [
    'returns',
    ...[row.id, row.agency, row.year, row.geo, row.vintage, row.state, row.edition],
    ...[row.made_by, row.asked_by ?? '-', row.approved_by ?? '-', row.sent_at?.toISOString() ?? '-'],
  ].join(' ')

const CLOSED = 'Your keys are not open, so the counts of this return do not open. Sign in anew or be admitted.'

/** @throws Problem `keys-closed`, or `unavailable` where the row was changed outside the program */
export async function openReturn(db: Tx, member: Member, row: ReturnRow): Promise<Kept> {
  return openUnaltered<Kept>(await keyFor(db, member, row.data_key, CLOSED), row.sealed, label(row))
}

/** The row with its counts sealed to what stands in it. */
export async function sealedReturn(db: Tx, member: Member, row: Omit<ReturnRow, 'sealed'>, kept: Kept) {
  return { ...row, sealed: Buffer.from(sealJson(await keyFor(db, member, row.data_key, CLOSED), kept, label(row))) }
}

/** The latest of a year that was sent; null where none was. */
export async function lastSent(db: Tx, { agency }: Member, year: number, before?: number): Promise<ReturnRow | null> {
  const asked = db
    .selectFrom('returns')
    .selectAll()
    .where('agency', '=', agency)
    .where('year', '=', year)
    .where('state', '=', 'sent')
    .orderBy('vintage', 'desc')
  return (await (before === undefined ? asked : asked.where('vintage', '<', before)).executeTakeFirst()) ?? null
}

// In English, for whoever comes by command or program; pages have their own words for the same keys.
const WORDS: Readonly<Record<ReturnWhy, string>> = {
  sent: 'It was sent, and stays as it was. Take in files of its year anew to correct it: that makes a new vintage.',
  empty: 'There is nothing in it yet. Take in a file first.',
  unchanged: 'It says the same as what was sent before. Take in what has changed first.',
  'reason-missing': 'It corrects what was sent. Say why first.',
}

/** A closed act as a problem; the key travels as the message of the field, for pages to translate. */
export const closedReturn = (why: ReturnWhy): Problem =>
  new Problem('conflict', WORDS[why], { fields: [{ field: 'yearly', message: why }] })
