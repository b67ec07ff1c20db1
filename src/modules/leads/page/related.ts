import type { Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import type { Similar } from '../shapes.ts'
import { headsOf } from '../summary.ts'
import type { FacetName, LeadRow } from '../tables.ts'

/** One thing that another lead has in common with this one. */
export type Shared = { readonly facet: FacetName; readonly value: string; readonly root: string }

/** Marks by which relatives are looked for, and leads looked at for each: a common mark must not read half the table. */
const MARKS = 120
const FOR_EACH = 25

/** What other leads of the agency share with a lead: contact points, firm names, wording. */
export async function sharedWith(db: Tx, agency: string, lead: string): Promise<Shared[]> {
  const { rows } = await sql<Shared>`
    select m.facet, m.value, o.root from (
      select facet, value from lead_facets
      where root = ${lead} and facet in ('contact', 'employer', 'wording')
      group by facet, value order by max(weight) desc limit ${MARKS}) m
    cross join lateral (
      select distinct root from lead_facets o
      where o.agency = ${agency} and o.facet = m.facet and o.value = m.value and o.root <> ${lead}
      limit ${FOR_EACH}) o`.execute(db)
  return rows
}

/** So many of the eight marks of wording must agree: one may be a usual phrase. */
const SAME_WORDING = 3
const MOST = 10

type Kin = { contacts: string[]; wording: number; employer: boolean }

const weight = ({ contacts, wording, employer }: Kin): number =>
  3 * contacts.length + (wording >= SAME_WORDING ? wording : 0) + (employer ? 2 : 0)

/** The nearest relatives by what they share, nearest first. */
export function nearest(shared: readonly Shared[]): [string, Kin][] {
  const kin = new Map<string, Kin>()
  for (const { facet, value, root } of shared) {
    const one = kin.get(root) ?? { contacts: [], wording: 0, employer: false }
    // Each mark comes once for a lead, whatever number of postings it stands in.
    if (facet === 'contact') one.contacts.push(value)
    else if (facet === 'wording') one.wording++
    else one.employer = true
    kin.set(root, one)
  }
  return (
    [...kin]
      .filter(([, one]) => weight(one) > 0)
      // Ids break ties: the order of rows is the database's whim, and a page must not change by itself.
      .sort(([a, x], [b, y]) => weight(y) - weight(x) || (a < b ? -1 : 1))
      .slice(0, MOST)
  )
}

/** Other leads as they are named beside a lead. */
export type Relative = Pick<LeadRow, 'id' | 'number' | 'state' | 'score' | 'size'> & { readonly title: string | null }

export async function relatives(
  db: Tx,
  member: Member,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Relative>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('leads')
    .select(['id', 'number', 'state', 'score', 'size', 'data_key', 'sealed_head'])
    .where('agency', '=', member.agency)
    .where('id', 'in', ids)
    .execute()
  // A lead whose key this member lacks is named by its number: that it exists is no secret inside the agency.
  const heads = await headsOf(db, member, rows)
  return new Map(
    rows.map(({ id, number, state, score, size }) => [
      id,
      { id, number, state, score, size, title: heads.get(id)?.title ?? null },
    ]),
  )
}

const CONTACTS_NAMED = 5

/**
 * Relatives as a page shows them.
 * @param contacts this lead's contact points by mark
 */
export function similarLeads(
  kin: readonly [string, Kin][],
  known: ReadonlyMap<string, Relative>,
  contacts: ReadonlyMap<string, string>,
): Similar[] {
  return kin.flatMap(([id, one]) => {
    const relative = known.get(id)
    // Erased between two reads: its marks were still there, it is not.
    if (relative === undefined) return []
    const { number, state, score, size, title } = relative
    const shared = one.contacts.flatMap((mark) => contacts.get(mark) ?? []).slice(0, CONTACTS_NAMED)
    const wording = one.wording >= SAME_WORDING
    return [{ lead: id, number, state, score, size, title, contacts: shared, wording, employer: one.employer }]
  })
}
