/** Time as a pace sees it; tests bring their own. */
export type Ticking = {
  /** Milliseconds of a clock that never goes back. */
  now(): number
  after(milliseconds: number, work: () => void): void
}

const TICKING: Ticking = {
  now: () => performance.now(),
  // A pace must not keep a program running that wants to end.
  after: (milliseconds, work) => void setTimeout(work, milliseconds).unref(),
}

/** Lets so much begin in a second, and after a quiet while so many at once. */
export class Pace {
  private readonly perSecond: number
  private readonly atOnce: number
  private readonly ticking: Ticking
  private left: number
  private at: number

  /** @param atOnce how many may begin together after a while in which none did */
  constructor(perSecond: number, atOnce: number, ticking: Ticking = TICKING) {
    this.perSecond = perSecond
    this.atOnce = atOnce
    this.ticking = ticking
    this.left = atOnce
    this.at = ticking.now()
  }

  /** Counts one beginning. @returns whether it may begin now */
  take(): boolean {
    const now = this.ticking.now()
    this.left = Math.min(this.atOnce, this.left + ((now - this.at) * this.perSecond) / 1000)
    this.at = now
    if (this.left < 1) return false
    this.left--
    return true
  }

  /** Runs something when the next may begin. */
  whenNext(work: () => void): void {
    this.ticking.after(Math.max(1, Math.ceil(((1 - this.left) * 1000) / this.perSecond)), work)
  }
}
