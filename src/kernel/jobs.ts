import type { z } from 'zod'
import type { Member } from './actor.ts'
import type { Blobs } from './blobs.ts'
import type { Purpose } from './codes.ts'
import type { Permission } from './permission.ts'

/** Long work that an operation leaves for after its commit. `input` holds ids and settings, never content. */
export type JobRequest = { readonly job: string; readonly input: Readonly<Record<string, unknown>> }

/** How far a job is; `of` is null where the end is not known yet. */
export type JobProgress = { readonly stage: string; readonly done: number; readonly of: number | null }

/** What a job may use. It touches the database by calling operations, in steps that are each short. */
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

/** A kind of job. Run again after a failure, so each step must be safe to repeat. */
export type Job<In extends z.ZodType = z.ZodType> = {
  readonly summary: string
  readonly input: In
  /** Needs the member's open keys, so it runs only while their session is open and pauses when it ends. */
  readonly attended: boolean
  /**
   * Of an attended job that the program itself queues for an agency: which of its members it may run with. It waits until one
   * of them is here, and any of them will do.
   */
  readonly attendants?: { readonly permission: Permission; readonly purpose: Purpose }
  /** Tries before it is given up and shown as failed. */
  readonly attempts: number
  run(context: JobContext, input: z.output<In>): Promise<Readonly<Record<string, unknown>>>
}

export type AnyJob = Omit<Job, 'run'> & {
  run(context: JobContext, input: never): Promise<Readonly<Record<string, unknown>>>
}

export const job = <In extends z.ZodType>(declared: Job<In>): Job<In> => Object.freeze(declared)

/**
 * Erases what is over, a bounded number of records a step, until a step finds none.
 * @param step gives how many it took
 * @returns how many were taken in all
 */
export async function eraseInSteps(context: JobContext, step: () => Promise<number>): Promise<number> {
  for (let done = 0; ; ) {
    // Between steps only: a step that began is one transaction, and ends or was never there.
    context.signal.throwIfAborted()
    const taken = await step()
    if (taken === 0) return done
    done += taken
    await context.progress({ stage: 'erasing', done, of: null })
  }
}
