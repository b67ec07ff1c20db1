import { setTimeout as after } from 'node:timers/promises'
import { type Member, sessionOf, system } from '../../kernel/actor.ts'
import type { Tx } from '../../kernel/database.ts'
import {
  agencies,
  type ClaimedJob,
  claimJob,
  endCancelled,
  forgetEnded,
  queueScheduled,
  reclaimLost,
  SILENCE,
} from '../../kernel/job-claims.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { Presence } from './presence.ts'
import { JobRun } from './run-job.ts'
import { asSystem } from './system-work.ts'

export type RunnerSettings = {
  /** Jobs that run at the same time. */
  readonly atOnce: number
  /** Period between looks for work and for cancelled or lost jobs (milliseconds). */
  readonly every: number
  /** Whether this process is the only one on the database: jobs that were running when it started are then lost. */
  readonly isAlone: boolean
  /** Jobs that the program does for each agency, with their period in milliseconds. */
  readonly schedule: Readonly<Record<string, number>>
  /** Jobs that the program does once for the whole installation, with their period in milliseconds. */
  readonly ownSchedule?: Readonly<Record<string, number>>
  /** Queues jobs that fall due at an agency's own times; called once a minute, in a transaction of that agency. */
  plan?(db: Tx, agency: string, now: Date): Promise<void>
  /** Whether a session is still open: one that was revoked elsewhere ends its jobs. */
  isOpen(member: Member): Promise<boolean>
}

const DAY = 24 * 3600_000
/** Time for which ended jobs are shown. */
const KEPT = 90 * DAY
const SCHEDULE_EVERY = 60_000
/** Time for jobs to end their step when the runner stops. */
const GRACE = 20_000
/** Time until a member without the agency's keys is tried again: a colleague may have admitted them. */
const CLOSED_FOR = 10 * 60_000

/** Takes jobs from the queue and runs them, a few at a time. */
export class JobRunner {
  private readonly kernel: Kernel
  private readonly settings: RunnerSettings
  private readonly presence: Presence
  private readonly running = new Map<string, { run: JobRun; ended: Promise<void> }>()
  private looking: Promise<void> | null = null
  private lookAgain = false
  private timer: NodeJS.Timeout | undefined
  private isTicking = false
  private stopped = false
  private scheduleAgain = 0
  /** Sessions that could not open an agency's keys, each with the time until which it is not tried again. */
  private readonly closed = new Map<string, number>()

  constructor(kernel: Kernel, settings: RunnerSettings) {
    this.kernel = kernel
    this.settings = settings
    this.presence = new Presence(kernel.site.session.idle)
  }

  /** Puts back the jobs of an earlier process, then looks for work from time to time. */
  async start(): Promise<void> {
    if (this.settings.isAlone) {
      const now = this.kernel.clock.now()
      // The moment lies a millisecond ahead: a job that the earlier process claimed in this instant is lost too.
      await asSystem(this.kernel, (db) => reclaimLost(db, new Date(now.getTime() + 1), now))
    }
    await this.tick()
    this.timer = setInterval(() => void this.tickAgain(), this.settings.every)
  }

  /** Looks for work after a job was queued or cancelled; the member who did it counts as present. */
  wake(member: Member | null): void {
    if (member !== null) this.presence.note(member, this.kernel.clock.now())
    // Running jobs beat at once, so that a cancelled one learns of it now.
    for (const { run } of this.running.values()) void run.beat()
    void this.look()
  }

  /** Notes that a member made a request: their paused jobs go on. */
  present(member: Member): void {
    if (this.presence.note(member, this.kernel.clock.now())) void this.look()
  }

  /** Notes that a session was closed: its jobs pause. */
  gone(session: string): void {
    this.presence.end(session)
    for (const { run } of this.running.values()) if (run.member?.session === session) run.stop('pause')
  }

  /** Takes no more work, lets each job end its step, and resolves when they are given back. */
  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.timer)
    // A claim under way would otherwise start a job after the others were stopped.
    await this.looking
    for (const { run } of this.running.values()) run.stop('stop')
    const ended = Promise.all([...this.running.values()].map(({ ended }) => ended))
    // A step that hangs must not keep the program from ending; its job is taken back by the next start.
    await Promise.race([ended, after(GRACE, undefined, { ref: false })])
  }

  /**
   * Runs the periodic work unless it is still under way. A database that is slower than the period would otherwise get
   * ever more questions, until none of them is answered in time.
   */
  private async tickAgain(): Promise<void> {
    if (this.isTicking) return
    this.isTicking = true
    await this.tick()
    this.isTicking = false
  }

  /** Runs the periodic work. A database that is away for a moment must not end the program. */
  private async tick(): Promise<void> {
    // The time is read before the beats and after them, and the earlier counts: a clock put forward after them, or set back before
    // them, would make every job here look silent.
    const before = this.kernel.clock.now()
    try {
      await this.endSessions()
      await Promise.all([...this.running.values()].map(({ run }) => run.beat()))
      await this.sweep(new Date(Math.min(before.getTime(), this.kernel.clock.now().getTime())))
      await this.look()
    } catch (error) {
      console.error(`jobs: could not look for work (${(error as Error).name}); trying again`)
    }
  }

  private async endSessions(): Promise<void> {
    this.presence.sweep(this.kernel.clock.now())
    for (const member of this.presence.members())
      if (!(await this.settings.isOpen(member))) this.presence.end(member.session)
    for (const { run } of this.running.values())
      if (run.member !== null && !this.presence.isOpen(run.member.session)) run.stop('pause')
  }

  private async sweep(now: Date): Promise<void> {
    const before = (span: number) => new Date(now.getTime() - span)
    await asSystem(this.kernel, async (db) => {
      await reclaimLost(db, before(SILENCE), now)
      await endCancelled(db, now)
      await forgetEnded(db, before(KEPT))
    })
    await this.queueScheduled(now)
  }

  /** Queues scheduled jobs. It runs less often than the look for work, since the shortest period is an hour. */
  private async queueScheduled(now: Date): Promise<void> {
    if (now.getTime() < this.scheduleAgain) return
    this.scheduleAgain = now.getTime() + SCHEDULE_EVERY
    const all = await asSystem(this.kernel, async (db) => {
      const found = await agencies(db)
      for (const agency of found)
        for (const [job, period] of Object.entries(this.settings.schedule))
          await queueScheduled(db, agency, job, period, now)
      for (const [job, period] of Object.entries(this.settings.ownSchedule ?? {}))
        await queueScheduled(db, null, job, period, now)
      return found
    })
    if (this.settings.plan) for (const agency of all) await this.plan(agency, now)
  }

  /** Plans one agency's jobs. A plan that fails must not keep other agencies waiting. */
  private async plan(agency: string, now: Date): Promise<void> {
    await this.kernel.database
      .transaction(sessionOf(system(agency), 'investigation'), async (db) => this.settings.plan?.(db, agency, now))
      .catch((error: Error) => console.error(`jobs: could not plan (${error.name}); trying again`))
  }

  /** Starts jobs while there are any and there is room. */
  private look(): Promise<void> {
    this.lookAgain = true
    this.looking ??= this.lookOnce().finally(() => {
      this.looking = null
      // Another look may have been asked for in the instant between the last one and here.
      if (this.lookAgain && !this.stopped) void this.look()
    })
    return this.looking
  }

  private async lookOnce(): Promise<void> {
    while (this.lookAgain && !this.stopped) {
      this.lookAgain = false
      while (this.running.size < this.settings.atOnce && (await this.startOne()));
    }
  }

  private async startOne(): Promise<boolean> {
    const now = this.kernel.clock.now()
    // A database that is away counts as an empty queue; the next tick asks again.
    const offers = this.attendants().map(({ member, job }) => ({ agency: member.agency, job }))
    const claimed = await asSystem(this.kernel, (db) =>
      claimJob(db, now, this.presence.ids(), offers, this.full()),
    ).catch(() => null)
    if (claimed === null) return false
    const member = claimed.attended ? this.attendant(claimed) : null
    const run = new JobRun(this.kernel, claimed, member, now)
    // The member may have signed out between the claim and now.
    if (claimed.attended && member === null) run.stop('pause')
    const ended = run.run().finally(() => {
      this.running.delete(claimed.id)
      if (run.foundClosed && member !== null)
        this.closed.set(member.session, this.kernel.clock.now().getTime() + CLOSED_FOR)
      if (!this.stopped) void this.look()
    })
    this.running.set(claimed.id, { run, ended })
    return true
  }

  /** Kinds of jobs that run one at a time, and of which one runs. */
  private full(): readonly string[] {
    const { jobs } = this.kernel
    return [...this.running.values()].flatMap(({ run: { claimed } }) => (jobs[claimed.job]?.alone ? [claimed.job] : []))
  }

  /** The present member with whose keys an attended job runs. */
  private attendant({ member, agency, job: name }: ClaimedJob): Member | null {
    if (member !== null) return this.presence.of(member)
    return this.attendants().find((one) => one.job === name && one.member.agency === agency)?.member ?? null
  }

  /** Pairs of a present member and a job of their agency that may run with the member's keys. */
  private attendants(): readonly { readonly job: string; readonly member: Member }[] {
    const { jobs, permits, clock } = this.kernel
    const now = clock.now().getTime()
    const open = Object.entries(jobs).flatMap(([job, { attendants }]) => (attendants ? [{ job, ...attendants }] : []))
    return open.flatMap(({ job, permission, purpose }) =>
      this.presence
        .members()
        .filter((member) => permits(member, permission, purpose) && (this.closed.get(member.session) ?? 0) <= now)
        .map((member) => ({ job, member })),
    )
  }
}
