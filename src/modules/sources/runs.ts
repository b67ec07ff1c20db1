import type { Tx } from '../../kernel/database.ts'
import { newId } from '../../kernel/ids.ts'
import { tryAgain } from './plan.ts'
import type { RunRow, SourceRow } from './tables.ts'

/** Enters a run that waits to be fetched. */
export async function enterRun(
  db: Tx,
  { id: source, agency }: Pick<SourceRow, 'id' | 'agency'>,
  asked: { readonly by: string | null; readonly now: Date },
  job: (run: string) => Promise<string>,
): Promise<{ run: string; job: string }> {
  const run = newId()
  const left = await job(run)
  await db
    .insertInto('source_runs')
    .values({
      id: run,
      source,
      agency,
      state: 'waiting',
      asked_by: asked.by,
      started_at: asked.now,
      ended_at: null,
      job: left,
      problem: null,
    })
    .execute()
  return { run, job: left }
}

/** A run with its source; undefined where somebody has removed it meanwhile. */
export async function runRow(db: Tx, agency: string, run: string): Promise<{ run: RunRow; source: SourceRow } | null> {
  const row = await db
    .selectFrom('source_runs')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', run)
    // Two workers with one run come one after the other.
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return null
  const source = await db.selectFrom('sources').selectAll().where('id', '=', row.source).executeTakeFirstOrThrow()
  return { run: row, source }
}

/** Ends a run without success, and says when its source is tried again, or that it is left alone. */
export async function failRun(
  db: Tx,
  { run, source }: { readonly run: Pick<RunRow, 'id'>; readonly source: SourceRow },
  failure: { readonly problem: string; readonly notBefore: Date | null; readonly now: Date },
): Promise<void> {
  const { problem, notBefore, now } = failure
  await db
    .updateTable('source_runs')
    .set({ state: 'failed', ended_at: now, problem })
    .where('id', '=', run.id)
    .execute()
  const failures = source.failures + 1
  await db.updateTable('sources').set({ failures }).where('id', '=', source.id).execute()
  // One that somebody paused and tried by hand stays paused.
  if (source.next_run_at === null) return
  const next = tryAgain(failures, source.next_run_at, notBefore, now)
  await db
    .updateTable('sources')
    .set(next === null ? { next_run_at: null, paused_why: 'failures' } : { next_run_at: next })
    .where('id', '=', source.id)
    .execute()
}

/** Lets what a run has read be read again: it was lost before anybody saw it. */
export async function forgetSeen(db: Tx, { id, source }: Pick<RunRow, 'id' | 'source'>): Promise<void> {
  await db.deleteFrom('source_seen').where('run', '=', id).execute()
  // Else the server would say that nothing has changed.
  await db.updateTable('sources').set({ sealed_memo: null }).where('id', '=', source).execute()
}

/** How a screening of a run ended. */
export type Screened =
  | { readonly kind: 'done'; readonly postings: number; readonly broken: number; readonly leads: number }
  /** No postings could be read from it. */
  | { readonly kind: 'unread' }
  /** Lost before it was screened: erased with its time, or its job was given up. */
  | { readonly kind: 'lost' }

/** Notes how one screening ended and, after the last of a run, how the run did. Does nothing a second time. */
export async function endScreening(db: Tx, screening: string, how: Screened, now: Date): Promise<void> {
  const ended = await db
    .updateTable('source_screenings')
    .set({ ended_at: now })
    .where('screening', '=', screening)
    .where('ended_at', 'is', null)
    .returning(['run', 'agency'])
    .executeTakeFirst()
  if (ended === undefined) return
  const found = await runRow(db, ended.agency, ended.run)
  if (found === null) return
  const { run } = found
  const more = how.kind === 'done' ? how : { postings: 0, leads: 0, broken: how.kind === 'unread' ? 1 : 0 }
  await db
    .updateTable('source_runs')
    .set((row) => ({
      postings: row('postings', '+', more.postings),
      leads: row('leads', '+', more.leads),
      broken: row('broken', '+', more.broken),
    }))
    .where('id', '=', run.id)
    .execute()
  if (how.kind === 'lost') await forgetSeen(db, run)
  // A run of which one part failed has failed, whatever the other parts did.
  if (run.state === 'failed') return
  // Counted as a failure of the source: what breaks screening each time must not be fetched for ever.
  if (how.kind === 'lost') await failRun(db, found, { problem: 'lost', notBefore: null, now })
  // A file that is no postings stays one until somebody changes it; the source itself can be read.
  else if (how.kind === 'unread') await settle(db, run, { state: 'failed', ended_at: now, problem: 'unread' })
  else if (await isOver(db, run.id)) {
    await settle(db, run, { state: 'done', ended_at: now })
    await db.updateTable('sources').set({ failures: 0 }).where('id', '=', run.source).execute()
  }
}

const settle = (db: Tx, { id }: RunRow, to: Partial<Pick<RunRow, 'state' | 'ended_at' | 'problem'>>) =>
  db.updateTable('source_runs').set(to).where('id', '=', id).execute()

const isOver = async (db: Tx, run: string): Promise<boolean> => {
  const open = await db
    .selectFrom('source_screenings')
    .select('screening')
    .where('run', '=', run)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return open === undefined
}
