import { type Actor, type Member, memberFor } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { notFound, Problem } from '../../kernel/errors.ts'
import { newEvent } from '../../kernel/events.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { keyFor } from '../../kernel/vault/opening.ts'
import { openJson, sealJson } from '../../kernel/vault/seal.ts'
import { openUnaltered } from '../../kernel/vault/unaltered.ts'
import type { State } from './codes.ts'
import { type Body, type KeptPosting, POSTINGS_A_PART } from './keeping/kept.ts'
import type { LeadStand } from './lead.ts'
import type { EVENTS, Head } from './shapes.ts'
import type { LeadRow } from './tables.ts'

// A lead's rows: how they are found, and how their content is sealed and opened.

/** @throws Problem `not-permitted` where nobody is signed in */
export const asMember = (actor: Actor): Member => memberFor(actor, 'Only members work on leads.')

export const NO_LEAD = 'There is no such lead, or it was erased.'

/** @throws Problem `not-found`, also for a lead of another agency */
export async function leadRow(db: Tx, agency: string, id: string): Promise<LeadRow> {
  return (
    db
      .selectFrom('leads')
      .selectAll()
      .where('agency', '=', agency)
      .where('id', '=', id)
      // The same words as for one that never was: an id must not tell what another agency has.
      .executeTakeFirstOrThrow(notFound(NO_LEAD))
  )
}

/**
 * A lead's data key.
 * @throws Problem `keys-closed`
 */
export const keyOf = (db: Tx, member: Member, { data_key }: Pick<LeadRow, 'data_key'>): Promise<Uint8Array> =>
  keyFor(db, member, data_key, 'Your keys are not open, so you cannot see this lead. Sign in anew or be admitted.')

/**
 * A lead that a member asks for: who asks, the row, and its key.
 * @throws Problem `not-found`, `keys-closed`
 */
export async function openedLead({ db, actor }: Pick<RunContext, 'db' | 'actor'>, id: string) {
  const member = asMember(actor)
  const row = await leadRow(db, member.agency, id)
  return { member, row, key: await keyOf(db, member, row) }
}

// Each sealed thing says what it is and whose, so that no row can stand in for another.
const headLabel = (lead: string) => `leads.head ${lead}`
const partLabel = (lead: string, part: string) => `lead_parts.${part} ${lead}`

export const sealHead = (key: Uint8Array, lead: string, head: Head): Uint8Array => sealJson(key, head, headLabel(lead))
export const openHead = (key: Uint8Array, { id, sealed_head }: Pick<LeadRow, 'id' | 'sealed_head'>): Head =>
  openJson<Head>(key, sealed_head, headLabel(id))

export type PartName = 'body' | `postings ${number}`

export const sealPart = (key: Uint8Array, lead: string, part: PartName, value: unknown): Uint8Array =>
  sealJson(key, value, partLabel(lead, part))

async function openPart<T>(db: Tx, key: Uint8Array, lead: string, part: PartName): Promise<T | null> {
  const row = await db
    .selectFrom('lead_parts')
    .select('sealed')
    .where('lead', '=', lead)
    .where('part', '=', part)
    .executeTakeFirst()
  return row ? openUnaltered<T>(key, row.sealed, partLabel(lead, part)) : null
}

export async function openBody(db: Tx, key: Uint8Array, lead: string): Promise<Body> {
  const body = await openPart<Body>(db, key, lead, 'body')
  // Rows of a lead are made and erased together.
  if (body === null) throw new Error(`lead ${lead} has no body`)
  // What leads that were kept before it was read do not have.
  return { ...{ otherWordings: [], offer: [], pictures: 0 }, ...body }
}

/** The postings of one part, from 0; none beyond the last. */
export const openPostings = async (db: Tx, key: Uint8Array, lead: string, part: number): Promise<KeptPosting[]> =>
  (await openPart<KeptPosting[]>(db, key, lead, `postings ${part}`)) ?? []

/**
 * A posting of a lead in its own words.
 * @throws Problem `not-found`, `keys-closed`
 */
export async function openPosting(db: Tx, member: Member, lead: string, place: number): Promise<KeptPosting> {
  const { key } = await openedLead({ db, actor: member }, lead)
  const postings = await openPostings(db, key, lead, Math.floor(place / POSTINGS_A_PART))
  const posting = postings.find((one) => one.place === place)
  if (posting === undefined)
    throw new Problem('not-found', 'This lead has no such posting, or its words were not kept.')
  return posting
}

/** Words of a person that stand with an event. */
export type Words = {
  readonly words: string
  readonly authority?: string
  readonly basis?: string
  readonly colleague?: string
}

export type NewEvent = {
  readonly lead: string
  readonly agency: string
  readonly at: Date
  readonly kind: (typeof EVENTS)[number]
  readonly by: string | null
  readonly approvedBy?: string | null
  readonly other?: string | null
  /** Sealed under the key, which is then needed. */
  readonly words?: Words
  readonly key?: Uint8Array
}

/** Enters events in the history of their leads, in their order. */
export async function enter(db: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ lead, agency, at, kind, by, approvedBy = null, other = null, words, key = null }) =>
    newEvent('lead_events', { lead, agency, at, kind, by, approved_by: approvedBy, other }, words, key),
  )
  await db.insertInto('lead_events').values(rows).execute()
}

/** A request to pass a lead on that waits for a second person. */
export type Waiting = { readonly approval: string; readonly askedBy: string; readonly askedAt: Date }

/** Requests of the agency that wait, by lead. */
export async function waitingPasses(db: Tx, agency: string, now: Date): Promise<ReadonlyMap<string, Waiting>> {
  const rows = await db
    .selectFrom('approvals')
    .select(['id', 'subjects', 'asked_by', 'asked_at'])
    .where('agency', '=', agency)
    .where('state', '=', 'waiting')
    .where('operation', '=', 'leads.pass')
    // Not left to the sweep that ends them: a lead must not be held by what can no longer be approved.
    .where('expires_at', '>', now)
    .execute()
  return new Map(
    rows.map(({ id, subjects, asked_by, asked_at }) => [
      subjects[0],
      { approval: id, askedBy: asked_by, askedAt: asked_at },
    ]),
  )
}

/** What the rules look at, of a row. */
export const standOf = (row: LeadRow, rootState: State, waits: boolean): LeadStand => ({
  state: row.state,
  stateBefore: row.state_before,
  claimedBy: row.claimed_by,
  rootState,
  waits,
})
