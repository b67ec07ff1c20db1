import type { Tx } from '../../kernel/database.ts'
import { seatsBy } from '../cases/index.ts'
import { OPEN_STATES } from './referral.ts'

/**
 * Referrals that wait for an agency: at the receiver's each with a clock; at the sender's those that nobody has answered in time, and
 * whoever did not arrive. Asked by the program: moments and states, and nothing of whom they are of.
 */
export async function referralsToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('referrals')
    .select(['person', 'agency', 'state', 'since', 'due', 'stay_ended_how'])
    .where('due', 'is not', null)
    .where('to_agency', 'is not', null)
    .where('state', 'in', OPEN_STATES)
    .where(({ or, and, eb }) =>
      or([
        and([eb('to_agency', '=', agency), eb('sent_at', 'is not', null)]),
        and([eb('agency', '=', agency), eb('state', '=', 'sent'), eb('due', '<', now)]),
        and([eb('agency', '=', agency), eb('state', '=', 'not-arrived')]),
        and([eb('agency', '=', agency), eb('state', '=', 'feedback'), eb('stay_ended_how', '=', 'asked-to-leave')]),
      ]),
    )
    .execute()
  const own = rows.flatMap((row) => (row.agency === agency ? [row.person] : []))
  const teams = await seatsBy(db, agency, 'person', own)
  return rows.map(({ person, agency: from, state, since, due, stay_ended_how }) => {
    // Whoever was asked to leave may have no bed tonight.
    const isPressing = state === 'not-arrived' || stay_ended_how === 'asked-to-leave'
    return {
      ...{
        permission: from === agency ? ('referral:work' as const) : ('referral:receive' as const),
        except: null,
        came: since,
        due,
        urgent: isPressing,
        unseen: state === 'sent',
      },
      // Of a person their team alone is told; at the receiver's nobody has a team yet.
      members: from === agency ? (teams.get(person) ?? []) : null,
      // Whoever did not arrive is looked for by both.
      sent: from === agency && !isPressing,
    }
  })
}
