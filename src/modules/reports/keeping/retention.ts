import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import { Id } from '../../../kernel/ids.ts'
import { eraseInSteps, job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { hasBound } from '../../evidence/index.ts'
import { STATE_NAMES } from '../codes.ts'
import { sweepDrafts } from '../forms/drafts.ts'
import { sweepLeft } from '../forms/left.ts'
import { keptFor } from '../report.ts'
import { periodsOf } from '../summary.ts'
import { eraseWhole } from './erase.ts'

/** Reports erased in one step. */
const STEP = 100

/** Days for which the same sending of another system is known again. */
const SIGNAL_DAYS = 90

export const eraseReports = operation({
  summary: 'Erase reports whose time is over',
  permission: 'retention:set',
  purpose: 'protection',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ erased: z.array(Id), items: z.array(Id), files: z.array(Id) }),
  // Of what was evidence the number alone is left, here.
  subject: (_, output) => (output ? [...output.erased, ...output.items] : []),
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Reports belong to an agency.')
    // A form opens for twelve hours; three days are sure to be over it in every time zone.
    await db
      .deleteFrom('report_withdrawals')
      .where('withdrawn_on', '<', daysAfter(isoDay(now), -3))
      .execute()
    await sweepDrafts(db, agency, now)
    await sweepLeft(db, agency, now)
    await db
      .deleteFrom('signal_keys')
      .where('came_on', '<', daysAfter(isoDay(now), -SIGNAL_DAYS))
      .execute()
    const intake = await db.selectFrom('report_intakes').selectAll().where('agency', '=', agency).executeTakeFirst()
    const periods = periodsOf(intake)
    const rows = await db
      .selectFrom('reports')
      .select('id')
      .where('agency', '=', agency)
      // What came in since the end is read first, however long ago that end was.
      .where('unread_since', 'is', null)
      // What its reporter added and nobody was shown yet is read first, too.
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('report_messages as m')
              .select('m.id')
              .whereRef('m.report', '=', 'reports.id')
              .where('m.held', '=', true),
          ),
        ),
      )
      // Restricted instead of erased: kept until the hold is lifted.
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('report_holds as h').select('h.report').whereRef('h.report', '=', 'reports.id'))),
      )
      // Evidence of it is held for a court, or closed: without the report nobody would see it any more.
      .where(({ not }) => not(hasBound('reports.id')))
      .where(({ or, and, eb }) =>
        or(
          STATE_NAMES.flatMap((state) => {
            const days = keptFor(state, periods)
            if (days === null) return []
            return [and([eb('state', '=', state), eb('ended_on', '<', daysAfter(isoDay(now), -days))])]
          }),
        ),
      )
      .orderBy('ended_on')
      .limit(STEP)
      .execute()
    if (rows.length === 0) return { erased: [], items: [], files: [] }
    const erased = rows.map(({ id }) => id)
    const { items, files } = await eraseWhole(db, erased, agency, now)
    return { erased, items: [...items], files: [...files] }
  },
})

/** Queued for each agency, some times a day, by the program. */
export const erasingJob = job({
  summary: 'Erase reports whose time is over',
  input: z.object({}),
  // Erasing needs no key: data outlive their time whether or not anybody is signed in.
  attended: false,
  attempts: 5,
  async run(context) {
    const reports = await eraseInSteps(context, async () => {
      const { erased, files } = (await context.call('reports.erase', {})) as { erased: string[]; files: string[] }
      // After the commit that forgot their keys; bytes that stay behind open to nobody.
      await Promise.all(files.map((file) => context.blobs.remove(file)))
      return erased.length
    })
    return { reports }
  },
})
