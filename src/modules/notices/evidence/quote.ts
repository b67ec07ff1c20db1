import { createHash } from 'node:crypto'
import { z } from 'zod'
import { firstOf, More } from '../../../kernel/first-of.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { memberNames } from '../../accounts/index.ts'
import { quotedAdvert } from '../../reports/index.ts'
import { asMember } from '../record.ts'
import { Person, QuoteInput } from '../shapes.ts'
import { keepPiece } from './evidence.ts'

// From a decided report to a notice without a lead between: somebody reported one advert, and knows where it stands.

const QuoteOutput = z.object({ quotation: Id, evidence: Id, entry: Id, job: Id.nullable() })
const QuotationsOutput = More.extend({
  quotations: z.array(z.object({ id: Id, madeAt: z.iso.datetime(), by: Person })),
})

export const quoteReport = operation({
  summary: 'Quote the advert of a report, so that a notice can be drafted from it',
  // By the right to take an advert out of a report: what goes along is held to the same rules.
  permission: 'report:lead',
  purpose: 'protection',
  verb: 'disclosure',
  input: QuoteInput,
  output: QuoteOutput,
  subject: ({ report }, output) => (output ? [report, output.quotation, output.evidence, output.entry] : [report]),
  async run(context, { report, text, address, grade }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await quotedAdvert(context, report, text)
    // A number of its own, and not the report's: it stands with the notice, which goes through more hands than reports do.
    const quotation = newId()
    const { agency } = member
    await db
      .insertInto('notice_quotations')
      .values({ id: quotation, agency, made_at: now, made_by: member.id })
      .execute()
    await db.insertInto('notice_quotation_reports').values({ quotation, report, agency }).execute()
    const bytes = Buffer.from(text)
    const { evidence, entry } = await keepPiece(db, member, now, {
      about: quotation,
      about_kind: 'quotation',
      place: 0,
      kind: 'posting',
      page_of: null,
      problem: null,
      file: null,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest(),
      // The site is its source; that a report led there is nobody's business who reads the letter.
      seen: { address, source: address === null ? null : new URL(address).hostname, title: null, text, date: null },
      ...{ ground: 'given', grade },
      key: await newDataKey(db, agency, now),
    })
    const job = address === null ? null : await context.later({ job: 'capture-page', input: { evidence } })
    return { quotation, evidence, entry, job }
  },
})

export const listQuotations = operation({
  summary: 'See adverts quoted from reports of which no notice was drafted yet',
  permission: 'notice:draft',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: QuotationsOutput,
  subject: (_, output) => output?.quotations.map(({ id }) => id) ?? [],
  async run(context) {
    const { db, actor } = context
    const query = db
      .selectFrom('notice_quotations as q')
      .select(['q.id', 'q.made_at', 'q.made_by'])
      .where('q.agency', '=', asMember(actor).agency)
      .where('q.taken_back_at', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('notices as n').select('n.id').whereRef('n.lead', '=', 'q.id'))),
      )
      // What may show the abuse of a child becomes no notice, and asks nobody to write one.
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('notice_barred as b').select('b.lead').whereRef('b.lead', '=', 'q.id'))),
      )
      .orderBy('q.made_at')
    const { rows, ...rest } = await firstOf(query, 100)
    const names = await memberNames(
      context,
      rows.map(({ made_by }) => made_by),
    )
    return {
      quotations: rows.map(({ id, made_at, made_by }) => ({
        id,
        madeAt: made_at.toISOString(),
        by: { id: made_by, name: names.get(made_by) ?? null },
      })),
      ...rest,
    }
  },
})
