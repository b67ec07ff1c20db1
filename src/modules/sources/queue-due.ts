import { system } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { GIVEN_UP_JOB_STATES } from '../../kernel/codes.ts'
import type { Tx } from '../../kernel/database.ts'
import type { AnyJob } from '../../kernel/jobs.ts'
import { queueJob } from '../../kernel/queue.ts'
import { nextRun } from './plan.ts'
import { planOf } from './record.ts'
import { endScreening, enterRun, failRun, runRow } from './runs.ts'
import type { SourceRow } from './tables.ts'

/** Sources looked at in one go; the rest comes a minute later. */
const STEP = 50

/**
 * Queues the runs of an agency's sources that are due, and ends those whose job was given up. In one transaction with moving
 * the source on: a run is neither lost nor queued twice, whenever the program ends. Missed runs count as one.
 */
export async function queueDue(
  db: Tx,
  agency: string,
  now: Date,
  jobs: Readonly<Record<string, AnyJob>>,
): Promise<void> {
  await endGivenUp(db, agency, now)
  const due = await db
    .selectFrom('sources')
    .selectAll()
    .where('agency', '=', agency)
    .where('next_run_at', '<=', now)
    .orderBy('next_run_at')
    .limit(STEP)
    // Another server of the same database plans at the same minute.
    .forUpdate()
    .skipLocked()
    .execute()
  for (const source of due) await queueOne(db, source, now, jobs)
}

async function queueOne(db: Tx, source: SourceRow, now: Date, jobs: Readonly<Record<string, AnyJob>>): Promise<void> {
  const change = (to: Partial<Pick<SourceRow, 'next_run_at' | 'paused_why'>>) =>
    db.updateTable('sources').set(to).where('id', '=', source.id).execute()
  if (source.review_by < isoDay(now)) {
    await change({ next_run_at: null, paused_why: 'review' })
    return
  }
  const waiting = await db
    .selectFrom('source_runs')
    .select('id')
    .where('source', '=', source.id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  // It stays due, and is queued when that one has been fetched.
  if (waiting) return
  await change({ next_run_at: nextRun(planOf(source), source.next_run_at ?? now, now) })
  await enterRun(db, source, { by: null, now }, (run) =>
    queueJob(db, jobs, system(source.agency), { job: 'watch-source', input: { run } }, now),
  )
}

/** A job that was cancelled or failed for a reason of the program's own cannot say so to its run. */
async function endGivenUp(db: Tx, agency: string, now: Date): Promise<void> {
  const fetching = await db
    .selectFrom('source_runs as r')
    .innerJoin('jobs as j', 'j.id', 'r.job')
    .select('r.id')
    .where('r.agency', '=', agency)
    .where('r.state', '=', 'waiting')
    .where('j.state', 'in', GIVEN_UP_JOB_STATES)
    .execute()
  for (const { id } of fetching) {
    const found = await runRow(db, agency, id)
    if (found !== null) await failRun(db, found, { problem: 'stopped', notBefore: null, now })
  }
  const screening = await db
    .selectFrom('source_screenings as s')
    .innerJoin('jobs as j', 'j.id', 's.job')
    .select('s.screening')
    .where('s.agency', '=', agency)
    .where('s.ended_at', 'is', null)
    .where('j.state', 'in', GIVEN_UP_JOB_STATES)
    .execute()
  for (const { screening: id } of screening) await endScreening(db, id, { kind: 'lost' }, now)
}
