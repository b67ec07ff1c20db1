import { endingJob, endingOperation } from '../../../kernel/ending.ts'
import { OPEN_CALLS } from './call.ts'
import { endOverCalls } from './rows.ts'

const summary = 'End calls to interpreters whose hour is over'

/** Ends calls whose hour is over; whoever looks ends them, too. */
export const expireCalls = endingOperation({
  ...{ summary, permission: 'case:read', purpose: 'protection', belongs: 'Persons belong to an agency.' },
  async end(db, agency, now, most) {
    const rows = await db
      .selectFrom('interpreter_calls')
      .selectAll()
      .where('agency', '=', agency)
      .where('state', 'in', OPEN_CALLS)
      .where('starts_at', '<=', now)
      .orderBy('starts_at')
      .limit(most)
      .execute()
    return (await endOverCalls(db, rows, now)).filter(({ state }) => state === 'over').map(({ id }) => id)
  },
})

/** Queued for each agency by the program. */
export const expiringCallsJob = endingJob(summary, 'interpreters.expire')
