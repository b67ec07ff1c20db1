import { sql, type Tx } from '../../kernel/database.ts'

/**
 * Makes a change to leads and keeps the counts by facet and state in step: what the leads counted before is taken off, what
 * they count afterwards is added.
 * @param leads every lead whose state or facets change, and those it is merged into or split from
 */
export async function recounted<T>(db: Tx, leads: readonly string[], change: () => Promise<T>): Promise<T> {
  // Off and on in two strokes: what an act changes need not be known here.
  await count(db, leads, -1)
  // Where it throws, the transaction takes the first stroke back as well.
  const result = await change()
  await count(db, leads, 1)
  return result
}

/** Adds (1) or takes off (-1) what leads count. A lead that is merged counts with the one it is shown under. */
export async function count(db: Tx, leads: readonly string[], sign: 1 | -1): Promise<void> {
  // An empty list would be no SQL.
  if (leads.length === 0) return
  await sql`
    insert into lead_counts as c (agency, facet, value, state, leads)
    select l.agency, f.facet, f.value, l.state, ${sign}::int * count(*)::int
    from leads l cross join lateral (
      select distinct facet, value from lead_facets
      where root = l.id and facet in ('indicator', 'language', 'source')
      union all select 'state', '') f
    where l.id in (${sql.join(leads.map((id) => sql`${id}::uuid`))}) and l.state <> 'merged'
    group by l.agency, f.facet, f.value, l.state
    on conflict (agency, facet, value, state) do update set leads = c.leads + excluded.leads`.execute(db)
}
