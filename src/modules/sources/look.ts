import { z } from 'zod'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import { legalBasisOf, memberNames } from '../accounts/index.ts'
import { SOURCE_PURPOSES } from './codes.ts'
import { asMember, openDetails, planOf, sourceRow } from './record.ts'
import { lastRuns, runsOf, sumsOf } from './runs-shown.ts'
import { One, type Source, SourceList, SourcePage } from './shapes.ts'
import type { SourceRow } from './tables.ts'

const SHOWN_RUNS = 60

export const listSources = operation({
  summary: 'List the watched sources with their last run, yield and next run',
  permission: 'source:read',
  purpose: 'investigation',
  verb: 'consultation',
  input: z.object({}),
  output: SourceList,
  subject: (_, output) => output?.sources.map(({ id }) => id) ?? [],
  async run(context) {
    const { db, actor } = context
    const { agency } = asMember(actor)
    const rows = await db.selectFrom('sources').selectAll().where('agency', '=', agency).orderBy('made_at').execute()
    return { sources: await sourcesOf(context, rows), mayManage: context.may('sources.save') }
  },
})

export const getSource = operation({
  summary: 'Show a watched source with its runs, the latest first',
  permission: 'source:read',
  purpose: 'investigation',
  verb: 'consultation',
  input: One,
  output: SourcePage,
  subject: ({ source }) => [source],
  async run(context, { source: id }) {
    const { db, actor } = context
    const row = await sourceRow(db, asMember(actor).agency, id)
    const [source] = await sourcesOf(context, [row])
    const latest = await db
      .selectFrom('source_runs')
      .selectAll()
      .where('source', '=', id)
      .orderBy('started_at', 'desc')
      .orderBy('id', 'desc')
      .limit(SHOWN_RUNS)
      .execute()
    return { source, runs: await runsOf(context, latest), mayManage: context.may('sources.save') }
  },
})

async function sourcesOf(context: RunContext, rows: readonly SourceRow[]): Promise<Source[]> {
  const { db, actor } = context
  const member = asMember(actor)
  const { agency } = member
  const ids = rows.map(({ id }) => id)
  const keys = await keysIfOpen(db, member, rows)
  const sums = await sumsOf(db, agency, ids)
  const latest = await lastRuns(db, agency, ids)
  const shown = await runsOf(context, latest)
  const last = new Map(latest.map(({ source }, i) => [source, shown[i]]))
  const laws = new Map<string, string | null>()
  for (const purpose of SOURCE_PURPOSES) laws.set(purpose, await legalBasisOf(db, agency, purpose))
  const names = await memberNames(
    context,
    rows.map(({ made_by }) => made_by),
  )
  return rows.map((row) => {
    const key = keys.get(row.data_key)
    return {
      id: row.id,
      details: key === undefined ? null : openDetails(key, row),
      kind: row.kind,
      plan: planOf(row),
      basis: {
        purpose: SOURCE_PURPOSES.find((one) => one === row.purpose) ?? 'investigation',
        law: laws.get(row.purpose) ?? null,
        reviewBy: row.review_by,
      },
      pausedWhy: row.paused_why,
      nextRunAt: row.next_run_at?.toISOString() ?? null,
      failures: row.failures,
      madeBy: { id: row.made_by, name: names.get(row.made_by) ?? null },
      madeAt: row.made_at.toISOString(),
      lastRun: last.get(row.id) ?? null,
      ...(sums.get(row.id) ?? { waiting: 0, postings: 0, leads: 0 }),
    }
  })
}
