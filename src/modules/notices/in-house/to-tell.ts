import { daysAfter } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { answersOf, standing } from './rows.ts'

type Told = {
  readonly permission: 'notice:receive' | 'notice:settle'
  readonly members: null
  readonly except: null
  readonly came: Date
  readonly due: Date | null
  readonly urgent: boolean
  readonly unseen: boolean
  readonly sent: false
}

/**
 * Notices that wait for a platform's answer, and for whoever sent them answers that nobody has taken up. Asked by the program: moments and
 * states, and nothing of what stands in them.
 */
export async function noticesToTell(db: Tx, agency: string): Promise<Told[]> {
  const rows = await db
    .selectFrom('notice_copies')
    .selectAll()
    .where(({ or, eb }) => or([eb('to_agency', '=', agency), eb('agency', '=', agency)]))
    .where('state', '=', 'open')
    .execute()
  const said = await answersOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row): Told[] => {
    const answers = said.get(row.id) ?? []
    const told = { members: null, except: null, urgent: row.urgent, sent: false } as const
    if (row.agency === agency)
      return answers
        .filter(({ state }) => state === 'proposed')
        .map(({ answered_at }) => ({
          ...{ ...told, permission: 'notice:settle', came: answered_at, due: null, urgent: false, unseen: false },
        }))
    const { stand, since, due } = standing(row, answers)
    if (due === null) return []
    // The whole of the last day counts.
    const end = new Date(`${daysAfter(due, 1)}T00:00:00Z`)
    return [{ ...told, permission: 'notice:receive', came: since, due: end, unseen: stand === 'new' }]
  })
}
