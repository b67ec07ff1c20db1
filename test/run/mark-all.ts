import { sessionOf, system } from '../../src/kernel/actor.ts'
import { allAgencies } from '../../src/kernel/agencies.ts'
import { type Database, sql } from '../../src/kernel/database.ts'
import { markOf } from '../../src/kernel/vault/row-marks.ts'
import { MARKED } from '../../src/operations.ts'

/**
 * Marks all rows of some tables as they stand: what a test wrote past the program counts from then on as written by it.
 * @param database of a kernel, whose transactions know the key of marks
 */
export async function markAll(database: Database, ...tables: readonly string[]): Promise<void> {
  const agencies = await database.transaction(sessionOf(system(), 'administration'), allAgencies)
  for (const agency of agencies)
    await database.transaction(sessionOf(system(agency), 'administration'), async (db) => {
      for (const marks of MARKED.filter(({ table }) => tables.includes(table))) {
        const table = sql.table(marks.table)
        const { rows } = await sql<{ place: string }>`select *, ctid::text as place from ${table}
          where ${sql.ref(marks.owner)} = ${agency}`.execute(db)
        for (const row of rows)
          await sql`update ${table} set row_mark = ${markOf(db, marks, row as never)} where ctid = ${row.place}::tid`.execute(
            db,
          )
      }
    })
}
