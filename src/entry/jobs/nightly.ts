import { system } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { execute } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import type { FileBlobs } from '../../ports/files.ts'
import { sweepOrphans } from './orphans.ts'

/** Period between looks whether a day is over (milliseconds). */
const EVERY = 60_000

/** What the program does once a day, and at its start for days that are over while it stood. */
export class Nightly {
  private readonly kernel: Kernel
  private readonly blobs: Pick<FileBlobs, 'olderThan' | 'remove' | 'levelTimes'>
  private timer: NodeJS.Timeout | undefined
  private doneOn = ''
  private working: Promise<void> = Promise.resolve()

  constructor(kernel: Kernel, blobs: Pick<FileBlobs, 'olderThan' | 'remove' | 'levelTimes'>) {
    this.kernel = kernel
    this.blobs = blobs
  }

  async start(): Promise<void> {
    await this.look()
    this.timer = setInterval(() => void this.look(), EVERY)
  }

  async stop(): Promise<void> {
    clearInterval(this.timer)
    await this.working
  }

  /** Does the day's work where it was not done today; what fails is tried again with the next look. */
  look(): Promise<void> {
    this.working = this.working.then(async () => {
      // A head that could not be written does not wait for the next entry.
      await this.kernel.head.retry()
      const now = this.kernel.clock.now()
      if (this.doneOn === isoDay(now)) return
      const isDone = [
        await this.tries('audit', () => this.join()),
        await this.tries('signed head', () => this.mark(now)),
        await this.tries('files', () => this.tidy(now)),
      ]
      if (isDone.every((one) => one)) this.doneOn = isoDay(now)
    })
    return this.working
  }

  private async tries(what: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      console.error(`night: ${what} could not be put in order (${(error as Error).message}); trying again`)
      return false
    }
  }

  private async join(): Promise<void> {
    const { kernel } = this
    const joined = await execute(kernel, { actor: system(), operation: 'audit.join', input: {} })
    // After the commit, as each entry: what was undone must not be signed.
    if (joined.kind === 'done') kernel.head.noteWaiting(joined.output as { came: number; joined: number })
  }

  /** Keeps the day's signed head outside the database. Of a log with a fault there is none: that rings elsewhere. */
  private async mark(now: Date): Promise<void> {
    const text = this.kernel.head.checkpoint()
    if (text !== null) await this.kernel.checkpoints.keep(isoDay(now), text)
  }

  private async tidy(now: Date): Promise<void> {
    await sweepOrphans(this.kernel, this.blobs, now)
    await this.blobs.levelTimes(now)
  }
}
