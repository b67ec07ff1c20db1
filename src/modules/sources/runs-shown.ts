import { sql, type Tx } from '../../kernel/database.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { memberNames } from '../accounts/index.ts'
import type { Run } from './shapes.ts'
import type { RunRow } from './tables.ts'

/** The latest run of each source. */
export const lastRuns = async (db: Tx, agency: string, sources: readonly string[]): Promise<RunRow[]> =>
  sources.length === 0
    ? []
    : db
        .selectFrom('source_runs')
        .distinctOn('source')
        .selectAll()
        .where('agency', '=', agency)
        .where('source', 'in', sources)
        .orderBy('source')
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .execute()

type Sums = { readonly waiting: number; readonly postings: number; readonly leads: number }

/** What the runs of each source brought that are kept, and how many wait for somebody with open keys. */
export async function sumsOf(db: Tx, agency: string, sources: readonly string[]): Promise<ReadonlyMap<string, Sums>> {
  if (sources.length === 0) return new Map()
  const rows = await db
    .selectFrom('source_runs')
    .select([
      'source',
      sql<string>`sum(postings)`.as('postings'),
      sql<string>`sum(leads)`.as('leads'),
      sql<string>`count(*) filter (where state = 'fetched')`.as('waiting'),
    ])
    .where('agency', '=', agency)
    .where('source', 'in', sources)
    .groupBy('source')
    .execute()
  return new Map(
    rows.map(({ source, postings, leads, waiting }) => [
      source,
      { postings: Number(postings), leads: Number(leads), waiting: Number(waiting) },
    ]),
  )
}

/** Runs as pages show them, in the order given, with the job that is at work for each. */
export async function runsOf(context: RunContext, rows: readonly RunRow[]): Promise<Run[]> {
  if (rows.length === 0) return []
  const { db } = context
  const names = await memberNames(
    context,
    rows.map(({ asked_by }) => asked_by),
  )
  const screenings = await db
    .selectFrom('source_screenings')
    .select(['screening', 'run', 'job', 'ended_at'])
    .where(
      'run',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('screening')
    .execute()
  const mine = Map.groupBy(screenings, ({ run }) => run)
  // Its fetching while it waits, then the first of its screenings that is not over.
  const jobOf = ({ id, state, job }: RunRow): string | null =>
    state === 'waiting' ? job : (mine.get(id)?.find(({ ended_at }) => ended_at === null)?.job ?? null)
  const jobs = await jobsOf(db, rows.map(jobOf))
  return rows.map((row) => ({
    id: row.id,
    state: row.state,
    askedBy: row.asked_by === null ? null : { id: row.asked_by, name: names.get(row.asked_by) ?? null },
    startedAt: row.started_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    problem: row.problem,
    ...{ found: row.found, known: row.known, broken: row.broken, rest: row.rest },
    ...{ postings: row.postings, leads: row.leads },
    job: jobs.get(jobOf(row) ?? '') ?? null,
    screenings: (mine.get(row.id) ?? []).map(({ screening }) => screening),
  }))
}

async function jobsOf(db: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, NonNullable<Run['job']>>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db
    .selectFrom('jobs')
    .select(['id', 'state', 'started_at', 'progress'])
    .where('id', 'in', wanted)
    .execute()
  return new Map(
    rows.map(({ id, state, started_at, progress }) => [
      id,
      { id, state, progress, startedAt: started_at?.toISOString() ?? null },
    ]),
  )
}
