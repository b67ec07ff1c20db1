import type { Tx } from '../../kernel/database.ts'
import type { Permission } from '../../kernel/operation.ts'
import { callsToTell, guestsToTell, personsToTell, programmesToTell } from '../cases/index.ts'
import { noticesToTell } from '../notices/index.ts'
import { referralsToTell } from '../referrals/index.ts'
import { asksToTell, sharesToTell, tellingsToTell } from '../shares/index.ts'
import type { Waiting } from './waiting.ts'

/** The permission of an operation; null where there is none of this name. */
export type PermissionOf = (operation: string) => Permission | null

/**
 * All that waits for an agency, by states and moments alone. Reports have a bell of their own, by the hour: a letter at once would give
 * away when somebody wrote.
 */
export async function waitingIn(db: Tx, agency: string, now: Date, permissionOf: PermissionOf): Promise<Waiting[]> {
  return [
    ...(await sharesToTell(db, agency, now)),
    ...(await asksToTell(db, agency, now)),
    ...(await tellingsToTell(db, agency, now)),
    ...(await referralsToTell(db, agency, now)),
    ...(await personsToTell(db, agency, now)),
    ...(await guestsToTell(db, agency, now)),
    ...(await callsToTell(db, agency, now)),
    ...(await programmesToTell(db, agency, now)),
    ...(await noticesToTell(db, agency)),
    ...(await approvalsToTell(db, agency, now, permissionOf)),
  ]
}

/** What waits for a second person: told to whoever may do it and has not asked for it. */
async function approvalsToTell(db: Tx, agency: string, now: Date, permissionOf: PermissionOf): Promise<Waiting[]> {
  const rows = await db
    .selectFrom('approvals')
    .select(['operation', 'asked_by', 'asked_at'])
    .where('agency', '=', agency)
    .where('state', '=', 'waiting')
    .where('expires_at', '>', now)
    .execute()
  return rows.flatMap(({ operation, asked_by: except, asked_at: came }) => {
    const permission = permissionOf(operation)
    return permission === null
      ? []
      : [{ permission, except, came, members: null, due: null, urgent: false, unseen: false, sent: false }]
  })
}
