import { createHmac, randomBytes } from 'node:crypto'

/** Too many are waiting, or it took too long: whoever asks is told to try again, and keeps what they wrote. */
export class Busy extends Error {}

type Waiting = { readonly start: () => void; readonly refuse: (error: Busy) => void; readonly since: number }

export type Limits = { readonly atOnce: number; readonly waiting: number; readonly patience: number }

const LIMITS: Limits = { atOnce: 6, waiting: 5000, patience: 90_000 }

/**
 * Lets so much work run at once and the rest wait, fairly: each place a request comes from has a lane of its own, and the lanes take
 * turns. Whoever floods waits behind themselves, and nobody else does. No request is refused because of where it comes from,
 * for behind one address may be an office, a refugee centre or all of Tor. Places are known by a keyed hash alone, whose key
 * is made anew with each start, and for no longer than something of theirs waits.
 */
export class Lanes {
  private readonly limits: Limits
  private readonly secret = randomBytes(32)
  private readonly lanes = new Map<string, Waiting[]>()
  private running = 0
  private count = 0

  constructor(limits: Limits = LIMITS) {
    this.limits = limits
  }

  /** How many wait now. */
  get waiting(): number {
    return this.count
  }

  /** @throws Busy */
  async run<T>(place: string, work: () => Promise<T>): Promise<T> {
    // With each who comes, for no clock runs here: what waits too long is told so by the next one's coming.
    this.refuseTired()
    if (this.running >= this.limits.atOnce) await this.wait(place)
    else this.running++
    try {
      return await work()
    } finally {
      // Also where the work failed: a fault must not cost everybody a place for good.
      this.running--
      this.next()
    }
  }

  private wait(place: string): Promise<void> {
    // Keyed, so that even in memory no address can be found by trying them all.
    const lane = createHmac('sha256', this.secret).update(place).digest('base64url')
    if (this.count >= this.limits.waiting) this.makeRoom(this.lanes.get(lane)?.length ?? 0)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const start = () => {
      // Counted here and not by who starts, so that nobody slips in between.
      this.running++
      resolve()
    }
    this.lanes.set(lane, [...(this.lanes.get(lane) ?? []), { start, refuse: reject, since: Date.now() }])
    this.count++
    return promise
  }

  /** Where all places are taken, the latest of the longest lane gives way, unless that is the lane of who comes. */
  private makeRoom(own: number): void {
    const [lane, longest] = [...this.lanes].reduce((a, b) => (b[1].length > a[1].length ? b : a))
    // Who comes would be the longest: then they give way themselves, and not somebody who was here before.
    if (longest.length <= own + 1) throw new Busy('too many are waiting')
    this.lanes.set(lane, longest.slice(0, -1))
    longest[longest.length - 1].refuse(new Busy('too many are waiting'))
    this.count--
  }

  private next(): void {
    const [first] = this.lanes
    if (first === undefined || this.running >= this.limits.atOnce) return
    const [lane, [next, ...rest]] = first
    // To the end of the round: the order of a Map is that of its keys' coming.
    this.lanes.delete(lane)
    if (rest.length > 0) this.lanes.set(lane, rest)
    this.count--
    next.start()
  }

  /** Those who have waited too long: their browser would soon give up without a word. */
  private refuseTired(): void {
    const before = Date.now() - this.limits.patience
    for (const [lane, waiting] of this.lanes) {
      if (waiting[0].since >= before) continue
      const fresh = waiting.filter(({ since }) => since >= before)
      for (const { refuse } of waiting.slice(0, waiting.length - fresh.length)) refuse(new Busy('waited too long'))
      this.count -= waiting.length - fresh.length
      if (fresh.length === 0) this.lanes.delete(lane)
      else this.lanes.set(lane, fresh)
    }
  }
}
