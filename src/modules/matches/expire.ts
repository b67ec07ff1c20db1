import { isoDay } from '../../kernel/clock.ts'
import { endingJob, endingOperation } from '../../kernel/ending.ts'
import { endQuestions } from './ask.ts'

const DAY = 86_400_000

const summary = 'Erase questions between agencies whose time is over'

export const expireMatches = endingOperation({
  ...{ summary, permission: 'match:work', purpose: 'protection', belongs: 'Questions belong to an agency.' },
  async end(db, agency, now, most) {
    const rows = await db
      .selectFrom('match_questions')
      .select(['id', 'data_key'])
      .where('agency', '=', agency)
      .where('ends_at', '<=', now)
      .limit(most)
      .execute()
    // The asking agency ends them for all: matches and answers at others go with the question's row.
    await endQuestions(db, agency, rows, now)
    // Counts of days that are over say who asked how much, and serve nothing any more.
    const before = isoDay(new Date(now.getTime() - 2 * DAY))
    await db.deleteFrom('match_counts').where('agency', '=', agency).where('day', '<', before).execute()
    return rows.map(({ id }) => id)
  },
})

/** Queued for each agency by the program. Whoever looks meanwhile finds nothing that is over. */
export const expiringJob = endingJob(summary, 'matches.expire')
