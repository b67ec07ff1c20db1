import type { Tx } from '../../../kernel/database.ts'
import { seatsBy } from '../team/seats.ts'
import { decideBy } from './programme.ts'

type Told = {
  readonly permission: 'programme:decide' | 'case:work'
  readonly members: readonly string[] | null
  readonly except: null
  readonly came: Date
  readonly due: Date
  readonly urgent: boolean
  readonly unseen: boolean
  readonly sent: boolean
}

/**
 * Requests that wait for a decision, each for its programme; and for the team each that is late, or decided and not in the file yet. Asked by
 * the program: moments and states, and nothing of whom they are of.
 */
export async function programmesToTell(db: Tx, agency: string, now: Date): Promise<Told[]> {
  const rows = await db
    .selectFrom('programme_requests')
    .select(['person', 'agency', 'state', 'urgency', 'asked_at', 'since'])
    .where(({ or, eb }) => or([eb('to_agency', '=', agency), eb('agency', '=', agency)]))
    // Whatever else there is waits for nobody: it is in the file, or was taken back without a decision.
    .where(({ or, and, eb }) =>
      or([eb('state', '=', 'asked'), and([eb('sealed_decision', 'is not', null), eb('recorded', '=', false)])]),
    )
    .execute()
  const own = rows.filter((row) => row.agency === agency)
  const teams = await seatsBy(db, agency, 'person', [...new Set(own.map(({ person }) => person))])
  return rows.flatMap((row): Told[] => {
    const due = decideBy(row.asked_at, row.urgency)
    const isAsked = row.state === 'asked'
    const told = { except: null, came: row.since, due, urgent: row.urgency === 'danger' }
    if (row.agency !== agency)
      return isAsked ? [{ ...told, permission: 'programme:decide', members: null, unseen: true, sent: false }] : []
    if (isAsked && due >= now) return []
    const members = teams.get(row.person) ?? []
    return [{ ...told, permission: 'case:work', members, unseen: isAsked, sent: isAsked }]
  })
}
