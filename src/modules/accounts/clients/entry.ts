import { type Client, sessionOf, visitor } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import { type Row, sql, type Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import type { Kernel } from '../../../kernel/kernel.ts'
import { sound } from '../../../kernel/vault/row-marks.ts'
import { CLIENTS } from '../marks.ts'
import { hashOf } from '../sign-in/session.ts'
import { clientState, isKey } from './client.ts'

/** Wrong keys a minute from one address, before it has to wait. */
const WRONG_KEYS = 30

type ClientRow = Row<'clients'>

/**
 * Which system comes with a key. One whose key was revoked or has expired comes without any role: the door refuses it, and
 * enters that it tried.
 * @param address for how often wrong keys may come; kept in memory for a minute
 * @throws Problem `not-signed-in` where there is no such key, `too-many-requests`
 */
export async function clientBy(
  { database, rates, clock }: Pick<Kernel, 'database' | 'rates' | 'clock'>,
  key: string,
  address: string,
): Promise<Client> {
  const now = clock.now()
  // What is not written like a key is not looked for: a flood of such costs no query.
  // A visitor until the key is found: in this state no row of any agency is seen.
  const row = isKey(key)
    ? await database.transaction(sessionOf(visitor, 'administration'), (db) => find(db, key, now))
    : null
  if (row === null) {
    waits(rates.take(`client-key ${address}`, WRONG_KEYS, now.getTime()))
    throw new Problem('not-signed-in', 'There is no such key. Send the one that was shown when it was made.')
  }
  const { id, agency, kind, per_minute } = row
  // By its number and not by its address: a platform may send from many.
  waits(rates.take(`client ${id}`, per_minute, now.getTime()))
  return { kind: 'client', id, agency, roles: clientState(row, now) === 'active' ? [kind] : [] }
}

async function find(db: Tx, key: string, now: Date): Promise<ClientRow | null> {
  // Nobody is known yet, so the broker answers whose it is, and nothing of who else there is.
  // By its hash: who reads the database, or a backup of it, holds no key.
  const { rows } = await sql<ClientRow>`select * from app.client_by_key(${hashOf(key)})`.execute(db)
  const row = rows[0] ?? null
  if (row === null) return null
  sound(db, CLIENTS, row)
  // The day is enough to tell a key that nobody uses any more; each call stands in the audit.
  const today = isoDay(now)
  if (row.used_on === today || clientState(row, now) !== 'active') return row
  // From here on as that system: row security lets it change its own row and no other.
  await sql`select set_config('app.kind', 'client', true), set_config('app.actor', ${row.id}, true),
    set_config('app.agency', ${row.agency}, true)`.execute(db)
  await db.updateTable('clients').set({ used_on: today }).where('id', '=', row.id).execute()
  return row
}

function waits(seconds: number): void {
  if (seconds > 0)
    throw new Problem('too-many-requests', `Too many calls. Wait ${seconds} seconds.`, { retryAfter: seconds })
}
