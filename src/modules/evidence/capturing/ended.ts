import type { Member } from '../../../kernel/actor.ts'
import { Problem } from '../../../kernel/errors.ts'
import type { RunContext } from '../../../kernel/operation.ts'

/**
 * Enters the item that came of a capture, in the transaction that keeps it: there is the one with the other, or neither.
 * @throws Problem `conflict` where the member began none for the same, or it has ended: what calls itself captured was
 */
export async function endedAs(
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  member: Member,
  { capture, item, about }: { readonly capture: string; readonly item: string; readonly about: string },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('evidence_captures')
    .set({ item, ended_at: now })
    .where('id', '=', capture)
    .where('agency', '=', member.agency)
    .where('asked_by', '=', member.id)
    .where('about', '=', about)
    .where('begun_at', 'is not', null)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new Problem('conflict', 'This capture was not begun, or has ended.')
}
