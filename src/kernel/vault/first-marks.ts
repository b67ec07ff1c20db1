import { sessionOf, system } from '../actor.ts'
import { allAgencies } from '../agencies.ts'
import { type Database, type Row, sql, type Tx } from '../database.ts'
import { type MarkedTable, markOf, marksName, type RowMarks, wasSound } from './row-marks.ts'
import { LAYERED } from './seals.ts'
import type { TrustFloor } from './trust-floor.ts'

/** Rows of one transaction: a directory of years must not hold its table for minutes. */
const STEP = 500

/**
 * Marks what stood in the tables before this version knew marks, or knew them to cover so much, once for each table. Rows that
 * have the right one are left alone, so that a stop in between loses nothing. Afterwards a row without a mark counts as altered,
 * and so does one whose mark covers less; a row that somebody altered before stays altered.
 * @param all tables with marks, of every room
 */
export async function markExisting(database: Database, floor: TrustFloor, all: readonly RowMarks[]): Promise<void> {
  const fresh = all.filter((marks) => !floor.isMarked(marksName(marks)))
  if (fresh.length === 0) return
  const agencies = await database.transaction(sessionOf(system(), 'administration'), allAgencies)
  for (const agency of agencies)
    for (const marks of fresh) {
      const session = sessionOf(system(agency), 'administration')
      const isFirst = !floor.isMarked(marks.table)
      for (let from: string | null = FIRST; from !== null; ) {
        const at: string = from
        from = await database.transaction(session, (db) => markStep(db, { marks, agency, isFirst }, at))
      }
    }
  // Last: whoever switches it off in between finds the rest unmarked, and is marked at the next start.
  await floor.noteMarked(fresh.flatMap((marks) => [marks.table, marksName(marks)]))
}

const FIRST = '(0,0)'

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

type Marking = {
  readonly marks: RowMarks
  readonly agency: string
  /** No row of the table had a mark before. */
  readonly isFirst: boolean
}

type Found = Row<MarkedTable> & { readonly place: string; readonly row_mark: Uint8Array | null }

/** @returns the place of the last row that was looked at; null after the last one */
async function markStep(db: Tx, { marks, agency, isFirst }: Marking, from: string): Promise<string | null> {
  const table = sql.table(marks.table)
  const columns = sql.join(marks.columns.map((column) => sql.ref(column)))
  const { rows } = await sql<Found>`select ctid::text as place, row_mark, ${columns} from ${table}
    where ${sql.ref(marks.owner)} = ${agency} and ctid > ${from}::tid
    order by ctid limit ${STEP}`.execute(db)
  for (const row of rows) {
    const isOld = row.row_mark === null ? isFirst : wasSound(db, marks, row)
    if (isOld)
      await sql`update ${table} set row_mark = ${markOf(db, marks, row as never)} where ctid = ${row.place}::tid`.execute(
        db,
      )
  }
  return rows.at(-1)?.place ?? null
}
