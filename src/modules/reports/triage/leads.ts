import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { countryOf } from '../../accounts/index.ts'
import { advertLead, assessed, makeFromAdvert, shownLead } from '../../leads/index.ts'
import type { LeadTie } from '../codes.ts'
import { openTo } from '../firewall.ts'
import { keyOf } from '../keys.ts'
import { asMember, enter, messagesOf } from '../record.ts'
import { Changed } from '../shapes.ts'
import type { ReportRow } from '../tables.ts'
import { tellingOf } from './marks.ts'
import { type Refusal, whyNotQuoted } from './quoting.ts'
import { LeadInput, MakeLeadInput, OfLeadOutput } from './shapes.ts'
import { changeReport } from './work.ts'

// A report becomes a lead. What goes along is the advert as it is quoted; the report itself stays where it is.

// Said by rule, not by line: an answer that named the line would carry the reporter’s words out in a message.
const WORDS: Readonly<Record<Refusal, string>> = {
  'not-told': 'Only words that stand in the report go along, line by line as they stand there.',
  'own-words': 'The reporter says this of themselves or of who is harmed. It does not go along.',
  'own-contact': 'This is how the reporter may be reached. It does not go along.',
}

// Protection, also where the lead later serves an investigation: it was told for that purpose (Art. 5(1)(b) GDPR).
const declared = { permission: 'report:lead', purpose: 'protection' } as const

export const makeLead = operation({
  ...declared,
  summary: 'Make a lead of the advert that a report quotes',
  verb: 'disclosure',
  input: MakeLeadInput,
  output: Changed.extend({ lead: Id, isNew: z.boolean() }),
  subject: ({ report }, output) => (output ? [report, output.lead] : [report]),
  // Screening reads its word lists with its first text: before the transaction, which must be short.
  prepare: async (_, { text }) => void assessed(text, 'EU'),
  async run(context, { report, text }) {
    const { db, now } = context
    let made: { readonly lead: string; readonly isNew: boolean } | undefined
    // Lead and link come in the transaction that holds the report’s row: neither is there without the other.
    const changed = await changeReport(context, report, 'make-lead', async ({ member, row }) => {
      const country = await countryOf(db, member.agency)
      await mustBeQuoted(db, member, row, { text, country })
      made = await makeFromAdvert(db, member, advertLead({ text, day: isoDay(now), country }), now)
      await link(context, member, row, { lead: made.lead, how: made.isNew ? 'made' : 'joined' })
    })
    // The act that was allowed has set it; the type checker cannot see that.
    if (made === undefined) throw new Error('the report was not changed')
    // Its network is drawn like that of any new lead.
    if (made.isNew) await context.later({ job: 'link-leads', input: {} })
    return { ...changed, ...made }
  },
})

/**
 * Lets words of the advert that a report quotes go to another room, and enters that they did. By the rules of a lead: only what
 * stands there, and nothing of whoever told it.
 * @throws Problem `invalid-input`, `conflict` where the report is not read yet or was withdrawn
 */
export async function quotedAdvert(context: RunContext, report: string, text: string): Promise<void> {
  await changeReport(context, report, 'make-lead', async ({ member, row }) => {
    const { db, now } = context
    await mustBeQuoted(db, member, row, { text, country: await countryOf(db, member.agency) })
    await enter(db, member, row, { kind: 'quoted', at: now })
  })
}

/** @throws Problem `invalid-input` where words would go along that must stay */
async function mustBeQuoted(
  db: Tx,
  member: Member,
  row: ReportRow,
  { text, country }: { readonly text: string; readonly country: string },
): Promise<void> {
  // Held against what is sealed here, never against what a page sends along: a page can be made to say anything.
  const telling = tellingOf(await messagesOf(db, await keyOf(db, member, row.data_key), row.id))
  const why = telling === null ? 'not-told' : whyNotQuoted(text, telling, country)
  if (why !== null) throw new Problem('invalid-input', WORDS[why], { fields: [{ field: 'text', message: why }] })
}

type Link = { readonly lead: string; readonly how: LeadTie }

async function link({ db, now }: RunContext, member: Member, row: ReportRow, { lead, how }: Link): Promise<void> {
  // Two officers may link the same two at once; the history tells it once.
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('report_leads')
    .values({ report: row.id, lead, agency: row.agency, how, by: member.id, at: now })
    .onConflict((one) => one.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 1n) await enter(db, member, row, { kind: 'led', at: now })
}

export const joinLead = operation({
  ...declared,
  summary: 'Let a report belong to a lead that is there already',
  verb: 'combination',
  input: LeadInput,
  output: Changed,
  subject: ({ report, lead }) => [report, lead],
  run: (context, { report, lead }) =>
    changeReport(context, report, 'make-lead', async ({ member, row }) => {
      if (!context.may('leads.get')) throw new Problem('not-permitted', 'Your roles do not open leads.')
      // Merged leads are one: the report belongs to the one that is shown.
      await link(context, member, row, { lead: await shownLead(context.db, member, lead), how: 'joined' })
    }),
})

export const leaveLead = operation({
  ...declared,
  summary: 'Take back that a report belongs to a lead',
  verb: 'alteration',
  reason: true,
  input: LeadInput,
  output: Changed,
  subject: ({ report, lead }) => [report, lead],
  run: (context, { report, lead }) =>
    changeReport(context, report, 'make-lead', async ({ member, row }) => {
      const { db, now, reason } = context
      // Only the link goes. The lead stands on its own words, whoever told of it.
      const { numDeletedRows } = await db
        .deleteFrom('report_leads')
        .where('report', '=', report)
        .where('lead', '=', lead)
        .executeTakeFirst()
      if (numDeletedRows !== 1n) throw new Problem('not-found', 'This report does not belong to that lead.')
      await enter(db, member, row, { kind: 'left-lead', at: now, words: { words: reason ?? '' } })
    }),
})

export const reportsOfLead = operation({
  summary: 'See which reports belong to a lead',
  // Of reports, not of leads: who may look at leads alone learns nothing here, not even that there is one.
  permission: 'report:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({ lead: Id }),
  output: OfLeadOutput,
  subject: ({ lead }, output) => [lead, ...(output?.reports.map(({ report }) => report) ?? [])],
  async run({ db, actor }, { lead }) {
    const { agency } = asMember(actor)
    const rows = await db
      .selectFrom('report_leads as l')
      .innerJoin('reports as r', 'r.id', 'l.report')
      .innerJoin('leads', 'leads.id', 'l.lead')
      .select(['r.id', 'r.filed_on', 'r.state', 'l.how'])
      // Two leads that were merged may both have been linked to it.
      .distinct()
      // Row security says so as well: one mistake must not be enough to show a link.
      .where('l.agency', '=', agency)
      .where(openTo(actor, 'r.id'))
      // With what was merged into it.
      .where('leads.root', '=', lead)
      .orderBy('r.filed_on')
      .execute()
    const shown = rows.map(({ id, filed_on, state, how }) => ({
      report: id,
      code: codeOf(id),
      filedOn: filed_on,
      state,
      how,
    }))
    return { reports: shown }
  },
})
