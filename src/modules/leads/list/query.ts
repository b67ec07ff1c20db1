import { type SqlBool, sql, type Tx } from '../../../kernel/database.ts'
import type { State } from '../codes.ts'
import { LISTED, OPEN } from '../lead.ts'
import type { Filter } from '../shapes.ts'
import type { FacetName, LeadRow } from '../tables.ts'
import { type Cursor, ORDERS, type Sort } from './cursor.ts'

/** A filter ready for the database: contact points and sources are marks. */
export type Sought = {
  readonly agency: string
  readonly states: readonly State[]
  /** Each must be met by one of its values. */
  readonly facets: readonly { readonly facet: FacetName; readonly values: readonly string[] }[]
  readonly claimedBy: string | null
  readonly from: string | null
  readonly to: string | null
  readonly size: number | null
  readonly screening: string | null
}

export const statesOf = (state: Filter['state']): readonly State[] =>
  state === 'open' ? OPEN : state === 'all' ? LISTED : [state]

const list = (values: readonly string[]) => sql.join(values.map((value) => sql.val(value)))

type FacetSought = Sought['facets'][number]

const having = ({ facet, values }: FacetSought) => sql`f.facet = ${facet} and f.value in (${list(values)})`

/**
 * Conditions on a row of `leads` other than agency and state. A facet is looked up row by row: joined, the planner would read
 * all that have a common one.
 */
function conditions({ claimedBy, from, to, size, screening }: Sought, facets: readonly FacetSought[]) {
  const all = facets.map(
    (one) => sql<SqlBool>`(select 1 from lead_facets f where f.root = l.id and ${having(one)} limit 1) is not null`,
  )
  if (claimedBy !== null) all.push(sql`l.claimed_by = ${claimedBy}`)
  if (from !== null) all.push(sql`l.last_seen >= ${from}`)
  // Undated leads have '' for both days, and are in no period.
  if (to !== null) all.push(sql`l.first_seen <= ${to} and l.first_seen <> ''`)
  if (size !== null) all.push(sql`l.size >= ${size}`)
  if (screening !== null) all.push(sql`l.screening = ${screening}`)
  return all.length === 0 ? sql<SqlBool>`true` : sql.join<SqlBool>(all, sql` and `)
}

/** How leads are found: by walking an order and looking each up, or from the few that have a rare facet. */
export type Way = {
  /** The rare facet to begin with; null to walk. */
  readonly begin: FacetSought | null
  readonly others: readonly FacetSought[]
}

/** The ways to a page and to how many leads there are in all. */
export type Ways = {
  readonly page: Way
  readonly count: Way
  /** How many leads there are, where the counts tell. */
  readonly known: number | null
}

const COUNTED_FACETS: readonly FacetName[] = ['indicator', 'language', 'source']
/** Contact points are in no count; even a much used one stands in few leads. */
const RARE = 50
/** What one lead found by a facet costs, beside one that is walked over. */
const FETCH = 1.5

/** How far leads are counted one by one. */
const COUNTED = 300

/** Chooses the cheaper ways by the counts that are kept. @param limit leads of a page */
export async function waysFor(db: Tx, sought: Sought, limit: number): Promise<Ways> {
  const { facets, claimedBy, from, to, size, screening } = sought
  // Counts know agency, state and facet only; any other filter makes them an upper bound.
  const plain = [claimedBy, from, to, size, screening].every((other) => other === null)
  const counted = facets.filter(({ facet, values }) => COUNTED_FACETS.includes(facet) && values.length === 1)
  const { rows } = await sql<{ facet: string; value: string; leads: number }>`
    select facet, value, sum(leads)::int as leads from lead_counts
    where agency = ${sought.agency} and state in (${list(sought.states)}) and (facet, value) in (
      ${sql.join([sql`('state', '')`, ...counted.map(({ facet, values }) => sql`(${facet}, ${values[0]})`)])})
    group by facet, value`.execute(db)
  const leadsOf = (facet: string, value: string) =>
    rows.find((row) => row.facet === facet && row.value === value)?.leads ?? 0
  const all = leadsOf('state', '')
  const sizes = facets.map((one) => (counted.includes(one) ? leadsOf(one.facet, one.values[0]) : RARE))
  // As if facets were independent. They are not, but a wrong guess costs time and never a lead.
  const share = sizes.reduce((part, leads) => part * (leads / Math.max(1, all)), 1)
  // Infinity where there is no facet, which the test below leaves to the walk.
  const least = Math.min(...sizes)
  const rarest = facets[sizes.indexOf(least)]
  const way = (wanted: number): Way => {
    const walked = Math.min(all, wanted / Math.max(share, 1e-9))
    const begin = least * FETCH < walked ? rarest : null
    return { begin, others: facets.filter((one) => one !== begin) }
  }
  const known = !plain
    ? null
    : facets.length === 0
      ? all
      : counted.length === 1 && facets.length === 1
        ? sizes[0]
        : null
  return { page: way(limit), count: way(COUNTED), known }
}

/** Leads that have the facet a way begins with. */
const rootsWith = (agency: string, begin: FacetSought) =>
  sql`select distinct f.root as id from lead_facets f where f.agency = ${agency} and ${having(begin)}`

/**
 * A page of leads. Walking, each state is read by its own index in the order asked for, and the few rows of each are put
 * together, so that no list is ever sorted whole.
 */
export async function leadsPage(
  db: Tx,
  sought: Sought,
  way: Way,
  { sort, after, limit }: { sort: Sort; after: Cursor | null; limit: number },
): Promise<LeadRow[]> {
  // Column and type come from the table of orders, never from outside.
  const { column, type } = ORDERS[sort]
  const by = sql.ref(`l.${column}`)
  const begins = after ? sql`(${by}, l.id) < (${sql.val(after.value)}::${sql.raw(type)}, ${after.id}::uuid)` : sql`true`
  const others = conditions(sought, way.others)
  const { rows } = await (way.begin === null
    ? sql<LeadRow>`
        select l.* from unnest(array[${list(sought.states)}]::text[]) s (state) cross join lateral (
          select * from leads l
          where l.agency = ${sought.agency} and l.state = s.state and ${begins} and ${others}
          order by ${by} desc, l.id desc limit ${limit}) l
        order by ${by} desc, l.id desc limit ${limit}`
    : sql<LeadRow>`
        with found as materialized (${rootsWith(sought.agency, way.begin)})
        select l.* from found join leads l on l.id = found.id
        where l.agency = ${sought.agency} and l.state in (${list(sought.states)}) and ${begins} and ${others}
        order by ${by} desc, l.id desc limit ${limit}`
  ).execute(db)
  return rows
}

/** How many leads there are: from the counts where they know, else counted up to a bound. */
export async function total(
  db: Tx,
  sought: Sought,
  { count: way, known }: Ways,
): Promise<{ leads: number; exact: boolean }> {
  // One row a state instead of one a lead.
  if (known !== null) return { leads: known, exact: true }
  const where = sql`l.agency = ${sought.agency} and l.state in (${list(sought.states)}) and
    ${conditions(sought, way.others)} limit ${COUNTED + 1}`
  const { rows } = await (way.begin === null
    ? sql<{ leads: number }>`select count(*)::int as leads from (select 1 from leads l where ${where}) as capped`
    : sql<{ leads: number }>`
        with found as materialized (${rootsWith(sought.agency, way.begin)})
        select count(*)::int as leads from (
          select 1 from found join leads l on l.id = found.id where ${where}) as capped`
  ).execute(db)
  return { leads: Math.min(rows[0].leads, COUNTED), exact: rows[0].leads <= COUNTED }
}

export type FacetCount = { readonly facet: string; readonly value: string; readonly leads: number }

/** Values offered to filter by, of each facet. */
const OFFERED = 60

/** Counts by facet over the leads of some states, most frequent first, and of all states by state. */
export async function facetCounts(db: Tx, agency: string, states: readonly State[]): Promise<FacetCount[]> {
  const { rows } = await sql<FacetCount>`
    select facet, value, leads from (
      select facet, value, sum(leads)::int as leads,
        row_number() over (partition by facet order by sum(leads) desc, value) as place
      from lead_counts
      where agency = ${agency} and facet <> 'state' and state in (${list(states)}) and leads > 0
      group by facet, value) counted
    where place <= ${OFFERED}
    union all
    select facet, state, leads from lead_counts where agency = ${agency} and facet = 'state' and leads > 0
    order by facet, leads desc, value`.execute(db)
  return rows
}
