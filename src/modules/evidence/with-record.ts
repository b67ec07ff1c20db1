import { type SqlBool, sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { eraseDataKeys } from '../../kernel/vault/data-keys.ts'

// Evidence of a report is kept as long as the report, and of a case as long as somebody of it has a record, and goes with it: afterwards nobody
// would see it, and its bytes and keys would stay for ever.

/** As a condition: whether an item of the record with the number in a column is held for a court, or closed to everybody. */
export const hasBound = (column: string) => sql<SqlBool>`app.evidence_bound(${sql.ref(column)})`

/** Whether an item of a record is held for a court, or closed since it may show the abuse of a child: then the record stays. */
export async function isBound(db: Tx, record: string): Promise<boolean> {
  const { rows } = await sql<{ bound: boolean }>`select app.evidence_bound(${record}) as bound`.execute(db)
  return rows[0]?.bound === true
}

/** @throws Problem `conflict` where a record is not to be erased, since what a court or the police ask for would go with it */
export async function refuseBound(db: Tx, record: string): Promise<void> {
  if (await isBound(db, record))
    throw new Problem(
      'conflict',
      'Evidence of this is held for a court, or closed because it may show the abuse of a child: nothing of it is erased. End the hold first, or restrict the data.',
      { fields: [{ field: 'evidence', message: 'bound' }] },
    )
}

/**
 * Erases the items of records whose own keys were erased just now, with their certificates and with captures that were asked for: keys first.
 * Their logs stay and say nothing without the keys.
 * @returns the items, and the files whose bytes can be removed after commit
 */
export async function forgetItemsOf(
  db: Tx,
  kind: 'report' | 'case',
  records: readonly string[],
  agency: string,
  now: Date,
): Promise<{ readonly items: readonly string[]; readonly files: readonly string[] }> {
  if (records.length === 0) return { items: [], files: [] }
  const captures = await db
    .selectFrom('evidence_captures')
    .select(['id', 'data_key'])
    .where('about_kind', '=', kind)
    .where('about', 'in', records)
    .execute()
  const rows = await db
    .selectFrom('evidence_items as i')
    .leftJoin('evidence_certificates as c', 'c.item', 'i.id')
    .select(['i.id', 'i.file', 'i.data_key', 'c.data_key as certified'])
    .where('i.about_kind', '=', kind)
    .where('i.about', 'in', records)
    .execute()
  const keys = [...captures, ...rows].flatMap((row) => row.data_key ?? [])
  await eraseDataKeys(db, [...new Set([...keys, ...rows.flatMap(({ certified }) => certified ?? [])])], agency, now)
  const [items, files] = [rows.map(({ id }) => id), rows.flatMap(({ file }) => file ?? [])]
  const asked = captures.map(({ id }) => id)
  if (asked.length > 0) await db.deleteFrom('evidence_captures').where('id', 'in', asked).execute()
  if (items.length > 0) await db.deleteFrom('evidence_items').where('id', 'in', items).execute()
  if (files.length > 0) await db.deleteFrom('files').where('id', 'in', files).execute()
  return { items, files }
}
