import { type Row, sql, type Tx } from '../../kernel/database.ts'
import { isSound, type MarkedTable, markOf, marksName, type RowMarks, wasSound } from '../../kernel/vault/row-marks.ts'
import { trustOf } from '../../kernel/vault/trust.ts'

type Marked = Row<MarkedTable> & { readonly id: string; readonly row_mark: Uint8Array | null }

/**
 * Changes rows past the rooms that mark them, and marks anew what was sound before. What somebody had altered stays altered, and
 * what was never marked is marked at the next start, as everything from before marks.
 * @param all tables with marks whose rows have an id
 */
export async function marksAgain(
  db: Tx,
  agency: string,
  all: readonly RowMarks[],
  change: () => Promise<void>,
): Promise<void> {
  const sound = new Map<RowMarks, ReadonlySet<string>>()
  for (const marks of all) {
    const rows = await rowsOf(db, marks, agency)
    // A backup of an earlier version has marks over less; once all are known to cover more, those count no longer.
    const isEarlier = !trustOf(db).floor.isMarked(marksName(marks))
    const right = rows.filter((row) => isSound(db, marks, row as never) || (isEarlier && wasSound(db, marks, row)))
    sound.set(marks, new Set(right.map(({ id }) => id)))
  }
  await change()
  for (const [marks, before] of sound)
    for (const row of await rowsOf(db, marks, agency))
      if (before.has(row.id) && !isSound(db, marks, row as never))
        await sql`update ${sql.table(marks.table)} set row_mark = ${markOf(db, marks, row as never)} where id = ${row.id}`.execute(
          db,
        )
}

async function rowsOf(db: Tx, { table, columns }: RowMarks, agency: string): Promise<readonly Marked[]> {
  const { rows } =
    await sql<Marked>`select ${sql.join([...new Set(['id', ...columns, 'row_mark'])].map((column) => sql.ref(column)))}
    from ${sql.table(table)} where agency = ${agency}`.execute(db)
  return rows
}
