import type { Tx } from '../../../kernel/database.ts'
import type { ImportFacts } from './stand.ts'
import type { ImportRow } from './tables.ts'

/** What is known of imports, in their order: whether their jobs and uploads are there, in two questions for all of them. */
export async function importFacts(
  db: Tx,
  rows: readonly Pick<ImportRow, 'ended_at' | 'problem' | 'job' | 'file'>[],
): Promise<ImportFacts[]> {
  // Only of what has not ended: the others need no look at all, and usually there is none that does.
  const open = rows.filter(({ ended_at }) => ended_at === null)
  const jobs = await named(
    open.map(({ job }) => job),
    (ids) => db.selectFrom('jobs').select(['id', 'state']).where('id', 'in', ids).execute(),
  )
  const files = await named(
    open.map(({ file }) => file),
    (ids) => db.selectFrom('files').select('id').where('id', 'in', ids).execute(),
  )
  return rows.map(({ ended_at, problem, job, file }) => ({
    ended: ended_at !== null,
    unreadable: problem !== null,
    job: jobs.find(({ id }) => id === job)?.state ?? null,
    upload: files.some(({ id }) => id === file),
  }))
}

/** Asks nothing where there is nothing to ask for: `in ()` is no SQL. */
async function named<T>(ids: readonly (string | null)[], ask: (ids: readonly string[]) => Promise<T[]>): Promise<T[]> {
  const known = ids.filter((id) => id !== null)
  return known.length === 0 ? [] : ask(known)
}
