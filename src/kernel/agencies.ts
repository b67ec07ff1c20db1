import { sql, type Tx } from './database.ts'

/** Every agency of the installation, also one that has no key yet; for the program itself, before anybody signs in. */
export async function allAgencies(db: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select app.all_agencies() as id`.execute(db)
  return rows.map(({ id }) => id)
}
