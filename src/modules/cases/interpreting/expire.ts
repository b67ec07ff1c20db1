import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { Id } from '../../../kernel/ids.ts'
import { endingJob } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { OPEN_CALLS } from './call.ts'
import { endOverCalls } from './rows.ts'

/** Few at a time: each holds its row, and nobody's list should wait for a clean-up. */
const STEP = 100

const SUMMARY = 'End calls to interpreters whose hour is over'

/** Ends calls whose hour is over; whoever looks ends them, too. */
export const expireCalls = operation({
  summary: SUMMARY,
  permission: 'case:read',
  purpose: 'protection',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ ended: z.array(Id) }),
  subject: (_, output) => output?.ended ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Persons belong to an agency.')
    const rows = await db
      .selectFrom('interpreter_calls')
      .selectAll()
      .where('agency', '=', agency)
      .where('state', 'in', OPEN_CALLS)
      .where('starts_at', '<=', now)
      .orderBy('starts_at')
      .limit(STEP)
      .execute()
    const ended = (await endOverCalls(db, rows, now)).filter(({ state }) => state === 'over').map(({ id }) => id)
    return { ended }
  },
})

/** Queued for each agency by the program. */
export const expiringCallsJob = endingJob(SUMMARY, 'interpreters.expire')
