import { createHmac, randomBytes } from 'node:crypto'

const MINUTE = 60_000

/** Counts calls a minute by key; remembers only keys of the last minute. */
export class Rates {
  private calls = new Map<string, number[]>()
  private readonly secret = randomBytes(32)
  private sweptAt = 0

  /** Counts a call. Returns the seconds to wait where it is one too many, otherwise 0. */
  take(key: string, perMinute: number, now: number): number {
    this.sweep(now)
    return this.takeHashed(createHmac('sha256', this.secret).update(key).digest('base64'), perMinute, now)
  }

  // Keys hold callers' addresses. Each start makes a new secret to hash them, so that a memory dump reveals none.
  private takeHashed(key: string, perMinute: number, now: number): number {
    const recent = (this.calls.get(key) ?? []).filter((at) => at > now - MINUTE)
    // A refused call is not counted: a caller who keeps trying would otherwise never get in again.
    if (recent.length >= perMinute) return Math.max(1, Math.ceil((recent[0] + MINUTE - now) / 1000))
    this.calls.set(key, [...recent, now])
    return 0
  }

  private sweep(now: number): void {
    if (now - this.sweptAt < MINUTE) return
    this.sweptAt = now
    // Keys are forgotten after a minute, for privacy and to save memory.
    for (const [key, calls] of this.calls) if (calls[calls.length - 1] <= now - MINUTE) this.calls.delete(key)
  }
}
