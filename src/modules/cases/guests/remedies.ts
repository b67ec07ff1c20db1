import type { Member } from '../../../kernel/actor.ts'
import type { Row, Tx } from '../../../kernel/database.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { keyOf } from '../record.ts'
import type { RemedyOfMine, RemedyOfTeam } from './lawyer-shapes.ts'
import type { GuestRow } from './rows.ts'

// Rows of remedies: what both sides read of one, and what the lawyer who lodged it keeps for themselves.

export type RemedyRow = Row<'guest_remedies'>

/** What both sides read: which decision it is against, with which body. */
export type RemedyWords = NonNullable<RemedyOfTeam['words']>
/** What it says, and what the lawyer noted of its end: under a key sealed to them alone. */
export type OwnWords = { readonly says: string; readonly saidAtEnd: string }

// With the number of its row: words in the place of others do not open.
const label = (column: 'words' | 'own', id: string) => `guest_remedies.${column} ${id}`
export const sealRemedy = (key: Uint8Array, id: string, words: RemedyWords) => sealJson(key, words, label('words', id))
export const sealOwn = (key: Uint8Array, id: string, words: OwnWords) => sealJson(key, words, label('own', id))

/** @throws Problem `keys-closed` for everybody but the lawyer who lodged it, and for them where their keys are closed */
export const openOwn = async (db: Tx, member: Member, { id, own_key, sealed_own }: RemedyRow): Promise<OwnWords> =>
  openUnaltered<OwnWords>(await keyOf(db, member, own_key), sealed_own, label('own', id))

/** What both sides read. @throws Problem `unavailable` where it was changed past the program */
export const openWordsOf = (key: Uint8Array, { id, sealed }: Pick<RemedyRow, 'id' | 'sealed'>): RemedyWords =>
  openUnaltered<RemedyWords>(key, sealed, label('words', id))

type Shown<S> = (db: Tx, member: Member, row: RemedyRow, shown: RemedyOfTeam) => Promise<S> | S
/** As the lawyer reads it. */
export const withOwnWords: Shown<RemedyOfMine> = async (db, member, row, shown) => ({
  ...shown,
  ...(await openOwn(db, member, row)),
})
/** As the team does: nothing of what it says. */
export const asItStands: Shown<RemedyOfTeam> = (_, __, ___, shown) => shown

/** The remedies that a lawyer lodged, the latest first. @param as how a side reads them */
export async function remediesOf<S>(db: Tx, member: Member, place: GuestRow, as: Shown<S>): Promise<S[]> {
  const rows = await db
    .selectFrom('guest_remedies')
    .selectAll()
    .where('guest', '=', place.id)
    .orderBy('lodged_on', 'desc')
    .orderBy('id')
    .execute()
  const key = rows.length === 0 ? null : await keyIfOpen(db, member, place.data_key)
  return Promise.all(rows.map(async (row) => as(db, member, row, shownRemedy(row, key))))
}

function shownRemedy(row: RemedyRow, key: Uint8Array | null): RemedyOfTeam {
  const { id, decision, lodged_on: lodgedOn, term, term_on, state, ended_on: endedOn } = row
  return {
    ...{ id, decision, lodgedOn, state, endedOn },
    words: key && openWordsOf(key, row),
    term: term === null || term_on === null ? null : { kind: term, on: term_on },
  }
}
