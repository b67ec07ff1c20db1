import { Problem } from './errors.ts'
import { Busy, Lanes, type Limits } from './lanes.ts'

/** Whoever asks for costly work. */
export type Asker = {
  /** Where they come from, or who they are. */
  readonly place: string
  /** Signed in, or at a device that signed in before. */
  readonly known: boolean
}

// A turn takes a fifth of a second and 64 MiB. Of Node's four threads one stays free for files and names.
const STRANGERS: Limits = { atOnce: 2, waiting: 16, patience: 20_000 }
const KNOWN: Limits = { atOnce: 1, waiting: 64, patience: 20_000 }
/** Seconds in which the places of a full queue are free again. */
const AGAIN = 5

/**
 * Turns at work that takes much of the machine, as stretching a password does. Strangers wait apart from those who are known, so
 * that however many strangers come, members sign in at their own devices and confirm without waiting for them.
 */
export class Turns {
  private readonly strangers: Lanes
  private readonly known: Lanes

  constructor(strangers: Limits = STRANGERS, known: Limits = KNOWN) {
    this.strangers = new Lanes(strangers)
    this.known = new Lanes(known)
  }

  /** @throws Problem `unavailable` where too many wait already */
  async take<T>({ place, known }: Asker, work: () => Promise<T>): Promise<T> {
    try {
      return await (known ? this.known : this.strangers).run(place, work)
    } catch (error) {
      if (!(error instanceof Busy)) throw error
      throw new Problem('unavailable', 'Too many sign in at this moment. Try again in a few seconds.', {
        retryAfter: AGAIN,
      })
    }
  }
}
