import type { Tx } from '../../../kernel/database.ts'
import { seatsBy } from '../../cases/index.ts'
import { overAt } from './draft-row.ts'

/** Tellings of persons that wait for a second one of the team, each for that team without whoever wrote it. Asked by the program: moments alone. */
export async function tellingsToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('telling_drafts')
    .select(['person', 'asked_by', 'asked_at'])
    .where('agency', '=', agency)
    .execute()
  const open = rows.filter((row) => overAt(row) > now)
  const teams = await seatsBy(
    db,
    agency,
    'person',
    open.map(({ person }) => person),
  )
  return open.map(({ person, asked_by, asked_at }) => ({
    ...{ permission: 'case:work' as const, members: teams.get(person) ?? [], except: asked_by },
    ...{ came: asked_at, due: null, urgent: false, unseen: false, sent: false },
  }))
}
