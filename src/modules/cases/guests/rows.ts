import type { Member } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import { type Row, sql, type Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { keyFor, keyIfOpen } from '../../../kernel/vault/opening.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { watchedRows } from '../../../kernel/vault/watched-rows.ts'
import { memberNames } from '../../accounts/index.ts'
import type { GuestAct } from './codes.ts'
import { afterGuest, type GuestSide, type GuestWhy, isInSpan, OPEN_GUESTS, opensPerson, whyNotGuest } from './guest.ts'

// Rows of guests: how either side finds them, and how their words are sealed.

/** Who comes to whom as what, on which ground, until when, and whether they see anything. */
export const GUESTS = watchedRows('person_guests', [
  ...(['id', 'person', 'agency', 'kind', 'member', 'to_agency', 'ground'] as const),
  ...(['state', 'from_on', 'until_on', 'data_key'] as const),
])

export type GuestRow = Row<'person_guests'>

/** What is sealed with a place: who comes, who asks them, on which law or words, and who learns of whom. */
export type GuestWords = {
  readonly name: string
  readonly agency: string
  readonly by: string
  readonly basis: string
  readonly learns: string
  /** How the person is called for this work, where the guest has no row of the person. */
  readonly called?: string
  /** Why it ended. */
  readonly reason?: string
}

// With the number of the place: words in the place of others do not open.
const label = (id: string) => `person_guests.words ${id}`
export const sealGuest = (key: Uint8Array, id: string, words: GuestWords): Uint8Array => sealJson(key, words, label(id))
/** @throws Problem `unavailable` where it was changed past the program */
export const openGuest = (key: Uint8Array, { id, sealed }: Pick<GuestRow, 'id' | 'sealed'>): GuestWords =>
  openUnaltered<GuestWords>(key, sealed, label(id))

/** In the same words for a place that never was, one of others, and one that ended. */
export const NO_GUEST = 'There is no such place on a team here, or it has ended.'

const open = (db: Tx) => db.selectFrom('person_guests').selectAll().where('state', 'in', OPEN_GUESTS)

/**
 * The places of a member that have not ended.
 * @throws Problem `unavailable` where one was changed outside the program
 */
export async function placesOf(db: Tx, member: Member, now: Date): Promise<readonly GuestRow[]> {
  const rows = await open(db)
    .where('member', '=', member.id)
    .where('to_agency', '=', member.agency)
    .orderBy('since')
    .execute()
  const over = await overOf(db, rows, now)
  return rows.filter(({ id }) => !over.has(id))
}

/** @throws Problem `not-found` */
export async function placeOf(db: Tx, member: Member, id: string, now: Date): Promise<GuestRow> {
  const found = (await placesOf(db, member, now)).find((row) => row.id === id)
  if (found === undefined) throw notFound(NO_GUEST)()
  return found
}

/** All places on the team of a person, the latest first. Those whose last day has passed end here. */
export async function guestsOf(db: Tx, person: string, now: Date): Promise<readonly GuestRow[]> {
  await endOverOf(db, await open(db).where('person', '=', person).execute(), now)
  return db
    .selectFrom('person_guests')
    .selectAll()
    .where('person', '=', person)
    .orderBy('invited_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Ends places whose last day has passed. @returns their numbers */
async function overOf(db: Tx, rows: readonly GuestRow[], now: Date): Promise<ReadonlySet<string>> {
  return new Set(await endOverOf(db, rows, now))
}

async function endOverOf(db: Tx, rows: readonly GuestRow[], now: Date): Promise<string[]> {
  const over = rows.filter(({ until_on }) => until_on < isoDay(now)).map(({ id }) => id)
  for (const id of over)
    await db.updateTable('person_guests').set({ state: 'over', since: now }).where('id', '=', id).execute()
  return over
}

/** Ends the places on teams of an agency whose last day has passed. @param most so many at once */
export async function endOverGuests(db: Tx, agency: string, now: Date, most: number): Promise<string[]> {
  const rows = await open(db).where('agency', '=', agency).where('until_on', '<', isoDay(now)).limit(most).execute()
  return endOverOf(db, rows, now)
}

/** Ends the places of guardians of a person who is an adult from here on: their mandate was for a child. A lawyer's goes on. */
export async function endGuardians(db: Tx, person: string, now: Date): Promise<void> {
  await db
    .updateTable('person_guests')
    .set({ state: 'over', since: now })
    .where('person', '=', person)
    .where('kind', '=', 'guardian')
    .where('state', 'in', OPEN_GUESTS)
    .execute()
}

/** Whole sentences that say what to do instead. */
const WORDS: Readonly<Record<GuestWhy, string>> = {
  'no-such-step': 'From here there is no such step. Somebody may have taken it already: look again.',
  'not-your-step': 'This step is the other side’s.',
}

type Taking = {
  readonly act: GuestAct
  readonly side: GuestSide
  readonly member: Member
  /** Kept with the place, sealed. */
  readonly reason?: string
  readonly now: Date
}

/**
 * Takes a step, by the rules. Where it ends the place, the database deletes its keys in the same breath.
 * @throws Problem `conflict` where the rules keep it closed
 */
export async function takeGuestStep(db: Tx, row: GuestRow, taking: Taking): Promise<void> {
  const { act, side, member, reason = '', now } = taking
  const why = whyNotGuest(row.state, act, side)
  if (why !== null) throw new Problem('conflict', WORDS[why], { fields: [{ field: 'act', message: why }] })
  const state = afterGuest(row.state, act, side, { member: member.id, reason })
  const isGivenBack = side === 'guest' && state !== 'accepted'
  const sealed = reason === '' ? undefined : await withReason(db, member, row, reason)
  await db
    .updateTable('person_guests')
    .set({ state, since: now, ...(isGivenBack ? { by_guest: true } : {}), ...(sealed ? { sealed } : {}) })
    .where('id', '=', row.id)
    .execute()
}

/**
 * The key under which both sides' words of a place stand.
 * @throws Problem `keys-closed` for whoever wants to say something and holds none
 */
export const keyToSay = (db: Tx, member: Member, { data_key }: Pick<GuestRow, 'data_key'>): Promise<Uint8Array> =>
  keyFor(db, member, data_key, 'Your keys are not open, so you cannot say this. Sign in anew.')

async function withReason(db: Tx, member: Member, row: GuestRow, reason: string): Promise<Uint8Array> {
  const key = await keyToSay(db, member, row)
  return sealGuest(key, row.id, { ...openGuest(key, row), reason })
}

/** The words of a place; null where the keys are not open. */
export async function guestWords(db: Tx, member: Member, row: GuestRow): Promise<GuestWords | null> {
  const key = await keyIfOpen(db, member, row.data_key)
  return key && openGuest(key, row)
}

/** Opens one person to the guest for this transaction: row security shows their parts in none other. */
export async function openAsGuest(db: Tx, person: string): Promise<void> {
  await sql`select set_config('app.guest_of', ${person}, true)`.execute(db)
}

/** Whether a guest has accepted and today is one of the days of their mandate: in no other place does anything of the person open. */
export const isSeated = (
  { state, from_on, until_on }: Pick<GuestRow, 'state' | 'from_on' | 'until_on'>,
  now: Date,
): boolean => opensPerson(state) && isInSpan(from_on, until_on, isoDay(now))

/** Names of the agencies of the house. */
export async function agencyNames(db: Tx): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`select id, name from app.agency_names()`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** A member and their agency, by name, as the other side reads who says something. */
export async function saidBy(context: RunContext, { id, agency }: Member): Promise<string> {
  const name = (await memberNames(context, [id])).get(id)
  return [name, (await agencyNames(context.db)).get(agency)].filter((one) => one !== undefined).join(', ')
}
