import { type Actor, agencyOf } from './actor.ts'
import type { JobState } from './codes.ts'
import type { Generated, Tx } from './database.ts'
import { newId } from './ids.ts'
import type { AnyJob, JobProgress, JobRequest } from './jobs.ts'
import type { Message } from './outbox.ts'
import { derive, sealJson } from './vault/seal.ts'

declare module './database.ts' {
  interface Tables {
    jobs: {
      id: string
      agency: string | null
      member: string | null
      job: string
      input: Record<string, unknown>
      attended: boolean
      state: JobState
      progress: JobProgress | null
      output: Record<string, unknown> | null
      problem: string | null
      attempts: Generated<number>
      run_after: Date
      made_at: Date
      started_at: Date | null
      ended_at: Date | null
      alive_at: Date | null
      cancel_asked: Generated<boolean>
      losses: Generated<number>
    }
    outbox: {
      id: string
      agency: string | null
      channel: string
      sealed: Uint8Array
      attempts: Generated<number>
      problem: string | null
      send_after: Date
      made_at: Date
      given_up_at: Date | null
    }
  }
}

/** Key of the outbox. It comes from the installation's secret, since a message must leave without a session. */
export const outboxKey = (secret: Uint8Array): Uint8Array => derive(secret, 'outbox')

export async function queueMessage(
  db: Tx,
  secret: Uint8Array,
  agency: string | null,
  { channel, content, hears }: Message,
  now: Date,
): Promise<string> {
  const id = newId()
  const sealed = sealJson(outboxKey(secret), hears ? { ...content, hears } : content, `outbox ${id}`)
  await db.insertInto('outbox').values({ id, agency, channel, sealed, send_after: now, made_at: now }).execute()
  return id
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
