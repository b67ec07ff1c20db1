import { createHmac, randomBytes } from 'node:crypto'

const MINUTE = 60_000

/** Counts calls a minute by key; remembers only keys of the last minute. */
export class Rates {
  private calls = new Map<string, number[]>()
  private readonly secret = randomBytes(32)
  private sweptAt = 0

  /** Notes a call and gives the seconds to wait where it is one too many; 0 where it may go on. */
  take(key: string, perMinute: number, now: number): number {
    this.sweep(now)
    return this.takeHashed(createHmac('sha256', this.secret).update(key).digest('base64'), perMinute, now)
  }

  // Keys hold addresses of callers. Not even a picture of the memory tells one: the secret is made anew with each start.
  private takeHashed(key: string, perMinute: number, now: number): number {
    const recent = (this.calls.get(key) ?? []).filter((at) => at > now - MINUTE)
    // A call that is refused is not counted, or who keeps knocking would never be let in again.
    if (recent.length >= perMinute) return Math.max(1, Math.ceil((recent[0] + MINUTE - now) / 1000))
    this.calls.set(key, [...recent, now])
    return 0
  }

  private sweep(now: number): void {
    if (now - this.sweptAt < MINUTE) return
    this.sweptAt = now
    // Forgotten after a minute, by privacy and for memory's sake.
    for (const [key, calls] of this.calls) if (calls[calls.length - 1] <= now - MINUTE) this.calls.delete(key)
  }
}
