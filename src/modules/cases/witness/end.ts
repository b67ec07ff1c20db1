import type { Tx } from '../../../kernel/database.ts'
import { eraseDataKeys } from '../../../kernel/vault/data-keys.ts'
import { flagOf } from './rows.ts'

type Ended = 'refused' | 'withdrawn' | 'lifted'

/** Takes back what a contact could read: the seal goes at once, whatever they kept, and the notice says where it stands. */
export async function endNotice(db: Tx, notice: string, agency: string, state: Ended, now: Date): Promise<void> {
  const row = await db
    .selectFrom('witness_notices')
    .select('data_key')
    .where('agency', '=', agency)
    .where('id', '=', notice)
    .executeTakeFirst()
  const gone = { state, since: now, data_key: null, sealed: null }
  await db.updateTable('witness_notices').set(gone).where('id', '=', notice).execute()
  // Erased and not only unshared: nobody needs the copy any more, and a backup has no way to open it.
  if (row?.data_key) await eraseDataKeys(db, [row.data_key], agency, now)
}

/** What goes with a person who is erased: the contact keeps that there was somebody, and loses who. */
export async function forgetWitness(db: Tx, person: string, agency: string, now: Date): Promise<void> {
  const flag = await flagOf(db, person)
  if (flag?.notice) await endNotice(db, flag.notice, agency, 'withdrawn', now)
}
