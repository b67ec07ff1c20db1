import type { Tx } from '../../kernel/database.ts'
import { regimeOf } from '../accounts/index.ts'
import type { NoticePage } from './shapes.ts'
import { isSuspicion, mayBeTold, type Receiver } from './suspicion.ts'
import type { NoticeRow } from './tables.ts'

/** What is known of the own agency as one that a suspicion under Art. 18 DSA might reach; the walls show nobody else's members. */
export async function receiverOf(db: Tx, agency: string): Promise<Receiver> {
  const members = await db
    .selectFrom('members')
    .select('roles')
    .where('agency', '=', agency)
    // Who has left enforces nothing any more.
    .where('ended_at', 'is', null)
    .execute()
  return { regime: await regimeOf(db, agency), roles: [...new Set(members.flatMap(({ roles }) => roles))] }
}

/**
 * Who of law enforcement knows of a notice that tells of a threat to life; null where it tells of none.
 * A host is bound to tell the police (Art. 18), but nobody may lean on it: whoever writes and approves sees whether they know.
 */
export async function suspicionNow(db: Tx, { id, agency, matter }: NoticeRow): Promise<NoticePage['suspicion']> {
  if (!isSuspicion(matter)) return null
  const alert = await db.selectFrom('notice_alerts').select('police').where('notice', '=', id).executeTakeFirst()
  return { here: mayBeTold(await receiverOf(db, agency)), alerted: alert !== undefined }
}
