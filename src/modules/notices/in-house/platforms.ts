import { sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { insistOnAgencies } from '../../accounts/index.ts'

// Which agencies of the house are a platform's.

/** An agency whose people work for a platform. */
export type Platform = { readonly id: string; readonly name: string }

/**
 * All of them, by a question to the broker, since the walls show nobody else's members.
 * @throws Problem `unavailable` where what is told of them was changed
 */
export async function platforms(db: Tx): Promise<readonly Platform[]> {
  const { rows } = await sql<Platform>`select id, name from app.platform_agencies()`.execute(db)
  await insistOnAgencies(
    db,
    rows.map(({ id }) => id),
  )
  return rows
}

/** What a notice says is for the platform it names: no other agency is given it. @throws Problem `invalid-input` */
export async function insistOnPlatform(db: Tx, agency: string): Promise<void> {
  if ((await platforms(db)).some(({ id }) => id === agency)) return
  throw new Problem('invalid-input', 'This is no agency of this house whose people all work for a platform.', {
    fields: [{ field: 'toAgency', message: 'no-platform' }],
  })
}
