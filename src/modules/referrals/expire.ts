import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { Id } from '../../kernel/ids.ts'
import { endingJob } from '../../kernel/jobs.ts'
import { operation } from '../../kernel/operation.ts'
import { endAccess } from './referral-row.ts'

/** Few at a time: each holds its row, and nobody's list should wait for a clean-up. */
const STEP = 100

const SUMMARY = 'End the access of receivers whose time is over'

/** Ends access whose time is over. It changes no state: what becomes of a referral is decided by people. */
export const expireReferrals = operation({
  summary: SUMMARY,
  permission: 'referral:work',
  purpose: 'protection',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ ended: z.array(Id) }),
  subject: (_, output) => output?.ended ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Referrals belong to an agency.')
    const rows = await db
      .selectFrom('referrals')
      .selectAll()
      .where('agency', '=', agency)
      // By the program's clock, as everywhere; the database may stand in another zone.
      .where('access_until', '<=', now)
      .where('access_ended_at', 'is', null)
      .limit(STEP)
      .forUpdate()
      .execute()
    for (const row of rows) await endAccess(db, row, now)
    return { ended: rows.map(({ id }) => id) }
  },
})

/** Queued for each agency by the program. */
export const expiringJob = endingJob(SUMMARY, 'referrals.expire')
