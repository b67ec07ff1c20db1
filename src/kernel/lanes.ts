import { createHmac, randomBytes } from 'node:crypto'
import type { Pace } from './pace.ts'

/** Too many are waiting, or it took too long: whoever asks is told to try again, and keeps what they wrote. */
export class Busy extends Error {}

type Waiting = {
  readonly start: () => void
  readonly refuse: (error: Busy) => void
  readonly since: number
  /** In which order they came. */
  readonly number: number
}

export type Limits = {
  /** So much runs at once. */
  readonly atOnce: number
  /** So many wait; one more is refused. Endless where nobody may be refused. */
  readonly waiting: number
  /** Milliseconds after which who waits is told to come again. */
  readonly patience: number
  /** How much may begin in a second; without it all that `atOnce` leaves room for. */
  readonly pace?: Pace
}

const LIMITS: Limits = { atOnce: 6, waiting: 5000, patience: 90_000 }
const DAY = 86_400_000
/** Places whose turns are counted; beyond it all are counted anew. */
const MOST_COUNTED = 200_000

/**
 * Lets so much work run at once and the rest wait, fairly: each place a request comes from has a lane of its own. Of two turns one goes
 * to the network and place that had the fewest on this day, the other to whoever waits longest. So whoever floods waits behind themselves, a
 * newcomer goes before them, and who shares the address of a flood still has their turn. No request is refused because of where it comes
 * from, for behind one address may be an office, a refugee centre or all of Tor. Places are known by a keyed hash alone, whose key is
 * made anew each day.
 */
export class Lanes {
  private readonly limits: Limits
  private readonly lanes = new Map<string, Waiting[]>()
  private secret = randomBytes(32)
  private day = today()
  /** Turns that each place had since the key was made, and each network around it. */
  private turns = new Map<string, number>()
  private running = 0
  private count = 0
  private arrivals = 0
  private isFewest = false
  private isPaused = false

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
    const lane = this.laneOf(place)
    // Who comes while others wait for the pace stands behind them.
    if (this.count === 0 && this.mayStart()) this.begin(lane)
    else await this.wait(lane)
    try {
      return await work()
    } finally {
      // Also where the work failed: a fault must not cost everybody a place for good.
      this.running--
      this.next()
    }
  }

  private mayStart(): boolean {
    return this.running < this.limits.atOnce && (this.limits.pace?.take() ?? true)
  }

  private begin(lane: string): void {
    this.running++
    for (const one of [lane, networkOf(lane)]) this.turns.set(one, this.turnsOf(one) + 1)
  }

  private turnsOf(lane: string): number {
    return this.turns.get(lane) ?? 0
  }

  /** A place's lane, which begins with the network around it. Keyed, so that even in memory no address can be found by trying them all. */
  private laneOf(place: string): string {
    if (this.day !== today() || this.turns.size > MOST_COUNTED) {
      this.secret = randomBytes(32)
      this.day = today()
      this.turns = new Map()
    }
    const keyed = (text: string) => createHmac('sha256', this.secret).update(text).digest('base64url')
    return `${keyed(networkAround(place))} ${keyed(place)}`
  }

  private wait(lane: string): Promise<void> {
    if (this.count >= this.limits.waiting) this.makeRoom(this.lanes.get(lane)?.length ?? 0)
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const start = () => {
      // Counted here and not by who starts, so that nobody slips in between.
      this.begin(lane)
      resolve()
    }
    const waiting = this.lanes.get(lane) ?? []
    waiting.push({ start, refuse: reject, since: Date.now(), number: ++this.arrivals })
    this.lanes.set(lane, waiting)
    this.count++
    this.next()
    return promise
  }

  /** Where all places are taken, the latest of the longest lane gives way, unless that is the lane of who comes. */
  private makeRoom(own: number): void {
    const [lane, longest] = [...this.lanes].reduce((a, b) => (b[1].length > a[1].length ? b : a))
    // Who comes would be the longest: then they give way themselves, and not somebody who was here before.
    if (longest.length <= own + 1) throw new Busy('too many are waiting')
    longest.pop()?.refuse(new Busy('too many are waiting'))
    if (longest.length === 0) this.lanes.delete(lane)
    this.count--
  }

  private next(): void {
    while (this.count > 0 && !this.isPaused && this.running < this.limits.atOnce) {
      if (this.mayStart()) this.take()?.start()
      else this.pause()
    }
  }

  private pause(): void {
    this.isPaused = true
    this.limits.pace?.whenNext(() => {
      this.isPaused = false
      this.next()
    })
  }

  /** Takes out whose turn it is. */
  private take(): Waiting | undefined {
    this.isFewest = !this.isFewest
    let chosen: string | undefined
    for (const lane of this.lanes.keys()) if (chosen === undefined || this.isBefore(lane, chosen)) chosen = lane
    const waiting = this.lanes.get(chosen ?? '')
    const first = waiting?.shift()
    if (waiting?.length === 0) this.lanes.delete(chosen ?? '')
    if (first !== undefined) this.count--
    return first
  }

  private isBefore(lane: string, other: string): boolean {
    if (!this.isFewest) return this.cameAt(lane) < this.cameAt(other)
    // First by the network around: whoever has sixty-five thousand small networks has them in one.
    const [mine, theirs] = [lane, other].map((one) => this.turnsOf(networkOf(one)))
    const turns = mine - theirs || this.turnsOf(lane) - this.turnsOf(other)
    return turns === 0 ? this.cameAt(lane) < this.cameAt(other) : turns < 0
  }

  private cameAt(lane: string): number {
    return this.lanes.get(lane)?.[0]?.number ?? 0
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

/** The network around a place: of IPv6 what one customer is given at most (/48, RFC 6177); else the place itself. */
const networkAround = (place: string): string => {
  const [, around] = /^((?:[0-9a-f]{1,4}:){3})/i.exec(place) ?? []
  return around === undefined ? place : `${around}/48`
}

/** The network of a lane, as its name begins. */
const networkOf = (lane: string): string => lane.slice(0, lane.indexOf(' '))

const today = (): number => Math.floor(Date.now() / DAY)
