import { type Actor, agencyFor, type Member, memberFor } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { notFound } from '../../kernel/errors.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { keyFor } from '../../kernel/vault/opening.ts'
import { sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import type { CaseRow, PersonRow } from './tables.ts'
import { endPlaces, mustBePlaced, openPlaces } from './team/rows.ts'

// Rows of cases and persons: finding them, and sealing and opening their content.

/** Identifying data; every field may be empty. */
export type Identity = {
  readonly name: string
  readonly otherNames: string
  /** A day, a month or a year, as far as it is known. */
  readonly born: string
  readonly pseudonym: string
}

/** The sealed part of a case: place and work. */
export type CaseWords = { readonly place: string; readonly account: string }

/** @throws Problem `not-permitted` if nobody is signed in, because no program opens or moves a person */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members work on cases.')

export const NO_PERSON = 'There is no such person here, or you are not on the team.'

/**
 * Ends expired emergency access, at the latest when its holder comes again.
 * @throws Problem `unavailable` where somebody put the member on a team past the program
 */
export async function endOver(db: Tx, member: Member, now: Date): Promise<void> {
  const over = await openPlaces(db).where('member', '=', member.id).where('until', '<=', now).execute()
  await endPlaces(db, over, ({ until }) => until ?? now)
  // Row security lets in whom the table names; here it is asked who wrote that.
  await mustBePlaced(db, member.id)
}

/** @throws Problem `not-found`, with the same text if there is none, or it is another agency's or team's */
export async function personRow(db: Tx, member: Member, id: string, now: Date): Promise<PersonRow> {
  // Expired access ends before the query, which would else let its holder in once more.
  await endOver(db, member, now)
  return (
    db
      .selectFrom('persons')
      .selectAll()
      .where('agency', '=', agencyFor(member, 'Persons belong to an agency.'))
      .where('id', '=', id)
      // The lock puts simultaneous decisions in order.
      .forUpdate()
      .executeTakeFirstOrThrow(notFound(NO_PERSON))
  )
}

/** @throws Problem `not-found` */
export async function caseRow(db: Tx, member: Member, id: string): Promise<CaseRow> {
  return db
    .selectFrom('cases')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound(NO_PERSON))
}

/** @throws Problem `keys-closed` */
export const keyOf = (db: Tx, member: Member, dataKey: string): Promise<Uint8Array> =>
  keyFor(db, member, dataKey, 'Your keys are not open, so you cannot see this. Sign in anew or be admitted.')

/**
 * The key of a person; null for a person who is only counted.
 * @throws Problem `keys-closed`
 */
export const personKey = (db: Tx, member: Member, row: Pick<PersonRow, 'data_key'>): Promise<Uint8Array | null> =>
  row.data_key === null ? Promise.resolve(null) : keyOf(db, member, row.data_key)

/**
 * The member, the person's row, and the person's key, which is null for a person who is only counted.
 * @throws Problem `not-found`, `keys-closed`
 */
export async function heldPerson({ db, actor, now }: Pick<RunContext, 'db' | 'actor' | 'now'>, id: string) {
  const member = asMember(actor)
  const row = await personRow(db, member, id, now)
  return { member, row, key: await personKey(db, member, row) }
}

// Labels bind a seal to its row and column, so that it does not open elsewhere.
const identityLabel = (person: string) => `persons.identity ${person}`
const caseLabel = (id: string) => `cases.words ${id}`

export const sealIdentity = (key: Uint8Array, person: string, identity: Identity): Uint8Array =>
  sealJson(key, identity, identityLabel(person))

/** @throws Problem `unavailable` */
export const openIdentity = (key: Uint8Array, { id, sealed }: Pick<PersonRow, 'id' | 'sealed'>): Identity | null =>
  sealed === null ? null : openUnaltered<Identity>(key, sealed, identityLabel(id))

export const sealCase = (key: Uint8Array, id: string, words: CaseWords): Uint8Array =>
  sealJson(key, words, caseLabel(id))

/** @throws Problem `unavailable` */
export const openCase = (key: Uint8Array, { id, sealed }: Pick<CaseRow, 'id' | 'sealed'>): CaseWords =>
  openUnaltered<CaseWords>(key, sealed, caseLabel(id))

export const NOBODY: Identity = { name: '', otherNames: '', born: '', pseudonym: '' }
