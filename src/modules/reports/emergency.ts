import type { Member } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { enter, foundReport } from './record.ts'
import { Changed, EmergencyCall } from './shapes.ts'
import { changeReport } from './triage/work.ts'
import { perilOf } from './waits.ts'

// A call to police, ambulance or fire brigade in danger to life. Nobody's consent is needed for it: vital interests of somebody who cannot
// give it (Art. 9(2)(c) GDPR), and of any data subject (Art. 10(b) Directive (EU) 2016/680). It is told as it was, after it was made.

/** Clocks of two machines differ; a call of tomorrow was not made. */
const AHEAD = 5 * 60_000

/** @throws Problem `invalid-input` at `at` */
export function mustBeMade({ at }: EmergencyCall, now: Date): void {
  if (new Date(at).getTime() <= now.getTime() + AHEAD) return
  throw new Problem('invalid-input', 'Some fields are not right.', {
    fields: [{ field: 'at', message: 'not-yet' }],
  })
}

export const recordCall = operation({
  summary: 'Record that police, an ambulance or the fire brigade was called in danger to life',
  permission: 'report:answer',
  purpose: 'protection',
  verb: 'disclosure',
  input: EmergencyCall.extend({ report: Id }),
  output: Changed,
  subject: ({ report }) => [report],
  run: (context, { report, ...call }) =>
    changeReport(context, report, 'record-call', async ({ member, row }) => {
      mustBeMade(call, context.now)
      await enter(context.db, member, row, { kind: 'called', at: context.now, words: { words: '', call } })
    }),
})

/** Records at the report behind a case that its only person is safe, so that it leaves the desk there too. */
export async function safeBehind(db: Tx, member: Member, id: string, now: Date): Promise<void> {
  const row = await foundReport(db, member, id, true)
  // Erased, or hidden from this member: it stays with whoever may open it.
  if (row === null) return
  if (perilOf(row.danger_seen ?? row.danger_told) === null) return
  await db.updateTable('reports').set({ danger_seen: 'no' }).where('id', '=', id).execute()
  await enter(db, member, row, { kind: 'assessed', at: now, words: { words: 'no' } })
}
