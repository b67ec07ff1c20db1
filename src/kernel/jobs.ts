import type { z } from 'zod'
import type { Member } from './actor.ts'
import type { Blobs } from './blobs.ts'
import type { Purpose } from './codes.ts'
import type { Permission } from './permission.ts'

/** Long work that an operation leaves for after its commit. `input` holds ids and settings, never content. */
export type JobRequest = { readonly job: string; readonly input: Readonly<Record<string, unknown>> }

/** Progress of a job; `of` is null where the total is not known yet. */
export type JobProgress = { readonly stage: string; readonly done: number; readonly of: number | null }

/** The means of a job. A job reaches the database only by calling operations, in short steps. */
export type JobContext = {
  readonly id: string
  readonly agency: string | null
  /** The member who asked, with open keys; only attended jobs have one. */
  readonly member: Member | null
  readonly blobs: Blobs
  readonly now: () => Date
  /** Aborted when the job is cancelled or its session ends; long loops look at it. */
  readonly signal: AbortSignal
  call(operation: string, input: unknown): Promise<unknown>
  progress(progress: JobProgress): Promise<void>
}

/** A kind of job. It runs again after a failure, so each step must be safe to repeat. */
export type Job<In extends z.ZodType = z.ZodType> = {
  readonly summary: string
  readonly input: In
  /** Whether the job needs the member's open keys; it then runs only during their session and pauses at its end. */
  readonly attended: boolean
  /**
   * For an attended job that the program queues for an agency: permission and purpose of the members whose keys it may
   * use. It waits until one of them is signed in, and any of them will do.
   */
  readonly attendants?: { readonly permission: Permission; readonly purpose: Purpose }
  /** Whether a process runs one of this kind at a time; others wait in the order in which they fell due. */
  readonly alone?: true
  /** Tries before it is given up and shown as failed. */
  readonly attempts: number
  run(context: JobContext, input: z.output<In>): Promise<Readonly<Record<string, unknown>>>
}

export type AnyJob = Omit<Job, 'run'> & {
  run(context: JobContext, input: never): Promise<Readonly<Record<string, unknown>>>
}

export const job = <In extends z.ZodType>(declared: Job<In>): Job<In> => Object.freeze(declared)

/**
 * Erases records in steps of a bounded number until a step finds none.
 * @param step erases some records and returns their number
 * @returns number of records erased in all
 */
export async function eraseInSteps(context: JobContext, step: () => Promise<number>): Promise<number> {
  for (let done = 0; ; ) {
    // The job stops only between steps, since each step is one transaction.
    context.signal.throwIfAborted()
    const taken = await step()
    if (taken === 0) return done
    done += taken
    await context.progress({ stage: 'erasing', done, of: null })
  }
}
