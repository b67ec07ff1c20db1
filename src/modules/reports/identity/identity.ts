import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { codeOf, Id, newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { currentKey } from '../../../kernel/vault/agency-key.ts'
import { eraseDataKeys, newDataKey } from '../../../kernel/vault/data-keys.ts'
import { keyFor } from '../../../kernel/vault/opening.ts'
import { rowMarks, sound, withMark } from '../../../kernel/vault/row-marks.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import { CUSTODIAN, rolesOf } from '../../accounts/index.ts'
import { asMember, asReporter, enter, reportRow } from '../record.ts'
import { actionsOf, whyNot } from '../report.ts'
import { Changed, OneInput } from '../shapes.ts'
import { isShownAtOnceBy } from '../showing.ts'
import type { ReportRow } from '../tables.ts'
import { IdentifyInput, Identities, Identity, OpenIdentityInput } from './shapes.ts'

// Who a reporter is, if they say so. It stands apart from what they tell, under a key that is sealed to the custodians alone: no
// officer opens it, and neither does the reporter's own receipt, which may be found with somebody.

/** So long a custodian may look once a second person has agreed. */
const LOOKS_FOR = 24 * 3600_000

/** Who may look at who a reporter is, who agreed to it, and until when. */
export const OPENINGS = rowMarks('report_openings', [
  'id',
  'report',
  'agency',
  'custodian',
  'approved_by',
  'at',
  'until',
])

// Bound to its report: sealed words that are moved to another row do not open there.
const label = (report: string) => `report_identities.words ${report}`

/** Whether an agency can keep it apart: it has custodians who hold their key. */
export const hasCustodians = async (db: Tx, agency: string): Promise<boolean> =>
  (await currentKey(db, agency, CUSTODIAN)) !== null

export const identify = operation({
  summary: 'Say who one is, for the custodians alone, or take that back',
  permission: 'report:own',
  purpose: 'protection',
  verb: 'collection',
  // Each time makes a key: who holds a receipt must not be able to fill the table of keys.
  rate: '30/min',
  input: IdentifyInput,
  output: z.object({ report: Id, told: z.boolean() }),
  subject: (_, output) => (output ? [output.report] : []),
  async run({ db, actor, now }, { words }) {
    const { id: report, agency } = asReporter(actor)
    const row = await reportRow(db, actor, report)
    if (whyNot(row.state, 'reply') !== null) throw new Problem('conflict', 'This report was withdrawn.')
    // Whatever was said before goes, also where something else is said now.
    await forgetIdentity(db, row, now)
    if (words.trim() === '') return { report, told: false }
    // Never under another key because this one is missing.
    if (!(await hasCustodians(db, agency))) throw new Problem('conflict', 'Nobody here keeps that apart yet.')
    const key = await newDataKey(db, agency, now, CUSTODIAN)
    const sealed = sealJson(key.bytes, { words: words.trim() }, label(report))
    await db
      .insertInto('report_identities')
      .values({ report, agency, data_key: key.id, told_on: isoDay(now), sealed, held: !isShownAtOnceBy(row) })
      .execute()
    return { report, told: true }
  },
})

/** Erases what was said of who a reporter is: the key first, so that no backup of the row can be opened. */
export async function forgetIdentity(
  db: Tx,
  { id, agency }: Pick<ReportRow, 'id' | 'agency'>,
  now: Date,
): Promise<void> {
  const keys = await identityKeysOf(db, [id])
  if (keys.length === 0) return
  await eraseDataKeys(db, keys, agency, now)
  await db.deleteFrom('report_identities').where('report', '=', id).execute()
}

/** Data keys of what was said of who reporters are. */
export async function identityKeysOf(db: Tx, reports: readonly string[]): Promise<string[]> {
  if (reports.length === 0) return []
  const rows = await db.selectFrom('report_identities').select('data_key').where('report', 'in', reports).execute()
  return rows.map(({ data_key }) => data_key)
}

/** A custodian asks; the second person's approval lets that custodian look for a while. */
export const openIdentity = operation({
  summary: 'Let a custodian look at who a reporter is',
  permission: 'identity:open',
  purpose: 'protection',
  verb: 'disclosure',
  // Who reports is disclosed to nobody without need and trace: Art. 16 Directive (EU) 2019/1937.
  approval: 'second-person',
  async asked({ db, actor }, { report }) {
    await mustBeCustodian(db, asMember(actor).id)
    await reportRow(db, asMember(actor), report)
    await mustBeTold(db, report)
  },
  input: OpenIdentityInput,
  output: Changed,
  subject: ({ report }) => [report],
  async run({ db, actor, now, askedBy, may }, { report, reason }) {
    const approver = asMember(actor)
    if (askedBy === null) throw new Problem('not-permitted', 'Looking at who a reporter is needs a second person.')
    // A second time: they may have lost the role while it waited.
    await mustBeCustodian(db, askedBy)
    const row = await reportRow(db, approver, report)
    // Taken back while it waited: there is nothing to agree to.
    await mustBeTold(db, report)
    // From the agreement on, not from the asking: waiting must not use the time up.
    const until = new Date(now.getTime() + LOOKS_FOR)
    // A right to look and not the words: whoever agrees sees none of them.
    await db
      .insertInto('report_openings')
      .values(
        withMark(db, OPENINGS, {
          id: newId(),
          report,
          agency: row.agency,
          custodian: askedBy,
          approved_by: approver.id,
          at: now,
          until,
          looked_at: null,
        }),
      )
      .execute()
    await enter(db, approver, row, {
      kind: 'identity-agreed',
      at: now,
      words: { words: reason },
      by: askedBy,
      approvedBy: approver.id,
    })
    return { report, state: row.state, actions: actionsOf(row.state, may) }
  },
})

/** The second person may be an officer; the first one must be somebody who can open it at all. */
async function mustBeCustodian(db: Tx, member: string): Promise<void> {
  if (!(await rolesOf(db, member)).includes(CUSTODIAN))
    throw new Problem('not-permitted', 'Only a custodian may ask to look at who a reporter is.')
}

// The same answer whether it was never said or taken back: that somebody changed their mind is their own affair.
async function mustBeTold(db: Tx, report: string) {
  return db
    .selectFrom('report_identities')
    .selectAll()
    .where('report', '=', report)
    .executeTakeFirstOrThrow(notFound('The reporter has not said who they are, or has taken it back.'))
}

export const lookAtIdentity = operation({
  summary: 'Look at who a reporter is, after a second person has agreed',
  permission: 'identity:list',
  purpose: 'protection',
  verb: 'consultation',
  confirm: 'mfa',
  input: OneInput,
  output: Identity,
  subject: ({ report }) => [report],
  async run({ db, actor, now }, { report }) {
    const member = asMember(actor)
    const row = await reportRow(db, member, report)
    // Agreed for the one who gave the reason, not for the role.
    const opening = await db
      .selectFrom('report_openings')
      .selectAll()
      .where('report', '=', report)
      .where('custodian', '=', member.id)
      .where('until', '>', now)
      .orderBy('until', 'desc')
      .executeTakeFirst()
    if (!opening) throw new Problem('not-permitted', 'A second person must agree first, and that holds for a day.')
    sound(db, OPENINGS, opening)
    const told = await mustBeTold(db, report)
    // The right to look is no key: a custodian whom nobody has admitted has the one without the other.
    const closed = 'You do not hold the custodians’ key. Another custodian must admit you.'
    const key = await keyFor(db, member, told.data_key, closed)
    const { words } = openUnaltered<{ words: string }>(key, told.sealed, label(report))
    // Once in the history is enough; the audit has each look.
    if (opening.looked_at === null) {
      await db.updateTable('report_openings').set({ looked_at: now }).where('id', '=', opening.id).execute()
      await enter(db, member, row, { kind: 'identity-seen', at: now })
    }
    return { words, toldOn: told.told_on, until: opening.until.toISOString() }
  },
})

export const listIdentities = operation({
  summary: 'See of which reports it is known who reported, by their codes alone',
  permission: 'identity:list',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: Identities,
  // Codes and days alone, asked again each half minute: named here, a report would tell the minute in which its reporter said it.
  subject: () => [],
  async run({ db, actor, now }) {
    const member = asMember(actor)
    // No key is touched: to see that something waits nothing needs to be opened.
    const { rows } = await sql<{ report: string; told_on: string; waits: boolean; until: Date | null }>`
      select i.report, i.told_on,
        exists (select from approvals a where a.agency = i.agency and a.state = 'waiting' and a.expires_at > ${now}
          and a.operation = 'reports.open-identity' and a.subjects[1] = i.report::text) as waits,
        (select max(o.until) from report_openings o
          where o.report = i.report and o.custodian = ${member.id} and o.until > ${now}) as until
      from report_identities i where i.agency = ${member.agency}
      order by i.told_on desc, i.report limit 200`.execute(db)
    return {
      reports: rows.map(({ report, told_on, waits, until }) => ({
        report,
        code: codeOf(report),
        toldOn: told_on,
        waits,
        until: until === null ? null : new Date(until).toISOString(),
      })),
    }
  },
})
