import { sessionOf, system } from '../actor.ts'
import { allAgencies } from '../agencies.ts'
import { type Database, type Row, sql, type Tx } from '../database.ts'
import { type MarkedTable, markOf, type RowMarks } from './row-marks.ts'
import { LAYERED } from './seals.ts'
import type { TrustFloor } from './trust-floor.ts'

/** Whose a row is, where another column says it. */
const OWNERS: Partial<Record<MarkedTable, string>> = { agencies: 'id', match_asks: 'to_agency' }

/** Rows of one transaction: a directory of years must not hold its table for minutes. */
const STEP = 500

/**
 * Marks what stood in the tables before this version knew marks, once for each table. Rows that have one are left alone, so
 * that a stop in between loses nothing. Afterwards a row without a mark counts as altered.
 * @param all tables with marks, of every room
 */
export async function markExisting(database: Database, floor: TrustFloor, all: readonly RowMarks[]): Promise<void> {
  const fresh = all.filter(({ table }) => !floor.isMarked(table))
  if (fresh.length === 0) return
  const agencies = await database.transaction(sessionOf(system(), 'administration'), allAgencies)
  for (const agency of agencies)
    for (const marks of fresh) {
      const session = sessionOf(system(agency), 'administration')
      while ((await database.transaction(session, (db) => markStep(db, marks, agency))) > 0);
    }
  // Last: whoever switches it off in between finds the rest unmarked, and is marked at the next start.
  await floor.noteMarked(fresh.map(({ table }) => table))
}

type Unmarked = Row<MarkedTable> & { readonly place: string }

/**
 * Notes for good that every seal has the layer of an epoch, once that is so: from then on a bare one was put in past the program.
 * Without this, whoever writes the database seals a data key that they know to an agency, and reads what is written under it.
 */
export async function closeBareSeals(database: Database, floor: TrustFloor): Promise<void> {
  if (floor.isMarked(LAYERED)) return
  const { rows } = await database.transaction(sessionOf(system(), 'administration'), (db) =>
    sql<{ bare: string }>`select app.seals_before(1) as bare`.execute(db),
  )
  if (Number(rows[0].bare) === 0) await floor.noteMarked([LAYERED])
}

/** @returns how many rows were marked */
async function markStep(db: Tx, marks: RowMarks, agency: string): Promise<number> {
  const table = sql.table(marks.table)
  const owner = sql.ref(OWNERS[marks.table] ?? 'agency')
  const columns = sql.join(marks.columns.map((column) => sql.ref(column)))
  const { rows } = await sql<Unmarked>`select ctid::text as place, ${columns} from ${table}
    where ${owner} = ${agency} and row_mark is null limit ${STEP}`.execute(db)
  for (const row of rows)
    await sql`update ${table} set row_mark = ${markOf(db, marks, row as never)}
      where ctid = ${row.place}::tid and row_mark is null`.execute(db)
  return rows.length
}
