import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { Id } from '../../../kernel/ids.ts'
import { eraseInSteps, type JobContext, job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { count } from '../counts.ts'
import { OPEN, type Periods } from '../lead.ts'
import { waitingPasses } from '../record.ts'
import { oneLeadAtATime, settingsRow } from '../search-key.ts'
import { Retention, RetentionInput } from '../shapes.ts'
import { periodsOf } from '../summary.ts'

const DAY = 86_400_000
const SOON = 7

export const getRetention = operation({
  summary: 'See how long leads are kept',
  permission: 'retention:read',
  purpose: 'investigation',
  verb: 'consultation',
  input: z.object({}),
  output: Retention,
  subject: () => [],
  run: ({ db, actor, now }) => retention(db, agencyFor(actor, 'Leads belong to an agency.'), now),
})

export const setRetention = operation({
  summary: 'Set how long leads are kept',
  permission: 'retention:set',
  purpose: 'investigation',
  verb: 'alteration',
  reason: true,
  input: RetentionInput,
  output: Retention,
  subject: () => [],
  async run({ db, actor, now }, { undecidedDays, dismissedDays }) {
    const agency = await settingsRow(db, actor)
    await db
      .updateTable('leads_settings')
      .set({ undecided_days: undecidedDays, dismissed_days: dismissedDays })
      .where('agency', '=', agency)
      .execute()
    return retention(db, agency, now)
  },
})

async function retention(db: Tx, agency: string, now: Date): Promise<z.output<typeof Retention>> {
  // Counted with the days just set, so that whoever shortens them sees what is about to go.
  const periods = await periodsOf(db, agency)
  const { leads } = await due(db, agency, periods, new Date(now.getTime() + SOON * DAY))
    .select(({ fn }) => fn.countAll<string>().as('leads'))
    .executeTakeFirstOrThrow()
  return { ...periods, soon: Number(leads) }
}

/** Leads whose time is over at a moment; what was merged goes with the lead it is shown under, when the last of them may go. */
function due(db: Tx, agency: string, { undecidedDays, dismissedDays }: Periods, at: Date) {
  const before = (days: number) => new Date(at.getTime() - days * DAY)
  return db
    .selectFrom('leads as l')
    .where('l.agency', '=', agency)
    .where(({ or, and, eb }) =>
      or([
        and([eb('l.state', 'in', OPEN), eb('l.keep_from', '<', before(undecidedDays))]),
        and([eb('l.state', '=', 'dismissed'), eb('l.keep_from', '<', before(dismissedDays))]),
      ]),
    )
    .where(
      sql<boolean>`not exists (select 1 from leads inner_ where inner_.root = l.id and inner_.root <> inner_.id
        and inner_.keep_from >= ${before(undecidedDays)})`,
    )
}

/** Leads erased in one step. */
const STEP = 100

export const eraseDue = operation({
  summary: 'Erase leads whose time is over',
  permission: 'retention:set',
  purpose: 'investigation',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ erased: z.array(Id) }),
  subject: (_, output) => output?.erased ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Leads belong to an agency.')
    await oneLeadAtATime(db, agency)
    const periods = await periodsOf(db, agency)
    // What a second person is asked about stays until they have decided.
    const waiting = [...(await waitingPasses(db, agency, now)).keys()]
    const roots = await due(db, agency, periods, now)
      .select('l.id')
      .$if(waiting.length > 0, (query) => query.where('l.id', 'not in', waiting))
      // Short steps: each holds the agency's lock, and people go on deciding in between.
      .limit(STEP)
      .execute()
    const erased = await eraseLeads(
      db,
      agency,
      roots.map(({ id }) => id),
      now,
    )
    if (erased.length < STEP)
      await eraseScreenings(db, agency, new Date(now.getTime() - periods.undecidedDays * DAY), now)
    return { erased }
  },
})

/** Erases leads with all that was merged into them: keys first of all, so that no backup of the rows can be opened. */
async function eraseLeads(db: Tx, agency: string, roots: readonly string[], now: Date): Promise<string[]> {
  if (roots.length === 0) return []
  const rows = await db.selectFrom('leads').select(['id', 'data_key']).where('root', 'in', roots).execute()
  const ids = rows.map(({ id }) => id)
  await eraseDataKeys(
    db,
    rows.map(({ data_key }) => data_key),
    agency,
    now,
  )
  // Before the rows go: afterwards nothing tells what they counted.
  await count(db, roots, -1)
  const sources = await db
    .selectFrom('lead_facets')
    .select('value')
    .distinct()
    .where('lead', 'in', ids)
    .where('facet', '=', 'source')
    .execute()
  // Parts, marks and history go with them by the tables' own rule, so that no new table can be forgotten here.
  await db.deleteFrom('leads').where('id', 'in', ids).execute()
  await forgetSources(
    db,
    agency,
    sources.map(({ value }) => value),
  )
  return ids
}

/** Names of sources that no lead has any more. */
async function forgetSources(db: Tx, agency: string, marks: readonly string[]): Promise<void> {
  if (marks.length === 0) return
  await db
    .deleteFrom('lead_sources')
    .where('agency', '=', agency)
    .where('mark', 'in', marks)
    .where(
      sql<boolean>`not exists (select 1 from lead_facets f
        where f.agency = ${agency} and f.facet = 'source' and f.value = lead_sources.mark)`,
    )
    .execute()
  await db.deleteFrom('lead_counts').where('agency', '=', agency).where('leads', '=', 0).execute()
}

/** Screenings of long ago of which no lead is left. */
async function eraseScreenings(db: Tx, agency: string, before: Date, now: Date): Promise<void> {
  const gone = await db
    .deleteFrom('screenings')
    .where('agency', '=', agency)
    .where('started_at', '<', before)
    .where(sql<boolean>`not exists (select 1 from leads where leads.screening = screenings.id)`)
    .returning('data_key')
    .execute()
  await eraseDataKeys(
    db,
    gone.map(({ data_key }) => data_key),
    agency,
    now,
  )
}

/** Queued for each agency, some times a day, by the program. */
export const expiryJob = job({
  summary: 'Erase leads and uploads whose time is over',
  input: z.object({}),
  // Erasing needs no key: data outlive their time whether or not anybody is signed in.
  attended: false,
  attempts: 5,
  async run(context) {
    const files = await allOf(context, 'uploads.erase', (ids) =>
      // After the commit that forgot their keys; bytes that stay behind open to nobody.
      Promise.all(ids.map((id) => context.blobs.remove(id))),
    )
    return { leads: await allOf(context, 'retention.erase'), files }
  },
})

/** Repeats a step until it finds nothing more. */
async function allOf(
  context: JobContext,
  step: string,
  then: (ids: readonly string[]) => Promise<unknown> = async () => {},
): Promise<number> {
  return eraseInSteps(context, async () => {
    const { erased } = (await context.call(step, {})) as { erased: string[] }
    await then(erased)
    return erased.length
  })
}
