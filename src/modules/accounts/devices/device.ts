import type { Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { type MarkedRow, sound } from '../../../kernel/vault/row-marks.ts'
import { DEVICES } from '../marks.ts'
import { hashOf } from '../sign-in/session.ts'

/**
 * Lets a finished form in that a device has sent, and counts it. Gives the moment from which on the device was known: nothing that it
 * sends can be older.
 * @param left whether a member takes in what the device handed in when it was given up; then it need not be trusted, and was not seen
 * @throws Problem `conflict` where the device was forgotten, or is none of the agency's
 */
export async function letIn(db: Tx, { agency }: Member, device: string, now: Date, left = false): Promise<Date> {
  const row = await db
    .updateTable('devices')
    .set(({ eb }) => ({ ...(left ? {} : { seen_at: now }), sent: eb('sent', '+', 1) }))
    .where('agency', '=', agency)
    .where('id', '=', device)
    .$if(!left, (query) => query.where('forgotten_at', 'is', null))
    .returning(DEVICES.selected)
    .executeTakeFirst()
  // One refusal for both: whoever has found a device need not learn which of the two it is.
  if (row === undefined)
    throw new Problem('conflict', 'This device was given up as lost, so nothing from it is taken. Set it up anew.')
  return sound(db, DEVICES, row).made_at
}

/**
 * The device whose token for wiping somebody brought.
 * @param token as the device keeps it, in base64url
 * @returns null where no device has it; guessing 32 random bytes tells nothing
 */
export const deviceByToken = (db: Tx, token: string): Promise<Awaiting | null> => deviceByHash(db, hashOf(token))

/**
 * The same, by what the server keeps of the token.
 * @throws Problem `unavailable` where the row was changed outside the program: whoever put their own token there would be answered
 */
export async function deviceByHash(db: Tx, hash: Uint8Array): Promise<Awaiting | null> {
  const { rows: kept } = await sql<MarkedRow<typeof DEVICES>>`select * from app.device_row(${hash})`.execute(db)
  for (const row of kept) sound(db, DEVICES, row)
  const { rows } = await sql<Awaiting>`select device, agency, wipe from app.device_by_wipe(${hash})`.execute(db)
  return rows[0] ?? null
}
type Awaiting = {
  readonly device: string
  readonly agency: string
  /** It was given up as lost, or whoever set it up has left the agency. */
  readonly wipe: boolean
}
