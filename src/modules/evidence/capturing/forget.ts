import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import { Id } from '../../../kernel/ids.ts'
import { eraseInSteps, job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { DECLARED } from '../asked.ts'

/** Days for which the record says what became of a capture. */
const SHOWN_DAYS = 7
const STEP = 100

export const forgetCaptures = operation({
  ...DECLARED,
  summary: 'Erase what was said of captures that ended days ago; what they kept stays',
  permission: 'evidence:keep',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ erased: z.array(Id) }),
  subject: (_, output) => output?.erased ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Captures belong to an agency.')
    const rows = await db
      .selectFrom('evidence_captures')
      .select(['id', 'data_key'])
      .where('agency', '=', agency)
      // None is begun after an hour, so one that has no end by then is over as well.
      .where('asked_at', '<', new Date(daysAfter(isoDay(now), -SHOWN_DAYS)))
      .limit(STEP)
      .execute()
    const erased = rows.map(({ id }) => id)
    if (erased.length === 0) return { erased }
    // Keys first: a copy of the rows opens no more from here on.
    await eraseDataKeys(
      db,
      rows.map(({ data_key }) => data_key),
      agency,
      now,
    )
    await db.deleteFrom('evidence_captures').where('agency', '=', agency).where('id', 'in', erased).execute()
    return { erased }
  },
})

/** Queued for each agency, once a day, by the program. */
export const forgettingJob = job({
  summary: 'Erase what was said of captures that ended days ago',
  input: z.object({}),
  attended: false,
  attempts: 5,
  run: async (context) => ({
    erased: await eraseInSteps(context, async () => {
      const { erased } = (await context.call('evidence.forget-captures', {})) as { erased: string[] }
      return erased.length
    }),
  }),
})
