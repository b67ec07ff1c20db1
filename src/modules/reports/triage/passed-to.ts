import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { eventLabel } from '../../../kernel/events.ts'
import { openUnlessAltered } from '../../../kernel/vault/unaltered.ts'
import { keyIfOpen } from '../keys.ts'
import type { StaffWords } from '../record.ts'

/**
 * To which authority reports were passed on, by report. One whose history does not open, or was changed past the program, is left out: its
 * own page says so, and the desk of those who are in danger must not stay empty for it.
 */
export async function passedTo(
  db: Tx,
  member: Member,
  reports: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  if (reports.length === 0) return found
  const rows = await db.selectFrom('reports').selectAll().where('id', 'in', reports).execute()
  const events = await db
    .selectFrom('report_events')
    .select(['id', 'report', 'sealed'])
    .where('report', 'in', reports)
    .where('kind', '=', 'passed')
    .orderBy('seq')
    .execute()
  const keys = new Map(rows.map(({ id, notes_key }) => [id, notes_key]))
  for (const { id, report, sealed } of events) {
    const notes = keys.get(report) ?? null
    const key = notes === null ? null : await keyIfOpen(db, member, notes)
    const words =
      key === null || sealed === null
        ? null
        : openUnlessAltered<StaffWords>(key, sealed, eventLabel('report_events', id))
    if (words?.authority) found.set(report, words.authority)
  }
  return found
}
