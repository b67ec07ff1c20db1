import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { isoDay, monthsAfter } from '../../kernel/clock.ts'
import { Id } from '../../kernel/ids.ts'
import { eraseInSteps, job } from '../../kernel/jobs.ts'
import { operation } from '../../kernel/operation.ts'
import { eraseDataKeys } from '../../kernel/vault/data-keys.ts'

/**
 * Months for which an ended request is kept: so long the agency must be able to show that and how it answered (Art. 5(2) GDPR, Art. 4(4)
 * Directive (EU) 2016/680), to an authority or to a court. Claims for damages (Art. 82 GDPR) lapse in about that time.
 */
export const KEPT_MONTHS = 36

/** Requests erased in one step: short enough that nobody waits for the rows it holds. */
const STEP = 100

export const eraseRequests = operation({
  summary: 'Erase requests whose time is over',
  permission: 'retention:set',
  purpose: 'administration',
  verb: 'erasure',
  // By the job alone: a person who could erase the record of an answer could deny having given it.
  internal: true,
  input: z.object({}),
  output: z.object({ erased: z.array(Id) }),
  subject: (_, output) => output?.erased ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Requests belong to an agency.')
    const rows = await db
      .selectFrom('requests')
      .select(['id', 'data_key', 'notes_key'])
      .where('agency', '=', agency)
      // What is still open has no end, and is never erased by time, however late its answer is.
      .where('ended_on', '<', monthsAfter(isoDay(now), -KEPT_MONTHS))
      .orderBy('ended_on')
      .limit(STEP)
      .execute()
    const erased = rows.map(({ id }) => id)
    if (erased.length === 0) return { erased }
    const keys = rows.flatMap(({ data_key, notes_key }) => [data_key, notes_key ?? []].flat())
    // Keys first: a copy of the rows, in a backup or elsewhere, opens no more from here on.
    await eraseDataKeys(db, keys, agency, now)
    await db.deleteFrom('requests').where('agency', '=', agency).where('id', 'in', erased).execute()
    return { erased }
  },
})

/** Queued for each agency, once a day, by the program. */
export const erasingJob = job({
  summary: 'Erase requests whose time is over',
  input: z.object({}),
  // It opens nothing, so it waits for nobody's session.
  attended: false,
  attempts: 5,
  async run(context) {
    const requests = await eraseInSteps(context, async () => {
      const { erased } = (await context.call('requests.erase', {})) as { erased: string[] }
      return erased.length
    })
    return { requests }
  },
})
