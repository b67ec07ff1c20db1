import type { Tx } from '../../kernel/database.ts'
import { seatsBy } from './team/seats.ts'

/**
 * Persons whose next clock has run out, each for their team alone. Asked by the program: moments, and nothing of whom they are of.
 */
export async function personsToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('persons')
    .select(['id', 'next_due'])
    .where('agency', '=', agency)
    .where('file', '<>', 'closed')
    .where('next_due', '<=', now)
    .execute()
  const ids = rows.map(({ id }) => id)
  const teams = await seatsBy(db, agency, 'person', ids)
  return rows.map(({ id, next_due: due }) => ({
    ...{ permission: 'case:read' as const, members: teams.get(id) ?? [], except: null, came: null, due },
    ...{ urgent: false, unseen: false, sent: false },
  }))
}
