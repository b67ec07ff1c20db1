import type { Tx } from '../../../kernel/database.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { flagOf } from './rows.ts'

type Ended = 'refused' | 'withdrawn' | 'lifted'

/** Ends a contact's access: the seal goes at once, and the notice shows its state. */
export async function endNotice(db: Tx, notice: string, agency: string, state: Ended, now: Date): Promise<void> {
  const row = await db
    .selectFrom('witness_notices')
    .select('data_key')
    .where('agency', '=', agency)
    .where('id', '=', notice)
    .executeTakeFirst()
  const gone = { state, since: now, data_key: null, sealed: null }
  await db.updateTable('witness_notices').set(gone).where('id', '=', notice).execute()
  // The key is erased and not only unshared, because nobody needs the copy, and no backup may open it.
  if (row?.data_key) await eraseDataKeys(db, [row.data_key], agency, now)
}

/** Ends the notices about an erased person: the contact keeps that there was somebody, and loses the name. */
export async function forgetWitness(db: Tx, person: string, agency: string, now: Date): Promise<void> {
  const flag = await flagOf(db, person)
  if (flag?.notice) await endNotice(db, flag.notice, agency, 'withdrawn', now)
}
