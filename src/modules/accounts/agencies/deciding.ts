import { type Row, sql, type Tx } from '../../../kernel/database.ts'
import { type MarkedRow, sound } from '../../../kernel/vault/row-marks.ts'
import { AGENCIES } from '../marks.ts'

/**
 * Holds agencies that the broker told of against the marks of their rows: who may be told what goes by their law and country.
 * @throws Problem `unavailable` where one was changed outside the program
 */
export async function insistOnAgencies(db: Tx, ids: readonly string[]): Promise<void> {
  const told = new Set(ids)
  // One question for all: walls show nobody the rows of other agencies.
  const { rows } = await sql<MarkedRow<typeof AGENCIES>>`select * from app.agency_marks()`.execute(db)
  for (const row of rows) if (told.has(row.id)) sound(db, AGENCIES, row)
}

/** The own agency's row, as it decides. @throws Problem `unavailable` */
export async function decidingAgency(db: Tx, id: string): Promise<Pick<Row<'agencies'>, 'regime' | 'country'>> {
  const row = await db.selectFrom('agencies').select(AGENCIES.selected).where('id', '=', id).executeTakeFirstOrThrow()
  return sound(db, AGENCIES, row)
}
