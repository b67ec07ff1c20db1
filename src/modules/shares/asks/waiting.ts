import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { sql } from '../../../kernel/database.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { asMember } from '../share-row.ts'
import { ANSWERED, SIDES } from './ask.ts'
import { endAsksOver } from './ask-row.ts'
import { ofSide } from './look.ts'
import { WaitingAsks } from './shapes.ts'

/** As many as a desk has room for before somebody opens the list. */
const SHOWN = 20

export const waitingAsks = operation({
  permission: 'share:read',
  purpose: 'prevention',
  verb: 'consultation',
  summary: 'See how much agencies ask of each other waits: to acknowledge, to answer, late, and answered',
  input: z.object({}),
  output: WaitingAsks,
  subject: () => [],
  async run(context) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await endAsksOver(db, member.agency, now)
    // Counts alone: they stand on a desk that others pass.
    const asked = await ofSide(context, member, 'asked')
      .where('due', 'is not', null)
      .select([
        sql<string>`count(*) filter (where state = 'sent')`.as('toAcknowledge'),
        sql<string>`count(*) filter (where state in ('acknowledged', 'partly'))`.as('toAnswer'),
      ])
      .executeTakeFirstOrThrow()
    const asker = await ofSide(context, member, 'asker')
      .select([
        sql<string>`count(*) filter (where due < ${now} and clock <> 'use')`.as('late'),
        sql<string>`count(*) filter (where answer_seen_at is null and state in (${sql.join(ANSWERED)}))`.as('answered'),
      ])
      .executeTakeFirstOrThrow()
    return {
      ...{ toAcknowledge: Number(asked.toAcknowledge), toAnswer: Number(asked.toAnswer) },
      ...{ late: Number(asker.late), answered: Number(asker.answered) },
      due: await dueNext(context, member, now),
    }
  },
})

/** The clocks that run out first: of those asked all, of the asker those that ran out. */
async function dueNext(context: RunContext, member: Member, now: Date): Promise<z.output<typeof WaitingAsks>['due']> {
  const sides = SIDES.map(async (side) => {
    const rows = await ofSide(context, member, side)
      .select(['id', 'clock', 'urgency', 'due'])
      .where('due', 'is not', null)
      .where('clock', '<>', 'use')
      // While the other side has time an asker has nothing to do.
      .$if(side === 'asker', (query) => query.where('due', '<', now))
      .orderBy('due')
      .orderBy('id')
      .limit(SHOWN)
      .execute()
    return rows.flatMap(({ id, clock, urgency, due }) =>
      due === null || clock === null
        ? []
        : [{ ...{ ask: id, side, clock, urgency }, ...{ due: due.toISOString(), missed: due < now } }],
    )
  })
  const all = (await Promise.all(sides)).flat()
  return all.sort((a, b) => a.due.localeCompare(b.due)).slice(0, SHOWN)
}
