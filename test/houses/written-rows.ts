import type { TestDatabase } from '../run/databases.ts'

/** A row of any table as it lies in the database, with the number of the transaction that wrote it. */
export type WrittenRow = {
  readonly table: string
  readonly transaction: string
  readonly row: Readonly<Record<string, unknown>>
}

/** All rows of all tables. */
export async function allRows(database: TestDatabase): Promise<readonly WrittenRow[]> {
  const tables =
    await database.superuser(`select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind = 'r' order by 1`)
  const rows: WrittenRow[] = []
  for (const { name } of tables) {
    const found = await database.superuser(`select xmin::text as by, row_to_json(t)::text as row from "${name}" t`)
    for (const { by, row } of found)
      rows.push({ table: String(name), transaction: String(by), row: JSON.parse(String(row)) as WrittenRow['row'] })
  }
  return rows
}

const keyOf = ({ table, transaction, row }: WrittenRow) => `${table} ${transaction} ${JSON.stringify(row)}`

/** What some work wrote: rows that were not there before, or not so. */
export async function writtenBy(database: TestDatabase, work: () => Promise<unknown>): Promise<readonly WrittenRow[]> {
  const before = new Set((await allRows(database)).map(keyOf))
  await work()
  return (await allRows(database)).filter((row) => !before.has(keyOf(row)))
}

/** Every value of a row, also those inside JSON, as text. */
export const valuesOf = ({ row }: WrittenRow): readonly string[] => Object.values(row).flatMap(inside)

function inside(value: unknown): readonly string[] {
  if (value === null || typeof value === 'boolean') return []
  if (typeof value === 'object') return Object.values(value).flatMap(inside)
  return [String(value)]
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The rows that belong to a record: those that name it, those that name what only they have made, and so on.
 * @param rows what was written; numbers that stand in rows of many records, as those of agencies and members, lead nowhere
 */
export function belongingTo(rows: readonly WrittenRow[], record: string): WrittenRow[] {
  const made = new Set(rows.flatMap(({ row }) => (typeof row.id === 'string' ? [row.id] : [])))
  const ids = new Set([record])
  for (let before = 0; before !== ids.size; ) {
    before = ids.size
    for (const row of rows)
      if (valuesOf(row).some((value) => ids.has(value)))
        for (const value of valuesOf(row)) if (UUID.test(value) && made.has(value)) ids.add(value)
  }
  return rows.filter((row) => valuesOf(row).some((value) => ids.has(value)))
}
