import type { Store, Watch } from '../ports/device-store.ts'
import type { Call } from './kit.ts'
import { utf8, written } from './seal.ts'
import { laneOf } from './send.ts'

/** Days after which a device of which the server has not answered wipes itself. */
export const UNSEEN_DAYS = 14
const DAY = 86_400_000

/** Answers after which offering an envelope once more would change nothing. */
const REFUSALS: readonly number[] = [400, 404, 409, 413, 422]

/** A random token by which a device asks whether to wipe itself. */
export const newToken = (): string => written(crypto.getRandomValues(new Uint8Array(32)))

/** What the server keeps of a token: SHA-256 of its letters, in base64url. */
export const hashed = async (token: string): Promise<string> =>
  written(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(token))))

/** What a device does that nobody has unlocked: it hears that it was given up as lost, counts how long nobody saw it, and ends sessions. */
export class Watching {
  private readonly store: Store
  private readonly call: Call
  private readonly now: () => number
  private readonly wipe: () => Promise<void>

  constructor(store: Store, call: Call, now: () => number, wipe: () => Promise<void>) {
    this.store = store
    this.call = call
    this.now = now
    this.wipe = wipe
  }

  private fresh = (token: string | null = null): Watch => {
    const now = this.now()
    return { token, seenAt: now, latest: now, ending: false, lost: false }
  }

  /** A device that was just set up under a token of its own. */
  begin = (token: string | null): Promise<Watch | null> => this.store.changeWatch(() => this.fresh(token))

  /** What is kept of a device that is about to be named to the server under a token. */
  named = (kept: Watch | null, token: string): Watch => ({ ...(kept ?? this.fresh()), token })

  /** The server has answered about this device: its time runs anew. Wiped meanwhile, nothing of it comes back. */
  seen = (token: string): Promise<Watch | null> =>
    this.store.changeWatch((watch, isSetUp) =>
      watch || isSetUp ? { ...this.fresh(token), ending: watch?.ending ?? false, lost: watch?.lost ?? false } : null,
    )

  /**
   * Asks the server, where there is a network, and wipes the device where it was given up or nobody saw it for too long.
   * @returns whether it was wiped
   */
  async checkIn(): Promise<boolean> {
    await this.endPending()
    const watch = await this.store.watch()
    if (watch?.token && (watch.lost || (await this.askedToWipe(watch.token)))) {
      await this.giveUp(watch.token)
      return true
    }
    return this.outOfTime()
  }

  private async askedToWipe(token: string): Promise<boolean> {
    const { status, body } = await this.ask('devices.check', { token })
    const wipe = status === 200 ? (body as { wipe?: unknown } | null)?.wipe : undefined
    // Only in so many words: what a proxy answers in the server's place counts neither for nor against.
    if (wipe === false) await this.seen(token)
    return wipe === true
  }

  /** Wipes it, ends the session, and hands in what it holds sealed: each goes once it was offered. */
  private async giveUp(token: string): Promise<void> {
    await this.wipe()
    // Kept first: with the page closed in between, it goes on at its next start.
    await this.store.changeWatch((watch) => ({
      ...(watch ?? this.fresh(token)),
      lost: true,
      ending: watch?.lost ? watch.ending : true,
    }))
    await this.endPending()
    for (const one of await this.store.envelopes()) {
      const input = { token, lane: laneOf(one), envelope: one.envelope }
      const { status, body } = await this.ask('leftovers.leave', input)
      const isKept = status === 200 && (body as { kept?: unknown } | null)?.kept === true
      if (!isKept && !REFUSALS.includes(status)) return
      await this.store.dropEnvelope(one.id)
    }
    await this.store.changeWatch((watch) => (watch?.ending ? { ...watch, token: null, lost: false } : null))
  }

  /**
   * Wipes a device that the server has not answered about for too long. By the latest that its clock ever showed: set back it wins nothing
   * that was counted already.
   */
  async outOfTime(): Promise<boolean> {
    let isOver = false
    await this.store.changeWatch((kept, isSetUp) => {
      if (!isSetUp) return kept
      // A device from before there was this begins to count now.
      const watch = { ...(kept ?? this.fresh()), latest: Math.max(kept?.latest ?? 0, this.now()) }
      isOver = watch.latest - watch.seenAt >= UNSEEN_DAYS * DAY
      return watch
    })
    if (!isOver) return false
    await this.wipe()
    await this.endSession()
    return true
  }

  /** Ends the session of this browser, whoever's it is: at once, or as soon as there is a network. */
  async endSession(): Promise<void> {
    // Asked at the same time as it is kept: the page may be going out of sight for good.
    const kept = this.store.changeWatch((watch) => ({ ...(watch ?? this.fresh()), ending: true }))
    await Promise.all([kept, this.close().then((isOver) => kept.then(() => (isOver ? this.ended() : undefined)))])
  }

  private async endPending(): Promise<void> {
    if ((await this.store.watch())?.ending && (await this.close())) await this.ended()
  }

  private async close(): Promise<boolean> {
    const { status, body } = await this.ask('sessions.close', {})
    // Nobody signed in is as good. A page of a proxy is no JSON and ends nothing.
    return status === 401 || (status === 200 && body !== null)
  }

  private async ended(): Promise<void> {
    // Of a device that holds nothing any more nothing stays either.
    const waits = (await this.store.envelopes()).length > 0
    await this.store.changeWatch((watch, isSetUp) =>
      watch && (isSetUp || waits || watch.lost) ? { ...watch, ending: false } : null,
    )
  }

  private ask = (name: string, input: unknown) => this.call(name, input).catch(() => ({ status: 0, body: null }))
}
