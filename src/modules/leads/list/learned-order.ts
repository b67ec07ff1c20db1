import { sql, type Tx } from '../../../kernel/database.ts'
import type { Features } from '../../../screening/learning/features.ts'
import { type Judge, judge, type Model } from '../../../screening/learning/model.ts'
import { OPEN } from '../lead.ts'
import { oneLeadAtATime } from '../search-key.ts'

/** The model by which a queue is ordered, ready to judge. */
export type Order = Judge & { readonly model: string }

/** The model in use; null where the learned order is off. */
export async function orderInUse(db: Tx, agency: string): Promise<Order | null> {
  const row = await db
    .selectFrom('lead_orders')
    .select(['model', 'weights'])
    .where('agency', '=', agency)
    .executeTakeFirst()
  return row === undefined ? null : { model: row.model, ...judge(row.weights) }
}

/** Whether the queue can be ordered by a model. */
export const isOrderOn = async (db: Tx, agency: string): Promise<boolean> =>
  (await db.selectFrom('lead_orders').select('model').where('agency', '=', agency).executeTakeFirst()) !== undefined

/** Orders a queue by a model from now on; by none where there is none. Leads that are there are placed by {@link placeLeads}. */
export async function setOrder(
  db: Tx,
  agency: string,
  order: { readonly model: string; readonly weights: Model } | null,
): Promise<void> {
  await oneLeadAtATime(db, agency)
  await db.deleteFrom('lead_orders').where('agency', '=', agency).execute()
  if (order === null) return
  await db.insertInto('lead_orders').values({ agency, model: order.model, weights: order.weights }).execute()
}

/** Leads placed in one step: a step holds the agency's lock. */
const STEP = 500

/**
 * Places some undecided leads by the model in use, in the order of their ids; decided ones keep what was said before.
 * @param after the last id of the step before
 * @returns how many there were, and the last id; null where none is left
 */
export async function placeLeads(
  db: Tx,
  agency: string,
  after: string | null,
): Promise<{ placed: number; next: string | null }> {
  await oneLeadAtATime(db, agency)
  const order = await orderInUse(db, agency)
  // Switched off meanwhile: there is nothing to place by.
  if (order === null) return { placed: 0, next: null }
  const rows = await db
    .selectFrom('lead_features as f')
    .innerJoin('leads as l', 'l.id', 'f.lead')
    .select(['f.lead', 'f.features', 'l.root'])
    .where('f.agency', '=', agency)
    // What was merged counts for the lead it is shown under.
    .where('l.state', 'in', [...OPEN, 'merged'])
    .where(sql<boolean>`f.judged_by is distinct from ${order.model}::uuid`)
    .$if(after !== null, (query) => query.where('f.lead', '>', after))
    .orderBy('f.lead')
    .limit(STEP)
    .execute()
  if (rows.length === 0) return { placed: 0, next: null }
  const judged = rows.map(({ lead, features }) => sql`(${lead}::uuid, ${order.probability(features)}::float8)`)
  await sql`
    update lead_features f set judged_by = ${order.model}::uuid, probability = v.probability
    from (values ${sql.join(judged)}) v (lead, probability) where f.lead = v.lead`.execute(db)
  await replace(db, [...new Set(rows.map(({ root }) => root))])
  return { placed: rows.length, next: rows[rows.length - 1].lead }
}

/** Sets leads to the highest probability of themselves and of what was merged into them. */
export async function replace(db: Tx, roots: readonly string[]): Promise<void> {
  if (roots.length === 0) return
  await sql`
    update leads l set learned = coalesce((
      select max(f.probability) from leads m join lead_features f on f.lead = m.id
      where m.id = l.id or (m.root = l.id and m.root <> m.id)), 0)
    where l.id in (${sql.join(roots.map((id) => sql`${id}::uuid`))})`.execute(db)
}

/** Undecided leads about a half, on either side: the model knows least of these. */
const NEAR = 40

export type Open = {
  readonly id: string
  readonly number: number
  readonly probability: number
  readonly features: Features
}

/** The undecided leads that a model is least sure of. */
export async function leastSure(db: Tx, agency: string): Promise<Open[]> {
  const side = (state: string, above: boolean) => sql`(
    select l.id, l.number, l.learned from leads l where l.agency = ${agency} and l.state = ${state} and
      ${above ? sql`l.learned >= 0.5` : sql`l.learned < 0.5`}
    order by l.learned ${above ? sql`asc` : sql`desc`} limit ${NEAR})`
  const sides = OPEN.flatMap((state) => [side(state, true), side(state, false)])
  const { rows } = await sql<Open>`
    select n.id, n.number, n.learned as probability, f.features from (${sql.join(sides, sql` union all `)}) n
    join lead_features f on f.lead = n.id where f.judged_by is not null`.execute(db)
  return rows
}

/** What a model said of a lead, and by what; null where none has judged it. */
export async function learnedOf(
  db: Tx,
  agency: string,
  lead: string,
): Promise<{ features: Features; judgedBy: string; probability: number; isOpen: boolean } | null> {
  const row = await db
    .selectFrom('lead_features as f')
    .innerJoin('leads as l', 'l.id', 'f.lead')
    .select(['f.features', 'f.judged_by', 'l.learned', 'l.state'])
    .where('l.agency', '=', agency)
    .where('f.lead', '=', lead)
    .executeTakeFirst()
  if (row === undefined || row.judged_by === null) return null
  const { features, judged_by, learned, state } = row
  return { features, judgedBy: judged_by, probability: learned, isOpen: OPEN.includes(state) }
}

/** Counted no further: who stands behind a thousand is not looked for by number. */
const COUNTED = 1000

/** The place of a lead in the learned order of undecided ones, from 1; null beyond the first thousand. */
export async function placeOf(db: Tx, agency: string, learned: number): Promise<number | null> {
  const counts = OPEN.map(
    (state) => sql`(select 1 from leads where agency = ${agency} and state = ${state} and learned > ${learned}
      limit ${COUNTED})`,
  )
  const { rows } = await sql<{ before: number }>`
    select count(*)::int as before from (${sql.join(counts, sql` union all `)}) n`.execute(db)
  return rows[0].before >= COUNTED ? null : rows[0].before + 1
}
