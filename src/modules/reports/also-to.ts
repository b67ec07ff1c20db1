import { sql, type Tx } from '../../kernel/database.ts'
import type { Words } from './record.ts'

/**
 * The names under which others take reports, as they stand in what a reporter says of them; nothing where nobody was named. Whether they got
 * the report as well is not looked up: no row says it, and here it is the reporter who does.
 */
export async function alsoNamed(db: Tx, agencies: readonly string[]): Promise<Pick<Words, 'alsoTo'>> {
  if (agencies.length === 0) return {}
  const { rows } = await sql<{ name: string }>`select public_name as name from app.intake_marks()
    where agency = any(${agencies}::uuid[]) order by public_name`.execute(db)
  return rows.length === 0 ? {} : { alsoTo: rows.map(({ name }) => name) }
}
