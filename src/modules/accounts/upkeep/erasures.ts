import { z } from 'zod'
import { sql, type Tx } from '../../../kernel/database.ts'
import { operation } from '../../../kernel/operation.ts'
import { JobRow, Moment } from '../shapes.ts'

/** Where the disk stands with keys that were erased. */
const Cleaning = z.object({
  /** Day of the earliest erasure from which something still lies there; null where nothing does. */
  since: z.iso.date().nullable(),
  /** Whether it lies in the tables' own files, and not only in what disk, log or copies keep of them. */
  inTables: z.boolean(),
  /** Number of the last epoch that was ended with, and when the keys before it were destroyed. */
  epoch: z.int().nullable(),
  cleanedAt: Moment.nullable(),
  /** The job that does it, in its last go. */
  job: JobRow.pick({ state: true, progress: true, problem: true, startedAt: true }).nullable(),
})

/** Where the disk stands with keys that were erased. Days and numbers alone: it is of all agencies together. */
export const follow = operation({
  summary: 'See whether erased keys still lie on the disk, and when it was last cleaned from them',
  permission: 'erasure:follow',
  purpose: 'administration',
  verb: 'consultation',
  input: z.object({}),
  output: Cleaning,
  subject: () => [],
  async run({ db }) {
    const { since, inTables } = await removed(db)
    return {
      // The day, since the minute could be that in which a reporter withdrew.
      since,
      inTables,
      ...(await cleaned(db)),
      job: await cleaningJob(db),
    }
  },
})

async function removed(db: Tx) {
  const { rows } = await sql<{ since: string | null; inTables: boolean }>`
    select since, in_tables as "inTables" from app.seals_to_clean()`.execute(db)
  return rows[0]
}

async function cleaned(db: Tx) {
  const last = await db
    .selectFrom('epochs')
    .select(['number', 'made_at', 'cleaned_at'])
    .where('cleaned_at', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  // The first epoch of a new installation had nothing to clean.
  const isFirst = last?.number === 1 && last.cleaned_at?.getTime() === last.made_at.getTime()
  return { epoch: last?.number ?? null, cleanedAt: isFirst ? null : (last?.cleaned_at?.toISOString() ?? null) }
}

/** The job that belongs to no agency; row policies show no other of this kind. */
async function cleaningJob(db: Tx) {
  const row = await db
    .selectFrom('jobs')
    .select(['state', 'progress', 'problem', 'started_at'])
    .where('agency', 'is', null)
    .where('job', '=', 'clean-keys')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return null
  const { started_at, ...shown } = row
  return { ...shown, startedAt: started_at?.toISOString() ?? null }
}
