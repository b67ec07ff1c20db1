import { sql, type Tx } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { keptIds } from '../../screening/lasting-ids.ts'
import { clusterLeads } from './clusters.ts'
import { type Component, componentOf } from './component.ts'

/**
 * Finds anew which leads have one organiser, of all that hang together with some of them, under the decisions that stand. An
 * organiser keeps its id while most of its contact points stay together. Run it alone among the changes of an agency.
 */
export async function organise(db: Tx, agency: string, seeds: readonly string[], now: Date): Promise<void> {
  if (seeds.length === 0) return
  const component = await componentOf(db, agency, seeds)
  const sets = clusterLeads(component.leads, component.uses, component.standing)
  const ids = await named(db, agency, component, sets, now)
  await settle(db, component, new Map(sets.flatMap((set, i) => set.map((lead) => [lead, ids[i]]))))
}

async function named(
  db: Tx,
  agency: string,
  component: Component,
  sets: readonly (readonly string[])[],
  now: Date,
): Promise<string[]> {
  const before = Map.groupBy(component.organisers, ([, organiser]) => organiser)
  const published = new Map(
    [...before].map(([organiser, members]) => [
      organiser,
      new Set(
        traits(
          component,
          members.map(([lead]) => lead),
        ),
      ),
    ]),
  )
  const kept = keptIds(
    sets.map((set) => traits(component, set)),
    published,
    'most',
  )
  const fresh = kept.map((id) => id ?? newId())
  await number(
    db,
    agency,
    fresh.filter((_, i) => kept[i] === undefined),
    now,
  )
  return fresh
}

/** What an organiser is known again by: its contact points; its leads, where persons joined what shares none. */
function traits({ uses }: Component, set: readonly string[]): string[] {
  const leads = new Set(set)
  const marks = [...new Set(uses.filter(({ lead }) => leads.has(lead)).map(({ mark }) => mark))]
  return marks.length > 0 ? marks : [...set]
}

async function number(db: Tx, agency: string, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  const { last } = await db
    .selectFrom('organisers')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('agency', '=', agency)
    .executeTakeFirstOrThrow()
  const rows = ids.map((id, i) => ({ id, agency, number: (last ?? 0) + 1 + i, made_at: now }))
  await db.insertInto('organisers').values(rows).execute()
}

/** Writes what changed: who works at the same time reads rows that stay as they are. */
async function settle(db: Tx, { leads }: Component, organiserOf: ReadonlyMap<string, string>): Promise<void> {
  const wanted = leads.map((lead) => organiserOf.get(lead) ?? null)
  await sql`
    update network_leads n set organiser = w.organiser, root = l.root
    from leads l join unnest(${sql.val(leads)}::uuid[], ${sql.val(wanted)}::uuid[]) w (root, organiser) on w.root = l.root
    where n.lead = l.id and (n.organiser is distinct from w.organiser or n.root <> l.root)`.execute(db)
}
