import type { Actor, Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { keepNew, unknownOf } from '../keeping/import.ts'
import type { KeptLead } from '../keeping/kept.ts'
import { orderInUse } from '../list/learned-order.ts'
import { asMember, leadRow } from '../record.ts'
import { oneLeadAtATime, searchKey, searchKeyOf } from '../search-key.ts'
import type { Similar } from '../shapes.ts'
import { advertLead, wordingPieces } from './advert.ts'
import { nearest, type Relative, relatives, type Shared, similarLeads } from './related.ts'

// What rooms that come after this one may do with leads: find those that something of theirs has to do with, and make one.

/** Pieces of wording that are looked up: of a longer text the smallest, which are those that sketches keep. */
const MOST_PIECES = 600
const MOST_FOUND = 200

/**
 * Leads that share contact points or wording with a text, the nearest first.
 * @returns none where the agency's search key is not open
 */
export async function leadsLike(
  db: Tx,
  member: Member,
  { contacts, text }: { readonly contacts: readonly string[]; readonly text: string },
): Promise<Similar[]> {
  const search = await searchKey(db, member)
  if (search === null) return []
  const marks = new Map(contacts.map((value) => [search.mark('contact', value), value]))
  const pieces = wordingPieces(text).sort().slice(0, MOST_PIECES)
  const wordings = pieces.map((piece) => search.mark('wording', piece))
  const shared = [
    ...(await sharing(db, member.agency, 'contact', [...marks.keys()])),
    ...(await sharing(db, member.agency, 'wording', wordings)),
  ]
  const kin = nearest(shared)
  // Titles of those whose key is open; the others by number.
  const ids = kin.map(([id]) => id)
  return similarLeads(kin, await relatives(db, member, ids), marks)
}

async function sharing(db: Tx, agency: string, facet: 'contact' | 'wording', marks: readonly string[]) {
  if (marks.length === 0) return []
  const { rows } = await sql<Shared>`
    select distinct facet, value, root from lead_facets
    where agency = ${agency} and facet = ${facet} and value = any(${sql.val([...marks])}::text[])
    limit ${MOST_FOUND}`.execute(db)
  return rows
}

export type MadeLead = { readonly lead: string; readonly isNew: boolean }

/**
 * Makes a lead of an advert that a person has in hand; one of the same words is there already and is given instead.
 * @param kept what {@link advertLead} gives: made before the transaction, since reading takes its time
 */
export async function makeFromAdvert(db: Tx, member: Member, kept: KeptLead, now: Date): Promise<MadeLead> {
  await oneLeadAtATime(db, member.agency)
  const search = await searchKeyOf(db, member, now)
  const fresh = await unknownOf(db, member.agency, [kept], search)
  const order = await orderInUse(db, member.agency)
  // Who made it stands with what it was made of, and not with the lead: that would tell where it comes from.
  const setting = { agency: member.agency, screening: null, now, search, order }
  // One at most was handed in.
  const [made] = await keepNew(db, setting, fresh)
  if (made !== undefined) return { lead: made, isNew: true }
  const fingerprint = Buffer.from(search.mark('fingerprint', kept.fingerprint), 'base64url')
  const { root } = await db
    .selectFrom('leads')
    .select('root')
    .where('agency', '=', member.agency)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirstOrThrow()
  return { lead: root, isNew: false }
}

/** Leads by number, state and title, as they are named beside something else. */
export const leadsNamed = async (db: Tx, member: Member, ids: readonly string[]): Promise<readonly Relative[]> => [
  ...(await relatives(db, member, ids)).values(),
]

/**
 * The lead under which a lead is shown.
 * @throws Problem `not-found`
 */
export async function shownLead(db: Tx, actor: Actor, lead: string): Promise<string> {
  return (await leadRow(db, asMember(actor).agency, lead)).root
}

export { advertLead }
