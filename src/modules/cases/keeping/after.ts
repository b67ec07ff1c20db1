import type { RunContext } from '../../../kernel/operation.ts'
import { restate } from '../children/restate.ts'
import { enter } from '../events.ts'
import { asMember } from '../record.ts'
import type { PersonRow } from '../tables.ts'
import { isoDay } from '../tracks/clocks.ts'
import type { StepName } from '../tracks/move.ts'
import { forget } from './forget.ts'
import { keptUntil } from './keeping.ts'
import { holdOn, keptOf } from './rows.ts'

// What steps mean for how long a person is kept.

/** Sets or takes away the day until which a file is kept, and erases whoever declined, unless they are held. */
export async function keepAfter(
  context: RunContext,
  row: PersonRow,
  key: Uint8Array | null,
  taken: readonly StepName[],
): Promise<void> {
  const { db, now } = context
  const did = (act: string) => taken.some((step) => step.act === act)
  // As it ended: what the law opens again in the same step was never closed.
  const { file } = await db.selectFrom('persons').select('file').where('id', '=', row.id).executeTakeFirstOrThrow()
  if (did('close') && file === 'closed' && key !== null) {
    const keep_until = keptUntil(await keptOf(db, row, key, isoDay(now)))
    await db.updateTable('persons').set({ keep_until }).where('id', '=', row.id).execute()
  }
  // Who comes back of their own will has taken back what they asked for when they went.
  if (did('come-back')) await db.updateTable('persons').set({ erasure_asked: null }).where('id', '=', row.id).execute()
  if (taken.some(({ track }) => track === 'file') || did('come-back')) await restate(context, row.id)
  if (did('decline')) await forgetOrRestrict(context, row, key)
}

/** Who does not want to be registered is counted, and nothing that identifies them stays (the third group Eurostat counts). */
async function forgetOrRestrict(context: RunContext, row: PersonRow, key: Uint8Array | null): Promise<void> {
  const { db, actor, now } = context
  if ((await holdOn(db, row.id)) === undefined) return forget(db, row, now)
  // The step is theirs to take all the same; the data are restricted and wait for the hold to end (Art. 18 GDPR).
  await db
    .updateTable('persons')
    .set({ erasure_asked: isoDay(now) })
    .where('id', '=', row.id)
    .execute()
  await enter(db, asMember(actor), row, key, { kind: 'erasure-asked', at: now })
}
