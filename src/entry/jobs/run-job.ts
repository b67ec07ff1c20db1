import type { z } from 'zod'
import { type Member, system } from '../../kernel/actor.ts'
import { asProblem, Problem, type ProblemCode } from '../../kernel/errors.ts'
import { execute } from '../../kernel/execute.ts'
import { beat, type ClaimedJob, type JobEnd, release } from '../../kernel/job-claims.ts'
import type { Job, JobContext, JobProgress } from '../../kernel/jobs.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { nextTry } from './back-off.ts'
import { asSystem } from './system-work.ts'

/** Reason for stopping a job before it is done. */
export type StopReason = 'cancel' | 'pause' | 'lost' | 'stop'

class Stopped extends Error {
  readonly reason: StopReason

  constructor(reason: StopReason) {
    super(`the job was stopped (${reason})`)
    this.reason = reason
  }
}

/** Shortest time between two writes of progress (milliseconds): a loop may tell it thousands of times. */
const EVERY = 400

/** Failures that another try cannot mend. */
const FINAL: readonly ProblemCode[] = ['invalid-input', 'not-found', 'not-permitted', 'too-large']

/** One job under way. */
export class JobRun {
  readonly claimed: ClaimedJob
  readonly member: Member | null
  private readonly kernel: Kernel
  private readonly abort = new AbortController()
  private last: Date
  private told: JobProgress | null = null
  private beating: Promise<void> = Promise.resolve()
  private writtenAt = 0
  private isOver = false
  /** True once the job's member turned out not to hold the keys it needs. */
  foundClosed = false

  /** @param claimedAt the moment of the claim, which is the first sign of life */
  constructor(kernel: Kernel, claimed: ClaimedJob, member: Member | null, claimedAt: Date) {
    this.kernel = kernel
    this.claimed = claimed
    this.member = member
    this.last = claimedAt
  }

  /** Asks the job to stop at its next step. */
  stop(reason: StopReason): void {
    if (!this.abort.signal.aborted) this.abort.abort(new Stopped(reason))
  }

  /** Runs the job to any end and gives it back. It never throws. */
  async run(): Promise<void> {
    const end = await this.work().catch((error: unknown) => this.endOf(error))
    // A beat from here on would change the time by which the row is known as this worker's.
    this.isOver = true
    await this.beating
    // A lost job belongs to another worker by now, whose row must not be written.
    if (end === null) return
    await asSystem(this.kernel, async (db) => {
      if (this.told !== null) await this.write(db)
      await release(db, this.claimed.id, this.last, end, this.kernel.clock.now())
    }).catch((error: Error) => console.error(`job ${this.claimed.job}: could not be given back (${error.name})`))
  }

  /** Records that this worker is alive, and stops the job where its row asks for that. */
  beat(): Promise<void> {
    if (this.isOver) return this.beating
    this.beating = this.beating
      .then(() => asSystem(this.kernel, (db) => this.write(db)))
      .then((heard) => {
        if (heard !== 'goes-on') this.stop(heard)
      })
      // The next beat tries again; a worker that cannot be heard loses its job after a minute.
      .catch(() => {})
    return this.beating
  }

  private async write(db: Parameters<typeof beat>[0]) {
    const now = this.kernel.clock.now()
    const progress = this.told
    this.told = null
    const heard = await beat(db, this.claimed.id, { last: this.last, now, progress })
    if (heard !== 'lost') this.last = now
    return heard
  }

  private async work(): Promise<JobEnd> {
    this.abort.signal.throwIfAborted()
    const { job: name, input } = this.claimed
    if (!Object.hasOwn(this.kernel.jobs, name))
      throw new Problem('not-found', `This version of the program knows no job ${name}.`)
    const job = this.kernel.jobs[name] as unknown as Job
    // The input is parsed again: the program may have been updated since the job was queued.
    const parsed = job.input.safeParse(input)
    if (!parsed.success) throw new Problem('invalid-input', 'The job was queued by another version of the program.')
    const output = await job.run(this.context(), parsed.data as z.output<z.ZodType>)
    return { state: 'done', output: { ...output } }
  }

  private context(): JobContext {
    const { kernel, claimed, member, abort } = this
    const actor = member ?? system(claimed.agency)
    return {
      id: claimed.id,
      agency: claimed.agency,
      member,
      blobs: kernel.blobs,
      now: () => kernel.clock.now(),
      signal: abort.signal,
      call: async (operation, input) => {
        abort.signal.throwIfAborted()
        const result = await execute(kernel, { actor, operation, input })
        // A job acts alone, so an operation that needs a second person cannot be a step of it.
        if (result.kind === 'waits') throw new Problem('not-permitted', `${operation} waits for a second person.`)
        return result.output
      },
      progress: async (progress) => {
        abort.signal.throwIfAborted()
        this.told = progress
        if (performance.now() - this.writtenAt < EVERY) return
        this.writtenAt = performance.now()
        await this.beat()
        abort.signal.throwIfAborted()
      },
    }
  }

  private endOf(error: unknown): JobEnd | null {
    if (this.abort.signal.aborted)
      return stoppedEnd((this.abort.signal.reason as Stopped).reason, this.claimed.attended)
    const problem = asProblem(error)
    // Closed keys are no failure: the member went away, and the job goes on when they come back.
    if (problem.code === 'keys-closed' && this.claimed.attended) {
      this.foundClosed = true
      return { state: 'paused' }
    }
    // A Problem's message holds nothing personal; `asProblem` has dropped the message of any other error.
    const words = `${problem.code}: ${problem.message}`
    const failures = this.claimed.attempts + 1
    const most = Object.hasOwn(this.kernel.jobs, this.claimed.job) ? this.kernel.jobs[this.claimed.job].attempts : 1
    if (failures >= most || FINAL.includes(problem.code)) return { state: 'failed', problem: words }
    return { state: 'waiting', problem: words, runAfter: nextTry(failures, this.kernel.clock.now()) }
  }
}

function stoppedEnd(reason: StopReason, isAttended: boolean): JobEnd | null {
  if (reason === 'lost') return null
  if (reason === 'cancel') return { state: 'cancelled' }
  return isAttended ? { state: 'paused' } : { state: 'waiting' }
}
