import type { Tx } from '../../../kernel/database.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { forgetItemsOf, refuseBound } from '../../evidence/index.ts'
import { fileKeysOf } from '../files/files.ts'
import { identityKeysOf } from '../identity/identity.ts'
import { versionKeysOf } from '../known.ts'

/** What went with some reports: items of evidence, and files whose bytes can be removed after commit; left behind they open to nobody. */
type Gone = { readonly items: readonly string[]; readonly files: readonly string[] }

/**
 * Erases reports whole, by their keys: rows, messages, files, what the receipt opens, and what is kept as evidence of them.
 * @throws Problem `conflict` where evidence of one is held for a court, or closed: the report stays
 */
export async function eraseWhole(db: Tx, reports: readonly string[], agency: string, now: Date): Promise<Gone> {
  if (reports.length === 0) return { items: [], files: [] }
  for (const report of reports) await refuseBound(db, report)
  const rows = await db
    .selectFrom('reports')
    .select(['data_key', 'notes_key'])
    .where('agency', '=', agency)
    .where('id', 'in', reports)
    .execute()
  const files = await fileKeysOf(db, reports)
  const keys = [
    ...rows.flatMap(({ data_key, notes_key }) => [data_key, notes_key ?? []].flat()),
    ...files.map(({ data_key }) => data_key),
    ...(await identityKeysOf(db, reports)),
    ...(await versionKeysOf(db, reports)),
  ]
  // Keys first of all, so that no backup of the rows can be opened.
  await eraseDataKeys(db, keys, agency, now)
  const evidence = await forgetItemsOf(db, 'report', reports, agency, now)
  await forgetNumbers(db, reports, agency)
  const ids = files.map(({ id }) => id)
  if (ids.length > 0) await db.deleteFrom('files').where('id', 'in', ids).execute()
  await db.deleteFrom('reports').where('agency', '=', agency).where('id', 'in', reports).execute()
  return { items: evidence.items, files: [...new Set([...ids, ...evidence.files])] }
}

/** Of reports that somebody known sent, the number alone stays: a version that a device sends later must not bring the words back. */
async function forgetNumbers(db: Tx, reports: readonly string[], agency: string): Promise<void> {
  const known = await db.selectFrom('report_origins').select('report').where('report', 'in', reports).execute()
  if (known.length === 0) return
  await db
    .insertInto('report_erasures')
    .values(known.map(({ report }) => ({ report, agency })))
    .onConflict((row) => row.doNothing())
    .execute()
}
