import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { UNSEEN, type Unseen } from '../codes.ts'
import { asMember, enter, reportRow } from '../record.ts'
import { OneInput } from '../shapes.ts'
import type { ReportRow } from '../tables.ts'

/**
 * Whether pictures of a report may be shown. What comes from a child, or is told of one, is never drawn on a screen before somebody
 * knows what it is: suspected child sexual abuse material is not previewed, and nobody can know it without looking.
 */
export const unseenOf = ({ about, child }: Pick<ReportRow, 'about' | 'child'>, isFlagged: boolean): Unseen | null =>
  isFlagged ? 'flagged' : child || about === 'child' ? 'child' : null

/** Why the files of a report are not shown; null where they may be. */
export async function unseenIn(db: Tx, row: Pick<ReportRow, 'id' | 'about' | 'child'>): Promise<Unseen | null> {
  // Asked anew for each picture: a flag that somebody set a moment ago must hold already.
  const flagged = await db.selectFrom('report_quarantines').select('at').where('report', '=', row.id).executeTakeFirst()
  return unseenOf(row, flagged !== undefined)
}

const Flagged = z.object({ report: Id, unseen: z.enum(UNSEEN).nullable() })

export const quarantine = operation({
  summary: 'Close the files of a report to everybody: they may show the sexual abuse of a child',
  permission: 'report:answer',
  purpose: 'protection',
  verb: 'alteration',
  // Why somebody suspects it is for the police, and stays sealed with the audit entry.
  reason: true,
  input: OneInput,
  output: Flagged,
  subject: ({ report }) => [report],
  async run({ db, actor, now, reason }, { report }) {
    const member = asMember(actor)
    const row = await reportRow(db, member, report)
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('report_quarantines')
      .values({ report, agency: row.agency, at: now, by: member.id })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows !== 0n)
      // Entered once: whoever presses twice has not found a second reason.
      await enter(db, member, row, { kind: 'quarantined', at: now, words: { words: reason ?? '' } })
    return { report, unseen: 'flagged' as const }
  },
})

export const liftQuarantine = operation({
  summary: 'Open the files of a report again that were closed by mistake',
  permission: 'report:decide',
  purpose: 'protection',
  verb: 'alteration',
  // Nobody alone makes such files visible.
  approval: 'second-person',
  asked: ({ db, actor }, { report }) => reportRow(db, asMember(actor), report),
  input: OneInput.extend({ why: z.string().max(1000).regex(/\S/, 'Nothing was written.') }),
  output: Flagged,
  subject: ({ report }) => [report],
  async run({ db, actor, now }, { report, why }) {
    const member = asMember(actor)
    const row = await reportRow(db, member, report)
    const { numDeletedRows } = await db.deleteFrom('report_quarantines').where('report', '=', report).executeTakeFirst()
    if (numDeletedRows === 0n) throw new Problem('conflict', 'The files of this report are not closed.')
    // By name: if it was no mistake after all, it must lead to the two who said so.
    await enter(db, member, row, { kind: 'unquarantined', at: now, words: { words: why } })
    return { report, unseen: unseenOf(row, false) }
  },
})
