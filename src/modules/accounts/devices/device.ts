import type { Member } from '../../../kernel/actor.ts'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { sound } from '../../../kernel/vault/row-marks.ts'
import { DEVICES } from '../marks.ts'

/**
 * Lets a finished form in that a device has sent, and counts it. Gives the moment from which on the device was known: nothing that it
 * sends can be older.
 * @throws Problem `conflict` where the device was forgotten, or is none of the agency's
 */
export async function letIn(db: Tx, { agency }: Member, device: string, now: Date): Promise<Date> {
  const row = await db
    .updateTable('devices')
    .set(({ eb }) => ({ seen_at: now, sent: eb('sent', '+', 1) }))
    .where('agency', '=', agency)
    .where('id', '=', device)
    .where('forgotten_at', 'is', null)
    .returning(DEVICES.selected)
    .executeTakeFirst()
  // One refusal for both: whoever has found a device need not learn which of the two it is.
  if (row === undefined)
    throw new Problem('conflict', 'This device was given up as lost, so nothing from it is taken. Set it up anew.')
  return sound(db, DEVICES, row).made_at
}
