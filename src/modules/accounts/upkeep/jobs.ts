import { GIVEN_UP_JOB_STATES, GOING_JOB_STATES, type JobState } from '../../../kernel/codes.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { asMember } from '../actor.ts'
import { memberNames, named } from '../profile.ts'
import { JobId, JobList, JobListInput, JobRow, Nothing } from '../shapes.ts'

const ACTIVE: readonly JobState[] = GOING_JOB_STATES
const GIVEN_UP: readonly JobState[] = GIVEN_UP_JOB_STATES

export const list = operation({
  summary: 'List the jobs of the own agency, newest first, with their progress and what failed',
  permission: 'job:read',
  purpose: 'administration',
  verb: 'consultation',
  input: JobListInput,
  output: JobList,
  subject: () => [],
  async run(context, { state, before, limit }) {
    let query = ownJobs(context)
      .orderBy('made_at', 'desc')
      .orderBy('id')
      .limit(limit + 1)
    if (state !== undefined) query = query.where('state', '=', state)
    if (before !== undefined) query = query.where('made_at', '<', new Date(before))
    // One more than asked tells whether there is a next page without counting.
    const rows = await query.execute()
    const jobs = await shown(context, rows.slice(0, limit))
    return { jobs, next: rows.length > limit ? jobs[jobs.length - 1].madeAt : null }
  },
})

export const get = operation({
  summary: 'Show a job and how far it is',
  permission: 'job:read',
  purpose: 'administration',
  verb: 'consultation',
  input: JobId,
  output: JobRow,
  subject: ({ id }) => [id],
  run: async (context, { id }) => (await shown(context, [await ownJob(context, id)]))[0],
})

export const cancel = operation({
  summary: 'Cancel a job; one that runs ends at its next step',
  permission: 'job:cancel',
  purpose: 'administration',
  verb: 'alteration',
  input: JobId,
  output: Nothing,
  subject: ({ id }) => [id],
  async run(context, { id }) {
    const { db, now, wake } = context
    const job = await ownJob(context, id)
    if (!ACTIVE.includes(job.state)) throw new Problem('conflict', 'This job has ended already.')
    // A worker may claim the job in this instant: the wish is written first, and every claim and beat looks at it.
    await db.updateTable('jobs').set({ cancel_asked: true }).where('id', '=', id).execute()
    await db
      .updateTable('jobs')
      .set({ state: 'cancelled', ended_at: now })
      .where('id', '=', id)
      .where('state', 'in', ['waiting', 'paused'])
      .execute()
    wake('jobs')
    return {}
  },
})

export const retry = operation({
  summary: 'Try a job again that failed or was cancelled',
  permission: 'job:cancel',
  purpose: 'administration',
  verb: 'alteration',
  input: JobId,
  output: Nothing,
  subject: ({ id }) => [id],
  async run(context, { id }) {
    const { db, actor, now, wake } = context
    const job = await ownJob(context, id)
    if (!GIVEN_UP.includes(job.state))
      throw new Problem('conflict', 'Only a job that failed or was cancelled is tried again.')
    // Its keys come from the session of who wakes it; with another’s it would wait for ever.
    // One without a member goes on with any colleague who may.
    if (job.attended && job.member !== null && job.member !== asMember(actor).id)
      throw new Problem(
        'not-permitted',
        'This job needs the keys of the member who asked for it; they can try it again.',
      )
    await db
      .updateTable('jobs')
      .set({ state: 'waiting', attempts: 0, problem: null, ended_at: null, cancel_asked: false, run_after: now })
      .where('id', '=', id)
      .execute()
    wake('jobs')
    return {}
  },
})

const ownJobs = ({ db, actor }: RunContext) =>
  db.selectFrom('jobs').selectAll().where('agency', '=', asMember(actor).agency)

async function ownJob(context: RunContext, id: string) {
  return ownJobs(context).where('id', '=', id).executeTakeFirstOrThrow(notFound('There is no such job.'))
}

type Row = Awaited<ReturnType<typeof ownJob>>

async function shown(context: RunContext, rows: readonly Row[]): Promise<JobRow[]> {
  const { id: self } = asMember(context.actor)
  const mayChange = context.may('jobs.cancel')
  const names = await memberNames(
    context,
    rows.map(({ member }) => member),
  )
  return rows.map((row) => ({
    id: row.id,
    job: row.job,
    state: row.state,
    attended: row.attended,
    askedBy: row.member === null ? null : named(names, row.member),
    progress: row.progress,
    output: row.output,
    problem: row.problem,
    attempts: row.attempts,
    madeAt: row.made_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
    mayCancel: mayChange && ACTIVE.includes(row.state) && !row.cancel_asked,
    mayRetry:
      mayChange && GIVEN_UP.includes(row.state) && (!row.attended || row.member === null || row.member === self),
  }))
}
