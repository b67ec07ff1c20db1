import { endingJob, endingOperation } from '../../kernel/ending.ts'
import { endAccess } from './referral-row.ts'

const summary = 'End the access of receivers whose time is over'

/** Ends access whose time is over. It changes no state: what becomes of a referral is decided by people. */
export const expireReferrals = endingOperation({
  ...{ summary, permission: 'referral:work', purpose: 'protection', belongs: 'Referrals belong to an agency.' },
  async end(db, agency, now, most) {
    const rows = await db
      .selectFrom('referrals')
      .selectAll()
      .where('agency', '=', agency)
      // By the program's clock, as everywhere; the database may stand in another zone.
      .where('access_until', '<=', now)
      .where('access_ended_at', 'is', null)
      .limit(most)
      .forUpdate()
      .execute()
    for (const row of rows) await endAccess(db, row, now)
    return rows.map(({ id }) => id)
  },
})

/** Queued for each agency by the program. */
export const expiringJob = endingJob(summary, 'referrals.expire')
