import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { sql } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { asReporter, heldReport, messagesOf, reportRow } from '../record.ts'
import { isShownAtOnceBy } from '../showing.ts'
import { tellingOf } from '../triage/marks.ts'
import { makeProof, Proof } from './proof.ts'

// What a reporter does with their own report besides writing: takes a proof, ties an earlier one to it.

const declared = { permission: 'report:own', purpose: 'protection', rate: '30/min' } as const

export const proveReport = operation({
  ...declared,
  summary: 'Take a signed proof that one reported, without a word of what was told',
  verb: 'disclosure',
  input: z.object({}),
  output: z.object({ report: Id, proof: Proof }),
  subject: (_, output) => (output ? [output.report] : []),
  async run({ db, actor, secret }) {
    const { id: report, agency } = asReporter(actor)
    const { row, key } = await heldReport(db, actor, report)
    const telling = tellingOf(await messagesOf(db, key, report))
    if (telling === null) throw new Problem('not-found', 'There is nothing to prove any more.')
    const { public_name } = await db
      .selectFrom('report_intakes')
      .select('public_name')
      .where('agency', '=', agency)
      .executeTakeFirstOrThrow()
    const about = { report, agency: public_name, filedOn: row.filed_on, told: telling.told }
    return { report, proof: makeProof(secret, about) }
  },
})

export const tieReport = operation({
  ...declared,
  summary: 'Tie an earlier report of one’s own to this one, by its receipt',
  verb: 'combination',
  input: z.object({ lookup: z.string().regex(/^[\w-]{43}$/) }),
  output: z.object({ report: Id, earlier: Id }),
  subject: (_, output) => (output ? [output.report, output.earlier] : []),
  async run({ db, actor, now }, { lookup }) {
    const { id: report, agency } = asReporter(actor)
    const row = await reportRow(db, actor, report)
    // Whoever has both receipts may say that both are theirs; nobody else can, and nothing else ties them.
    const { rows } = await sql<{ report: string; agency: string }>`
      select report, agency from app.report_by_receipt(${Buffer.from(lookup, 'base64url')})`.execute(db)
    const earlier = rows[0]
    if (earlier === undefined || earlier.agency !== agency || earlier.report === report)
      throw new Problem('not-found', 'These words open no other report here.')
    // One earlier report each: a chain, and the latest word on it counts.
    await db.deleteFrom('report_chains').where('report', '=', report).execute()
    await db
      .insertInto('report_chains')
      .values({ report, earlier: earlier.report, agency, tied_on: isoDay(now), held: !isShownAtOnceBy(row) })
      .execute()
    return { report, earlier: earlier.report }
  },
})
