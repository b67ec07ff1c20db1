import type { Member } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { oneAtATime } from '../../kernel/locks.ts'
import { PER_DAY } from './match.ts'

/**
 * Counts one more question of today, of the member and of the agency.
 * @throws Problem `too-many-requests` where one of them has asked enough
 */
export async function countOne(db: Tx, { id, agency }: Member, now: Date): Promise<void> {
  const day = isoDay(now)
  // Counted before it is compared, so that two questions at once are two: the row is held until the end.
  await oneAtATime(db, 'questions of an agency', agency)
  const counted = await db
    .insertInto('match_counts')
    .values({ agency, member: id, day, asked: 1 })
    .onConflict((row) =>
      row.columns(['agency', 'day', 'member']).doUpdateSet({ asked: sql<number>`match_counts.asked + 1` }),
    )
    .returning('asked')
    .executeTakeFirstOrThrow()
  // Of all members together: ten colleagues who take turns are one list of names.
  const { all } = await db
    .selectFrom('match_counts')
    .select(({ fn }) => fn.sum<string>('asked').as('all'))
    .where('agency', '=', agency)
    .where('day', '=', day)
    .executeTakeFirstOrThrow()
  if (counted.asked <= PER_DAY.member && Number(all) <= PER_DAY.agency) return
  const midnight = Date.parse(day) + 86_400_000
  throw new Problem('too-many-requests', 'Enough was asked for today. Ask again tomorrow.', {
    retryAfter: Math.ceil((midnight - now.getTime()) / 1000),
  })
}
