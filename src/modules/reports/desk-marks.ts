import { sql, type Tx } from '../../kernel/database.ts'
import { type MarkedRow, sound } from '../../kernel/vault/row-marks.ts'
import { DESKS, INTAKES } from './marks.ts'

// What the broker tells of other agencies' desks is believed where the rows that it read are as this program wrote them.

/** @throws Problem `unavailable` where a row of what agencies take was changed outside the program */
export async function insistOnDesks(db: Tx): Promise<void> {
  const { rows } = await sql<MarkedRow<typeof DESKS>>`select * from app.desk_marks()`.execute(db)
  for (const row of rows) sound(db, DESKS, row)
}

/** The same of where the public reports. */
export async function insistOnIntakes(db: Tx): Promise<void> {
  const { rows } = await sql<MarkedRow<typeof INTAKES>>`select * from app.intake_marks()`.execute(db)
  for (const row of rows) sound(db, INTAKES, row)
}
