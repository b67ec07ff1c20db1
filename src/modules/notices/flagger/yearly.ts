import { z } from 'zod'
import { agencyFor, memberFor } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { countedNotices, independenceOf, recipientNames } from './counted.ts'
import { flaggerCsv } from './csv.ts'
import { IndependenceInput, IndependenceOutput, ReportInput, ReportOutput } from './figure-shapes.ts'
import { flaggerHtml } from './html.ts'
import { flaggerReport, type Standing } from './report.ts'
import { REPORT_WORDS } from './words.ts'

const OWNED = 'Notices belong to an agency.'

export const yearlyReport = operation({
  summary: 'Make the yearly report on notices (Art. 22(3) DSA)',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: ReportInput,
  output: ReportOutput,
  subject: () => [],
  async run({ db, actor, now }, { year, language }) {
    const agency = agencyFor(actor, OWNED)
    // In UTC: what a year holds must not depend on where the server stands. This year may be asked for as it grows.
    const span = { from: new Date(Date.UTC(year, 0, 1)), until: new Date(Date.UTC(year + 1, 0, 1)) }
    if (span.from > now) throw new Problem('invalid-input', 'That year has not begun yet. Choose an earlier one.')
    const report = flaggerReport({
      year,
      agency: await nameOf(db, agency),
      madeOn: isoDay(now),
      // All there are; the report tells which touched the year.
      standings: await standingsOf(db, agency),
      independence: (await independenceOf(db, agency))?.words ?? null,
      notices: await countedNotices(db, agency, span, now),
      names: await recipientNames(db, agency),
      remedies: await remediesOf(db, agency, year),
    })
    const words = REPORT_WORDS[language]
    // The schema's lists are not read-only; what they hold is the same.
    return { report, html: flaggerHtml(report, words), csv: flaggerCsv(report, words) } as ReportOutput
  },
})

/** As the agency writes to recipients; else as it is called in this house. */
async function nameOf(db: Tx, agency: string): Promise<string> {
  const settings = await db
    .selectFrom('notice_settings')
    .select('sender_name')
    .where('agency', '=', agency)
    .executeTakeFirst()
  if (settings !== undefined) return settings.sender_name
  const row = await db.selectFrom('agencies').select('name').where('id', '=', agency).executeTakeFirstOrThrow()
  return row.name
}

async function standingsOf(db: Tx, agency: string): Promise<Standing[]> {
  const rows = await db
    .selectFrom('flagger_statuses')
    .selectAll()
    .where('agency', '=', agency)
    .orderBy('valid_from')
    .execute()
  return rows.map(({ coordinator, decision, area, valid_from, valid_until, ended_on }) => ({
    coordinator,
    decision,
    area,
    from: valid_from,
    // One that was revoked held until then, not as long as it was granted for (Art. 22(7)).
    until: earlier(valid_until, ended_on),
  }))
}

const earlier = (one: string | null, other: string | null): string | null =>
  one !== null && other !== null ? (one < other ? one : other) : (one ?? other)

async function remediesOf(db: Tx, agency: string, year: number) {
  const rows = await db
    .selectFrom('notice_remedies')
    .select(['kind', 'result'])
    .where('agency', '=', agency)
    // By their own day: a complaint of January may be about a notice of the year before.
    .where('lodged_on', '>=', `${year}-01-01`)
    .where('lodged_on', '<=', `${year}-12-31`)
    .execute()
  return rows.map(({ kind, result }) => ({ kind, result: result ?? ('open' as const) }))
}

export const getIndependence = operation({
  summary: 'Read how the agency keeps its independence from platforms',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: IndependenceOutput,
  subject: () => [],
  async run({ db, actor }) {
    return shown(await independenceOf(db, agencyFor(actor, OWNED)))
  },
})

export const setIndependence = operation({
  summary: 'Write how the agency keeps its independence from platforms',
  permission: 'notice:settle',
  purpose: 'prevention',
  verb: 'alteration',
  input: IndependenceInput,
  output: IndependenceOutput,
  subject: () => [],
  async run({ db, actor, now }, { words }) {
    const agency = agencyFor(actor, OWNED)
    // It is published as the agency's own explanation; no program gives one.
    const { id: by } = memberFor(actor, 'Only members write for their agency.')
    const values = { words, set_by: by, set_at: now }
    await db
      .insertInto('notice_independence')
      .values({ agency, ...values })
      .onConflict((row) => row.column('agency').doUpdateSet(values))
      .execute()
    return shown({ words, set_at: now })
  },
})

const shown = (row: { readonly words: string; readonly set_at: Date } | undefined) => ({
  independence: row === undefined ? null : { words: row.words, setAt: row.set_at.toISOString() },
})
