import { type Actor, agencyOf } from './actor.ts'
import { NO_MAIL } from './codes.ts'
import type { Tx } from './database.ts'
import { newId } from './ids.ts'
import type { AnyJob, JobRequest } from './jobs.ts'
import type { Message } from './outbox.ts'
import { derive, sealJson } from './vault/seal.ts'

/** Key of the outbox. It comes from the installation's secret, since a message must leave without a session. */
export const outboxKey = (secret: Uint8Array): Uint8Array => derive(secret, 'outbox')

/** @param operation which one writes it: all that is told of a message that does not leave */
export async function queueMessage(
  db: Tx,
  secret: Uint8Array,
  agency: string | null,
  { channel, content, hears, asks }: Message,
  now: Date,
  operation: string | null = null,
): Promise<string> {
  const id = newId()
  const sealed = sealJson(
    outboxKey(secret),
    { ...content, ...(hears && { hears }), ...(asks && { asks }) },
    `outbox ${id}`,
  )
  const row = { id, agency, channel, sealed, operation, send_after: now, made_at: now }
  await db.insertInto('outbox').values(row).execute()
  return id
}

/**
 * Takes a letter back that waits only for a mail server to be set: nothing of it has left.
 * @returns false where it is on its way, or was delivered
 */
export async function takeBackMail(db: Tx, id: string): Promise<boolean> {
  // The row decides, in one statement: a post that has just claimed it is waited for, and then has it.
  const { numDeletedRows } = await db
    .deleteFrom('outbox')
    .where('id', '=', id)
    .where('problem', '=', NO_MAIL)
    .executeTakeFirst()
  return numDeletedRows === 1n
}

/** @throws Error where the job is not in the table: a fault of the program, not of the user */
export async function queueJob(
  db: Tx,
  jobs: Readonly<Record<string, AnyJob>>,
  actor: Actor,
  { job, input }: JobRequest,
  now: Date,
): Promise<string> {
  // An unknown job fails here, so that the operation fails and a person sees it.
  if (!Object.hasOwn(jobs, job)) throw new Error(`no job ${job}`)
  const id = newId()
  const { attended } = jobs[job]
  // An attended job belongs to the member who asked, since only their session opens the keys it needs.
  const member = actor.kind === 'member' ? actor.id : null
  await db
    .insertInto('jobs')
    .values({
      id,
      agency: agencyOf(actor),
      member,
      job,
      input,
      attended,
      state: 'waiting',
      run_after: now,
      made_at: now,
    })
    .execute()
  return id
}
