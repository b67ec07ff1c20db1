import { ENDED_JOB_STATES, type JobState } from './codes.ts'
import type { Tx } from './database.ts'
import { newId } from './ids.ts'
import type { JobProgress } from './jobs.ts'

/** A job as its worker holds it. */
export type ClaimedJob = {
  readonly id: string
  readonly agency: string | null
  readonly member: string | null
  readonly job: string
  readonly input: Record<string, unknown>
  readonly attended: boolean
  /** Tries that failed so far. */
  readonly attempts: number
  readonly progress: JobProgress | null
}

/** A worker that is silent for longer loses its job (milliseconds). */
export const SILENCE = 60_000
/** A job that lost its worker this often fails. */
const MOST_LOSSES = 30

/** A kind of attended job that any present member of an agency with the right permission can run. */
export type Offer = { readonly agency: string; readonly job: string }

/**
 * Takes the job that is due longest and marks it as running, so that no other worker takes it.
 * @param present members whose keys are open here: their attended jobs can run
 * @param offers attended jobs without a member that can run here
 * @param full kinds of which no more run here now
 */
export async function claimJob(
  db: Tx,
  now: Date,
  present: readonly string[],
  offers: readonly Offer[] = [],
  full: readonly string[] = [],
): Promise<ClaimedJob | null> {
  const row = await db
    .selectFrom('jobs')
    .select(['id', 'agency', 'member', 'job', 'input', 'attended', 'attempts', 'progress', 'started_at'])
    .where('state', 'in', ['waiting', 'paused'])
    .where('cancel_asked', '=', false)
    .where('run_after', '<=', now)
    .$if(full.length > 0, (query) => query.where('job', 'not in', full))
    .where((row) =>
      row.or([
        row('attended', '=', false),
        ...(present.length > 0 ? [row('member', 'in', present)] : []),
        ...offers.map(({ agency, job }) =>
          row.and([row('member', 'is', null), row('agency', '=', agency), row('job', '=', job)]),
        ),
      ]),
    )
    .orderBy('run_after')
    .limit(1)
    // `skipLocked` passes over a job that another worker is taking, so that workers never wait for each other.
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  const { started_at: startedAt, ...claimed } = row
  await db
    .updateTable('jobs')
    .set({ state: 'running', alive_at: now, started_at: startedAt ?? now, problem: null })
    .where('id', '=', row.id)
    .execute()
  return claimed
}

/**
 * Records that the worker is alive, and the job's progress.
 * @param last time of the worker's previous beat; it differs once another worker has taken the job
 * @returns `lost` where the job is no longer this worker's
 */
export async function beat(
  db: Tx,
  id: string,
  { last, now, progress }: { last: Date; now: Date; progress: JobProgress | null },
): Promise<'goes-on' | 'cancel' | 'lost'> {
  const row = await db
    .updateTable('jobs')
    .set({ alive_at: now, ...(progress === null ? {} : { progress }) })
    .where('id', '=', id)
    // The time of the previous beat identifies the worker: another worker would have changed it.
    .where('state', '=', 'running')
    .where('alive_at', '=', last)
    .returning('cancel_asked')
    .executeTakeFirst()
  if (!row) return 'lost'
  return row.cancel_asked ? 'cancel' : 'goes-on'
}

export type JobEnd =
  | { readonly state: 'done'; readonly output: Record<string, unknown> }
  | { readonly state: 'cancelled' }
  | { readonly state: 'failed'; readonly problem: string }
  /** Stopped for now; nothing was wrong with it. */
  | { readonly state: 'paused' }
  | { readonly state: 'waiting' }
  /** Tried again later. */
  | { readonly state: 'waiting'; readonly problem: string; readonly runAfter: Date }

/** Gives a job back; does nothing where it is no longer this worker's. */
export async function release(db: Tx, id: string, last: Date, end: JobEnd, now: Date): Promise<void> {
  const isOver = end.state === 'done' || end.state === 'cancelled' || end.state === 'failed'
  await db
    .updateTable('jobs')
    .set((row) => ({
      state: end.state,
      alive_at: null,
      ended_at: isOver ? now : null,
      problem: 'problem' in end ? end.problem : null,
      // Only a problem counts as a try; a stop of the server or a sign-out is no failure.
      ...('problem' in end ? { attempts: row('attempts', '+', 1) } : {}),
      ...('runAfter' in end ? { run_after: end.runAfter } : {}),
      ...('output' in end ? { output: end.output } : {}),
    }))
    .where('id', '=', id)
    .where('state', '=', 'running')
    .where('alive_at', '=', last)
    .execute()
}

/**
 * Puts back jobs whose worker fell silent or was killed. A job that lost too many workers fails.
 * @param aliveBefore workers that were last heard of before this moment are gone
 * @returns number of jobs
 */
export async function reclaimLost(db: Tx, aliveBefore: Date, now: Date): Promise<number> {
  const lost = await db
    .updateTable('jobs')
    .set((row) => ({ state: 'waiting' satisfies JobState, alive_at: null, losses: row('losses', '+', 1) }))
    .where('state', '=', 'running')
    .where('alive_at', '<', aliveBefore)
    .returning(['id', 'attended', 'losses'])
    .execute()
  for (const { id, attended, losses } of lost) {
    const end =
      losses >= MOST_LOSSES
        ? {
            state: 'failed' as const,
            ended_at: now,
            problem: `internal: The program ended ${losses} times in this job.`,
          }
        : // An attended job cannot go on by itself: its keys were in the memory of the process that is gone.
          { state: attended ? ('paused' as const) : ('waiting' as const) }
    await db.updateTable('jobs').set(end).where('id', '=', id).execute()
  }
  return lost.length
}

/** Ends jobs that were cancelled before a worker took them. */
export async function endCancelled(db: Tx, now: Date): Promise<void> {
  await db
    .updateTable('jobs')
    .set({ state: 'cancelled', ended_at: now })
    .where('state', 'in', ['waiting', 'paused'])
    .where('cancel_asked', '=', true)
    .execute()
}

/** The agencies that have a key. Every agency that has had a member has one. */
export async function agencies(db: Tx): Promise<readonly string[]> {
  const rows = await db.selectFrom('keys').select('agency').distinct().orderBy('agency').execute()
  return rows.map(({ agency }) => agency)
}

/**
 * Queues a job of the program, unless one is under way or was made in the last period.
 * @param agency null for the installation's own
 */
export async function queueScheduled(
  db: Tx,
  agency: string | null,
  job: string,
  every: number,
  now: Date,
): Promise<void> {
  const other = await db
    .selectFrom('jobs')
    .select('id')
    .where('job', '=', job)
    .where('agency', agency === null ? 'is' : '=', agency)
    .where('member', 'is', null)
    // A job that takes longer than its period must not run twice at once, so one under way counts whatever its age.
    .where((row) =>
      row.or([row('state', 'not in', ENDED_JOB_STATES), row('made_at', '>', new Date(now.getTime() - every))]),
    )
    .limit(1)
    .executeTakeFirst()
  if (other) return
  const made = { id: newId(), agency, member: null, job, input: {}, attended: false, run_after: now, made_at: now }
  await db
    .insertInto('jobs')
    .values({ ...made, state: 'waiting' })
    .execute()
}

/** Forgets jobs that ended before a moment. */
export async function forgetEnded(db: Tx, before: Date): Promise<void> {
  await db.deleteFrom('jobs').where('state', 'in', ENDED_JOB_STATES).where('ended_at', '<', before).execute()
}
