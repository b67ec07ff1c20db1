import type { Tx } from '../../kernel/database.ts'
import { newEvent } from '../../kernel/events.ts'
import { operation } from '../../kernel/operation.ts'
import { endShare } from '../../kernel/vault/data-keys.ts'
import { isSound } from '../../kernel/vault/row-marks.ts'
import { withdraw } from '../reports/index.ts'
import { dueOf, OPENING } from './share.ts'
import { moved, SHARES } from './share-row.ts'
import type { ShareRow } from './tables.ts'

/** Whoever reported takes it back from everybody who has it: nobody has to know how many they were, or to ask each of them. */
export const withdrawReport = operation({
  ...withdraw,
  async run(context, input, prepared) {
    const output = await withdraw.run(context, input, prepared)
    if (!output.erased) await takeBack(context.db, output.report, context.now)
    return output
  },
})

/**
 * Recalls all shares of a report.
 * @param now the day alone, as all that a reporter does: their minute stands nowhere
 */
async function takeBack(db: Tx, report: string, now: Date): Promise<void> {
  const rows = await db
    .selectFrom('shares')
    .selectAll()
    .where('report', '=', report)
    .where('state', 'in', OPENING)
    .forUpdate()
    .execute()
  for (const row of rows) await recalled(db, row, now)
}

async function recalled(db: Tx, row: ShareRow, day: Date): Promise<void> {
  const { id, agency, to_agency, urgency, exculpatory, state } = row
  // One that was altered is not made right by a change, and must not keep the reporter from closing it.
  if (!isSound(db, SHARES, row)) return to_agency === null ? undefined : endShare(db, row.data_key, to_agency)
  // A defence may rely on it: both sides read that it was taken back, and it stays.
  const to = exculpatory ? state : 'recalled'
  const event = { share: id, at: day, by: null, by_agency: agency, act: 'withdraw', to_state: to } as const
  await db
    .insertInto('share_events')
    .values(newEvent('share_events', event, null, null))
    .execute()
  if (exculpatory) return
  const due = dueOf('recalled', { since: day, urgency, until: row.shared_until, correctedAt: null })
  const stands = { state: 'recalled', since: day, due: due?.at ?? null, clock: due?.clock ?? null } as const
  await moved(db, row, stands, day)
}
