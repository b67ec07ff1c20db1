import type { Actor } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { unlessAltered } from '../../../kernel/vault/unaltered.ts'
import { type SearchKey, searchKey } from '../search-key.ts'

/** How many postings of a source were read and how many of them were in leads. */
export type SourceCount = { readonly name: string; readonly postings: number; readonly inLeads: number }

/** Keeps what a screening read of each source. Repeating it changes nothing. */
export async function keepSourceCounts(
  db: Tx,
  { agency, screening, search }: { agency: string; screening: string; search: SearchKey },
  counts: readonly SourceCount[],
): Promise<void> {
  await db.deleteFrom('screening_sources').where('screening', '=', screening).execute()
  if (counts.length === 0) return
  const rows = counts.map(({ name, postings, inLeads }) => {
    return { screening, agency, mark: search.mark('source', name), postings, in_leads: inLeads }
  })
  await db.insertInto('screening_sources').values(rows).execute()
}

/** Screenings further back say little of what is usual now. */
const LOOKED_BACK = 50

/** By mark of a source, its counts in the latest screenings that have ended, in order of time. */
export async function sourceRates(
  db: Tx,
  agency: string,
): Promise<ReadonlyMap<string, readonly { at: string; hits: number; of: number }[]>> {
  const { rows } = await sql<{ mark: string; ended_at: Date; postings: number; in_leads: number }>`
    select s.mark, latest.ended_at, s.postings, s.in_leads from (
      select id, ended_at from screenings
      where agency = ${agency} and ended_at is not null order by ended_at desc, id desc limit ${LOOKED_BACK}) latest
    join screening_sources s on s.screening = latest.id
    order by latest.ended_at, latest.id, s.mark`.execute(db)
  const rates = new Map<string, { at: string; hits: number; of: number }[]>()
  for (const { mark, ended_at, postings, in_leads } of rows)
    rates.set(mark, [...(rates.get(mark) ?? []), { at: ended_at.toISOString(), hits: in_leads, of: postings }])
  return rates
}

/** Names of sources by their marks; those that are not kept any more, or not open to the actor, are left out. */
export async function sourceNames(
  db: Tx,
  actor: Actor,
  agency: string,
  wanted: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const search = await searchKey(db, actor)
  return namesBy(db, agency, wanted, search)
}

/** The same, where the search key is at hand. */
export async function namesBy(
  db: Tx,
  agency: string,
  wanted: readonly string[],
  search: SearchKey | null,
): Promise<ReadonlyMap<string, string | null>> {
  // Without keys a source is its mark: it can be counted and filtered by, and not be read.
  if (search === null || wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('lead_sources')
    .select(['mark', 'sealed_name'])
    .where('agency', '=', agency)
    .where('mark', 'in', wanted)
    .execute()
  return new Map(
    rows.map(({ mark, sealed_name }) => [mark, unlessAltered(() => search.openSource(agency, mark, sealed_name))]),
  )
}
