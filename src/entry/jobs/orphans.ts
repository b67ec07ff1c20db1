import { sessionOf, system } from '../../kernel/actor.ts'
import { agencies } from '../../kernel/job-claims.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import type { FileBlobs } from '../../ports/files.ts'
import { asSystem } from './system-work.ts'

/** An upload of this age is either named by a row or was cut off by a crash; its time is the beginning of its day. */
const OLD = 72 * 3600_000
const STEP = 1_000

/**
 * Removes files of the store that no row names: the program ended after keeping their bytes and before writing the row.
 * @returns number of files
 */
export async function sweepOrphans(kernel: Kernel, blobs: Pick<FileBlobs, 'olderThan' | 'remove'>, now: Date) {
  const old = blobs.olderThan(new Date(now.getTime() - OLD))
  if (old.length === 0) return 0
  // Each agency is asked by itself: no login of the program may see the rows of two at once.
  const named = new Set<string>()
  for (const agency of await asSystem(kernel, agencies))
    for (let at = 0; at < old.length; at += STEP)
      for (const id of await namedIn(kernel, agency, old.slice(at, at + STEP))) named.add(id)
  const orphans = old.filter((id) => !named.has(id))
  for (const id of orphans) await blobs.remove(id)
  return orphans.length
}

async function namedIn({ database }: Kernel, agency: string, ids: readonly string[]): Promise<string[]> {
  const rows = await database.transaction(sessionOf(system(agency), 'administration'), (db) =>
    db.selectFrom('files').select('id').where('id', 'in', ids).execute(),
  )
  return rows.map(({ id }) => id)
}
