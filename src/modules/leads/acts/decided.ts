import { sql, type Tx } from '../../../kernel/database.ts'
import type { Features } from '../../../screening/learning/features.ts'
import { BECAUSE, type Because, type State } from '../codes.ts'

// What other rooms may learn from decisions. The lead itself, its words and who decided stay here.

/** What a decision says of a lead: people pursued it, or found nothing in it. Null where it says neither. */
export function lessonOf(state: State, because: Because | null): boolean | null {
  if (PURSUED.includes(state)) return true
  // That it was known already, is another's work or tells too little is no judgement of the offer.
  return state === 'dismissed' && because !== null && LESSONS.includes(because) ? false : null
}

/** Reasons of a dismissal that mean: this advert is nothing to pursue. */
const LESSONS: readonly Because[] = BECAUSE.filter((because) => because === 'honest-offer' || because === 'no-offer')

const PURSUED: readonly State[] = ['open-for-notice', 'open-for-case', 'passed']

/** A decided lead as learning takes it over. */
export type Decided = {
  readonly lead: string
  readonly features: Features
  readonly pursued: boolean
  readonly languages: readonly string[]
  readonly sources: readonly string[]
  readonly score: number
  readonly decidedAt: Date
  readonly judgedBy: string | null
  readonly probability: number | null
}

const teaches = sql<boolean>`(l.state in (${sql.join(PURSUED)}) or
  (l.state = 'dismissed' and coalesce(l.dismissed_because, '') in (${sql.join(LESSONS)})))`

/**
 * Decided leads that teach something, in the order of their decisions.
 * @param since decisions after this moment, or of this moment with a later id
 */
export async function decidedLeads(
  db: Tx,
  agency: string,
  since: { readonly at: Date; readonly lead: string } | null,
  limit: number,
): Promise<Decided[]> {
  const rows = await db
    .selectFrom('leads as l')
    .innerJoin('lead_features as f', 'f.lead', 'l.id')
    .select(['l.id', 'l.state', 'l.dismissed_because', 'l.languages', 'l.score', 'l.decided_at'])
    .select(['f.features', 'f.judged_by', 'f.probability'])
    .where('l.agency', '=', agency)
    .where('l.decided_at', 'is not', null)
    .where(teaches)
    .$if(since !== null, (query) =>
      query.where(
        sql<boolean>`(l.decided_at, l.id) > (${since?.at ?? null}::timestamptz, ${since?.lead ?? null}::uuid)`,
      ),
    )
    .orderBy('l.decided_at')
    .orderBy('l.id')
    .limit(limit)
    .execute()
  const sources = await sourcesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row): Decided[] => {
    const pursued = lessonOf(row.state, row.dismissed_because)
    if (row.decided_at === null || pursued === null) return []
    return [
      {
        lead: row.id,
        features: row.features,
        pursued,
        languages: row.languages,
        sources: sources.get(row.id) ?? [],
        score: row.score,
        decidedAt: row.decided_at,
        judgedBy: row.judged_by,
        probability: row.probability,
      },
    ]
  })
}

/** More sources of one lead would say little of each. */
const MOST_SOURCES = 10

async function sourcesOf(db: Tx, leads: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  if (leads.length === 0) return new Map()
  const rows = await db
    .selectFrom('lead_facets')
    .select(['root', 'value'])
    .where('root', 'in', leads)
    .where('facet', '=', 'source')
    .groupBy(['root', 'value'])
    .orderBy(({ fn }) => fn.sum('weight'), 'desc')
    .orderBy('value')
    .execute()
  const of = new Map<string, string[]>()
  for (const { root, value } of rows) of.set(root, [...(of.get(root) ?? []), value].slice(0, MOST_SOURCES))
  return of
}

/** How many decided leads of each kind there are now. */
export async function lessonsCounted(db: Tx, agency: string): Promise<{ pursued: number; dismissed: number }> {
  const { rows } = await sql<{ pursued: boolean; leads: number }>`
    select l.state <> 'dismissed' as pursued, count(*)::int as leads from leads l
    where l.agency = ${agency} and l.decided_at is not null and ${teaches} group by 1`.execute(db)
  const of = (pursued: boolean) => rows.find((row) => row.pursued === pursued)?.leads ?? 0
  return { pursued: of(true), dismissed: of(false) }
}

/** Of these leads, those whose decision was taken back: they teach nothing any more. */
export async function takenBack(db: Tx, agency: string, leads: readonly string[]): Promise<string[]> {
  if (leads.length === 0) return []
  const rows = await db
    .selectFrom('leads as l')
    .select('l.id')
    .where('l.agency', '=', agency)
    .where('l.id', 'in', leads)
    .where(sql<boolean>`not ${teaches}`)
    .execute()
  return rows.map(({ id }) => id)
}
