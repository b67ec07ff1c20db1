import { isoDay } from '../../../kernel/clock.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { restate } from '../children/restate.ts'
import { enter } from '../events.ts'
import { asMember } from '../record.ts'
import type { PersonRow } from '../tables.ts'
import type { StepName } from '../tracks/move.ts'
import { forget } from './forget.ts'
import { keptUntil } from './keeping.ts'
import { isHeld, keptOf } from './rows.ts'

// Effects of steps on how long a person's file is kept.

/** Sets or removes the day until which a file is kept, and erases a person who declined unless the file is held. */
export async function keepAfter(
  context: RunContext,
  row: PersonRow,
  key: Uint8Array | null,
  taken: readonly StepName[],
): Promise<void> {
  const { db, now } = context
  const did = (act: string) => taken.some((step) => step.act === act)
  // The state after the whole step counts, because a file that the law reopens at once was never closed.
  const { file } = await db.selectFrom('persons').select('file').where('id', '=', row.id).executeTakeFirstOrThrow()
  if (did('close') && file === 'closed' && key !== null) {
    const keep_until = keptUntil(await keptOf(db, row, key, isoDay(now)))
    await db.updateTable('persons').set({ keep_until }).where('id', '=', row.id).execute()
  }
  // Coming back voluntarily withdraws the request for erasure.
  if (did('come-back')) await db.updateTable('persons').set({ erasure_asked: null }).where('id', '=', row.id).execute()
  if (taken.some(({ track }) => track === 'file') || did('come-back')) await restate(context, row.id)
  if (did('decline')) await forgetOrRestrict(context, row, key)
}

/** Erases the identity of a person who declined; the person is still counted (Eurostat's third group). */
async function forgetOrRestrict(context: RunContext, row: PersonRow, key: Uint8Array | null): Promise<void> {
  const { db, actor, now } = context
  if (!(await isHeld(db, row))) return forget(db, row, now, asMember(actor).id)
  // A hold does not stop the person's step; the data are restricted until it ends (Art. 18 GDPR).
  await db
    .updateTable('persons')
    .set({ erasure_asked: isoDay(now) })
    .where('id', '=', row.id)
    .execute()
  await enter(db, asMember(actor), row, key, { kind: 'erasure-asked', at: now })
}
