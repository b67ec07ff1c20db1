import { createHash } from 'node:crypto'
import { Problem } from '../../kernel/errors.ts'
import { Busy, Lanes, type Limits } from '../../kernel/lanes.ts'

// Each call of a stranger takes some milliseconds of the server: a few dozen at once hold nobody up, and some hundreds would.
const LIMITS: Limits = { atOnce: 32, waiting: 1000, patience: 20_000 }
/** Seconds in which places of a full queue are free again. */
const AGAIN = 5
/** A session or key that was good is not looked up in turn again for once to twice this time, in milliseconds. */
const KNOWN_FOR = 30 * 60_000

const hashOf = (credential: string): string => createHash('sha256').update(credential).digest('base64')

/**
 * Turns of calls by strangers to the interface: few at once, networks in turn, nobody refused for where they come from. Members and
 * systems do not wait here, once their session or key was found good; one that is made up waits like none.
 */
export class Strangers {
  private readonly lanes: Lanes
  private readonly now: () => number
  private known = new Set<string>()
  private before = new Set<string>()
  private since: number

  constructor(limits: Limits = LIMITS, now: () => number = Date.now) {
    this.lanes = new Lanes(limits)
    this.now = now
    this.since = now()
  }

  /**
   * Does something for a stranger when their turn comes.
   * @param place network that they come from
   * @throws Problem `unavailable` where too many wait
   */
  async run<T>(place: string, work: () => Promise<T>): Promise<T> {
    try {
      return await this.lanes.run(place, work)
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      throw new Problem('unavailable', 'Too many call at this moment. Try again in a few seconds.', {
        retryAfter: AGAIN,
      })
    }
  }

  /** Finds out whose a session or key is: in turn, unless it was good before. @throws Problem `unavailable` */
  look<T>(place: string, credential: string, find: () => Promise<T>): Promise<T> {
    this.forget()
    const hash = hashOf(credential)
    return this.known.has(hash) || this.before.has(hash) ? find() : this.run(place, find)
  }

  /** Notes that a session or key is good. */
  learn(credential: string): void {
    this.known.add(hashOf(credential))
  }

  private forget(): void {
    const now = this.now()
    if (now - this.since < KNOWN_FOR) return
    this.since = now
    this.before = this.known
    this.known = new Set()
  }
}
