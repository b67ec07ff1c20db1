import { sessionOf, visitor } from '../../../kernel/actor.ts'
import { type Database, sql, type Tx } from '../../../kernel/database.ts'
import type { Kernel } from '../../../kernel/kernel.ts'

/** Bytes that files of all reports take. */
export async function bytesTaken(db: Tx): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select app.report_bytes() as bytes`.execute(db)
  return Number(rows[0].bytes)
}

/** Bytes free on the disk of the store, and what is left of the share that files of reports may take; endless where none is set. */
export async function spaceLeft({
  database,
  blobs,
  site,
}: { readonly database: Database } & Pick<Kernel, 'blobs' | 'site'>): Promise<{ free: number; left: number }> {
  const taken = await database.transaction(sessionOf(visitor, 'protection'), bytesTaken)
  return {
    free: (await blobs.free?.()) ?? Number.POSITIVE_INFINITY,
    left: (site.reportFiles ?? Number.POSITIVE_INFINITY) - taken,
  }
}
