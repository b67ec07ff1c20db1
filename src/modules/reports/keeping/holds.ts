import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { keyOf } from '../keys.ts'
import { asMember, enter, keepMessage, reportRow } from '../record.ts'
import { WriteInput } from '../shapes.ts'

// Reports that are kept although their time is over, because their data are restricted and not erased (Art. 18 GDPR, Art. 16(3)
// Directive (EU) 2016/680).

/** Keeps a report although its time is over. Held twice it is held since the first day. */
export async function holdReport(db: Tx, { id, agency }: Member, report: string, now: Date): Promise<void> {
  await db
    .insertInto('report_holds')
    .values({ report, agency, at: now, by: id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Since which day a report is held; null where it is not. */
export async function heldSince(db: Tx, report: string): Promise<string | null> {
  const hold = await db.selectFrom('report_holds').select('at').where('report', '=', report).executeTakeFirst()
  return hold ? isoDay(hold.at) : null
}

export const liftHold = operation({
  summary: 'End the restriction of a report that was kept past its time, and tell the reporter',
  permission: 'report:decide',
  purpose: 'protection',
  verb: 'alteration',
  // What follows is erasure: nobody alone lets go of what a court may ask for.
  approval: 'second-person',
  asked: ({ db, actor }, { report }) => reportRow(db, asMember(actor), report),
  // Also the reason: whoever has it restricted is told before it ends (Art. 18(3) GDPR), so the two cannot differ.
  input: WriteInput,
  output: z.object({ report: Id, erasedFrom: z.iso.date().nullable() }),
  subject: ({ report }) => [report],
  async run({ db, actor, now }, { report, text }) {
    const member = asMember(actor)
    const row = await reportRow(db, member, report)
    const { numDeletedRows } = await db.deleteFrom('report_holds').where('report', '=', report).executeTakeFirst()
    if (numDeletedRows === 0n) throw new Problem('conflict', 'This report is not held.')
    const key = await keyOf(db, member, row.data_key)
    const { agency } = row
    await keepMessage(db, {
      id: newId(),
      report,
      agency,
      kind: 'answer',
      by: member.id,
      now,
      words: { text },
      key,
    })
    // Its time begins anew: erased within the hour, they could not object to what they have just been told.
    if (row.ended_on !== null)
      await db
        .updateTable('reports')
        .set({ ended_on: isoDay(now) })
        .where('id', '=', report)
        .execute()
    await enter(db, member, row, { kind: 'hold-lifted', at: now, words: { words: text } })
    return { report, erasedFrom: row.ended_on === null ? null : isoDay(now) }
  },
})
