import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { Id } from '../../kernel/ids.ts'
import { endingJob } from '../../kernel/jobs.ts'
import { operation } from '../../kernel/operation.ts'
import { endQuestions } from './ask.ts'

const DAY = 86_400_000
/** Few at a time: each takes the rows of several agencies along. */
const STEP = 100

const SUMMARY = 'Erase questions between agencies whose time is over'

export const expireMatches = operation({
  summary: SUMMARY,
  permission: 'match:work',
  purpose: 'protection',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ ended: z.array(Id) }),
  subject: (_, output) => output?.ended ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Questions belong to an agency.')
    const rows = await db
      .selectFrom('match_questions')
      .select(['id', 'data_key'])
      .where('agency', '=', agency)
      .where('ends_at', '<=', now)
      .limit(STEP)
      .execute()
    // The asking agency ends them for all: matches and answers at others go with the question's row.
    await endQuestions(db, agency, rows, now)
    // Counts of days that are over say who asked how much, and serve nothing any more.
    const before = isoDay(new Date(now.getTime() - 2 * DAY))
    await db.deleteFrom('match_counts').where('agency', '=', agency).where('day', '<', before).execute()
    return { ended: rows.map(({ id }) => id) }
  },
})

/** Queued for each agency by the program. Whoever looks meanwhile finds nothing that is over. */
export const expiringJob = endingJob(SUMMARY, 'matches.expire')
