import { type SqlBool, sql, type Tx } from '../../kernel/database.ts'
import { type Cursor, ORDERS, type Sort } from './cursor.ts'
import { LISTED, OPEN } from './lead.ts'
import type { Filter, State } from './shapes.ts'
import type { FacetName, LeadRow } from './tables.ts'

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

/** Conditions on a row of `leads` other than agency and state. */
function conditions({ agency, facets, claimedBy, from, to, size, screening }: Sought) {
  const all = facets.map(
    ({ facet, values }) => sql<SqlBool>`exists (select 1 from lead_facets f where f.agency = ${agency} and
      f.facet = ${facet} and f.value in (${list(values)}) and f.root = l.id)`,
  )
  if (claimedBy !== null) all.push(sql`l.claimed_by = ${claimedBy}`)
  if (from !== null) all.push(sql`l.last_seen >= ${from}`)
  // Undated leads have '' for both days, and are in no period.
  if (to !== null) all.push(sql`l.first_seen <= ${to} and l.first_seen <> ''`)
  if (size !== null) all.push(sql`l.size >= ${size}`)
  if (screening !== null) all.push(sql`l.screening = ${screening}`)
  return all.length === 0 ? sql<SqlBool>`true` : sql.join<SqlBool>(all, sql` and `)
}

/**
 * A page of leads. Each state is read by its own index in the order asked for, and the few rows of each are put together, so
 * that no list is ever sorted whole.
 */
export async function leadsPage(
  db: Tx,
  sought: Sought,
  sort: Sort,
  after: Cursor | null,
  limit: number,
): Promise<LeadRow[]> {
  // Column and type come from the table of orders, never from outside.
  const { column, type } = ORDERS[sort]
  const by = sql.ref(`l.${column}`)
  const begins = after ? sql`(${by}, l.id) < (${sql.val(after.value)}::${sql.raw(type)}, ${after.id}::uuid)` : sql`true`
  const { rows } = await sql<LeadRow>`
    select l.* from unnest(array[${list(sought.states)}]::text[]) s (state) cross join lateral (
      select * from leads l
      where l.agency = ${sought.agency} and l.state = s.state and ${begins} and ${conditions(sought)}
      order by ${by} desc, l.id desc limit ${limit}) l
    order by ${by} desc, l.id desc limit ${limit}`.execute(db)
  return rows
}

/** How far leads are counted one by one. */
const COUNTED = 1000

/** How many leads there are: from the counts where they know, else counted up to a bound. */
export async function total(db: Tx, sought: Sought): Promise<{ leads: number; exact: boolean }> {
  const known = knownCount(sought)
  // One row a state instead of one a lead.
  if (known !== null) {
    const { rows } = await sql<{ leads: number }>`
      select coalesce(sum(leads), 0)::int as leads from lead_counts
      where agency = ${sought.agency} and facet = ${known.facet} and value = ${known.value}
        and state in (${list(sought.states)})`.execute(db)
    return { leads: rows[0].leads, exact: true }
  }
  const { rows } = await sql<{ leads: number }>`
    select count(*)::int as leads from (
      select 1 from leads l where l.agency = ${sought.agency} and l.state in (${list(sought.states)})
        and ${conditions(sought)} limit ${COUNTED + 1}) as capped`.execute(db)
  return { leads: Math.min(rows[0].leads, COUNTED), exact: rows[0].leads <= COUNTED }
}

const COUNTED_FACETS: readonly FacetName[] = ['indicator', 'language', 'source']

/** The row of the counts that holds what is asked for; null where none does. */
function knownCount(sought: Sought): { facet: string; value: string } | null {
  const { facets, claimedBy, from, to, size, screening } = sought
  if ([claimedBy, from, to, size, screening].some((other) => other !== null)) return null
  if (facets.length === 0) return { facet: 'state', value: '' }
  // Two facets together are in no count.
  const [{ facet, values }] = facets
  return facets.length === 1 && values.length === 1 && COUNTED_FACETS.includes(facet)
    ? { facet, value: values[0] }
    : null
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
