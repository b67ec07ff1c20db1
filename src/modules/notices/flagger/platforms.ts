import { z } from 'zod'
import { agencyFor } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { notFound } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { countedNotices, independenceOf, recipientNames } from './counted.ts'
import { PlatformList, PlatformPage } from './figure-shapes.ts'
import { byMonth, figuresOf } from './figures.ts'
import { byName } from './report.ts'

const OWNED = 'Notices belong to an agency.'

export const listPlatforms = operation({
  summary: 'Compare how platforms answer to notices',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: PlatformList,
  subject: () => [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, OWNED)
    const names = await recipientNames(db, agency)
    // From days and closed words alone, so that it needs no open keys and opens nothing.
    const platforms = byName(await countedNotices(db, agency, {}, now), names)
    return { platforms } as PlatformList
  },
})

export const getPlatform = operation({
  summary: 'See how one platform answers to notices',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({ platform: Id }),
  output: PlatformPage,
  subject: ({ platform }) => [platform],
  async run({ db, actor, now }, { platform }) {
    const agency = agencyFor(actor, OWNED)
    const row = await db
      .selectFrom('recipients')
      .select(['id', 'name', 'country'])
      .where('agency', '=', agency)
      .where('id', '=', platform)
      .executeTakeFirstOrThrow(notFound('There is no such recipient.'))
    const notices = await countedNotices(db, agency, { recipient: platform }, now)
    return {
      ...row,
      figures: figuresOf(notices),
      months: byMonth(notices, now),
      repeats: await repeatsOf(db, agency, platform),
      overdue: await overdueOf(db, agency, platform),
      independence: (await independenceOf(db, agency))?.words ?? null,
    } as PlatformPage
  },
})

/**
 * Removals after which a posting was seen again, there or elsewhere, that shares a contact point or wording with the notice's lead.
 * The posting's day must be later than the removal: what was found late and posted before is no repetition.
 */
async function repeatsOf(db: Tx, agency: string, recipient: string): Promise<{ count: number; of: number }> {
  const { rows } = await sql<{ again: boolean }>`
    select exists (
      select from leads mine
      join lead_facets f on f.root = mine.root and f.facet in ('contact', 'wording')
      join lead_facets g on g.agency = f.agency and g.facet = f.facet and g.value = f.value
      join leads l on l.id = g.lead
      where mine.id = n.lead and mine.agency = ${agency} and f.agency = ${agency}
        and l.last_seen > to_char(n.decided_at at time zone 'UTC', 'YYYY-MM-DD')
    ) as again
    from notices n
    where n.agency = ${agency} and n.recipient = ${recipient} and n.outcome in ('removed', 'disabled')
      and n.state not in ('withdrawn', 'corrected')`.execute(db)
  return { count: rows.filter(({ again }) => again).length, of: rows.length }
}

/** Notices to it with a clock that has run out, as the last round of reminders found. */
async function overdueOf(db: Tx, agency: string, recipient: string): Promise<number> {
  const { notices } = await db
    .selectFrom('notice_reminders as r')
    .innerJoin('notices as n', 'n.id', 'r.notice')
    .select(({ fn }) => fn.count<string>('r.notice').distinct().as('notices'))
    // What law enforcement was not told of is this house’s own delay, and no platform’s.
    .where('r.what', '<>', 'tell-police')
    .where('r.agency', '=', agency)
    // Also what somebody has seen to: the service is late all the same.
    .where('r.overdue', '=', true)
    .where('n.recipient', '=', recipient)
    .executeTakeFirstOrThrow()
  return Number(notices)
}
