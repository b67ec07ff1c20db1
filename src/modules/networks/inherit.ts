import type { Tx } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { continued, type Traits } from './continuing.ts'
import type { DecisionRow } from './tables.ts'

type Known = Traits & { readonly key: string }

/**
 * Lets leads that came now take over what was decided of the earlier ones they continue, and so on whatever lead comes next.
 * What was decided of a lead itself is left as it is.
 */
export async function inherit(db: Tx, agency: string, leads: readonly Known[]): Promise<void> {
  const memories = await memoriesOf(db, agency)
  const keys = new Set(memories.map(({ key }) => key))
  for (const lead of leads) {
    if (keys.has(lead.key)) continue
    const earlier = continued(lead, memories)
    if (earlier === null) continue
    await takeOver(db, agency, earlier.key, lead.key)
    await remember(db, agency, [lead])
  }
}

async function memoriesOf(db: Tx, agency: string): Promise<Known[]> {
  const rows = await db.selectFrom('network_memories').selectAll().where('agency', '=', agency).execute()
  return rows.map(({ lead_key, wording, contacts }) => ({ key: lead_key, wording, contacts }))
}

/** Keeps by what a lead is known again, once something was decided about it. */
export async function remember(db: Tx, agency: string, leads: readonly Known[]): Promise<void> {
  if (leads.length === 0) return
  await db
    .insertInto('network_memories')
    .values(
      leads.map(({ key, wording, contacts }) => ({
        agency,
        lead_key: key,
        wording: [...wording],
        contacts: [...contacts],
      })),
    )
    .onConflict((row) => row.doNothing())
    .execute()
}

/** Marks of a lead's wording and contact points. */
export async function traitsOf(db: Tx, leads: readonly string[]): Promise<ReadonlyMap<string, Traits>> {
  if (leads.length === 0) return new Map()
  const rows = await db
    .selectFrom('lead_facets')
    .select(['lead', 'facet', 'value'])
    .where('lead', 'in', leads)
    .where('facet', 'in', ['wording', 'contact'])
    .orderBy('value')
    .execute()
  const of = Map.groupBy(rows, ({ lead }) => lead)
  const marks = (lead: string, facet: string) =>
    (of.get(lead) ?? []).flatMap((row) => (row.facet === facet ? [row.value] : []))
  return new Map(leads.map((lead) => [lead, { wording: marks(lead, 'wording'), contacts: marks(lead, 'contact') }]))
}

async function takeOver(db: Tx, agency: string, from: string, to: string): Promise<void> {
  const rows = await db
    .selectFrom('network_decisions')
    .distinctOn(['lead_key', 'other_kind', 'other_key'])
    .selectAll()
    .where('agency', '=', agency)
    .where(({ or, eb }) => or([eb('lead_key', '=', from), eb('other_key', '=', from)]))
    .orderBy('lead_key')
    .orderBy('other_kind')
    .orderBy('other_key')
    .orderBy('seq', 'desc')
    .execute()
  const taken = rows.flatMap((row) => (row.verdict === 'withdrawn' ? [] : (asOf(row, from, to) ?? [])))
  if (taken.length > 0) await db.insertInto('network_decisions').values(taken).execute()
}

/** A decision as that of the lead that continues; null where it was about the two of them. */
function asOf({ seq: _, ...row }: DecisionRow, from: string, to: string) {
  const ends = row.lead_key === from ? [to, row.other_key] : [row.lead_key, to]
  if (ends[0] === ends[1]) return null
  const [lead_key, other_key] = row.other_kind === 'lead' ? [...ends].sort() : ends
  const inherited_from = row.inherited_from ?? row.id
  return { ...row, id: newId(), lead_key, other_key, inherited_from, data_key: null, sealed_reason: null }
}
