import { NO_MAIL } from './codes.ts'
import { sql, type Tx } from './database.ts'
import type { Message } from './outbox.ts'
import { outboxKey } from './queue.ts'
import { openJson } from './vault/seal.ts'

/** A message as it is being delivered. */
export type ClaimedMessage = {
  readonly id: string
  readonly agency: string | null
  readonly attempts: number
  readonly message: Message
}

/** Longest time of one delivery before another worker tries it (milliseconds). */
const LEASE = 5 * 60_000

/**
 * Takes the message that is due longest. It stays in the table until it is delivered: after a crash it may arrive
 * twice, but it is never lost.
 */
export async function claimMessage(db: Tx, secret: Uint8Array, now: Date): Promise<ClaimedMessage | null> {
  const row = await db
    .selectFrom('outbox')
    .select(['id', 'agency', 'channel', 'sealed', 'attempts'])
    .where('given_up_at', 'is', null)
    .where('send_after', '<=', now)
    .orderBy('send_after')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!row) return null
  await db
    .updateTable('outbox')
    // The message is put off and not marked as taken, so that a dead worker leaves nothing to clean up.
    .set({
      send_after: new Date(now.getTime() + LEASE),
      // While it is tried it does not wait for settings: nobody may take it back from a server that has it already.
      problem: sql<string | null>`nullif(problem, ${NO_MAIL})`,
    })
    .where('id', '=', row.id)
    .execute()
  type Kept = Message['content'] & Pick<Message, 'hears' | 'asks'>
  const { hears, asks, ...content } = openJson<Kept>(outboxKey(secret), row.sealed, `outbox ${row.id}`)
  const message = {
    channel: row.channel as Message['channel'],
    content,
    ...(hears && { hears }),
    ...(asks && { asks }),
  }
  return { id: row.id, agency: row.agency, attempts: row.attempts, message }
}

/** Lets all mail leave that waited for the settings of a mail server, which are there now. */
export async function releaseMail(db: Tx, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ send_after: now })
    .where('given_up_at', 'is', null)
    .where('problem', '=', NO_MAIL)
    .execute()
}

/** Erases a delivered message. */
export async function delivered(db: Tx, id: string): Promise<void> {
  await db.deleteFrom('outbox').where('id', '=', id).execute()
}

export type Undelivered = {
  readonly problem: string
  /** Time of the next try; null gives the message up, and it stays in the table to be seen. */
  readonly again: Date | null
  /** False for a delivery that could not even be tried. */
  readonly counts: boolean
}

export async function undelivered(db: Tx, id: string, { problem, again, counts }: Undelivered, now: Date) {
  await db
    .updateTable('outbox')
    .set((row) => ({
      problem,
      ...(counts ? { attempts: row('attempts', '+', 1) } : {}),
      ...(again === null ? { given_up_at: now } : { send_after: again }),
    }))
    .where('id', '=', id)
    .execute()
}
