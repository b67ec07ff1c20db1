import type { Store, StoredEnvelope } from '../ports/device-store.ts'
import type { Own, OwnLock } from '../ports/own-lock.ts'
import type { FormShape } from '../rooms/reports/forms/form-view.ts'
import { type Inside, sealArrival } from './contact-seal.ts'
import { type Draft, type DraftOf, metIn, type Work, workOf } from './draft.ts'
import { type Call, type Changed, fetchKit, type Kit, type NoKit } from './kit.ts'
import { type Lock, newLock, ROUNDS, TRIES, tryPin } from './pin.ts'
import { confirmed, pinned, pinsOf } from './pins.ts'
import { type Desk, filled, openWith, sealForm, sealWith } from './seal.ts'
import { LANE, type Sending, sendAll } from './send.ts'
import { hashed, newToken, Watching } from './watch.ts'

/** Hours after which a form that was not finished is deleted. */
export const DRAFT_HOURS = 24
// Fewer than the days the server keeps a draft: a telephone is lost more easily, and a PIN holds not long.
const HOUR = 3_600_000

export type Opened = { readonly kind: 'open'; readonly key: CryptoKey; readonly kit: Kit }
export type Unlocking =
  | Opened
  | { readonly kind: 'wrong'; readonly left: number }
  /** The device's own lock gave nothing, so that no PIN was tried. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'wiped' }

/** Of a device whose own lock is not asked. */
const NO_OWN: OwnLock = { make: async () => null, ask: async () => null, drop: () => {} }

/** What stands in plain tells the hour of a conversation and not its minute. */
const wholeHour = (moment: number): number => Math.floor(moment / HOUR) * HOUR

const kitOf = (bytes: Uint8Array): Kit => JSON.parse(new TextDecoder().decode(bytes)) as Kit
/** What a device keeps of what the server gave, sealed under its PIN: which forms there are tells whose telephone it is. */
export const sealedKit = (key: CryptoKey, kit: Kit) => sealWith(key, filled(kit), 'kit')
// With its number in the seal, a draft cannot be put in the place of another by whoever has the device.
const draftLabel = (id: string) => `draft ${id}`

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, i) => byte === other[i])

/** What a device does with forms when there is no network: it keeps, seals, sends later, and forgets. */
export class Device {
  private readonly store: Store
  private readonly call: Call
  private readonly now: () => number
  /** The code of this page, by the name of its first file. */
  private readonly page: string | undefined
  private readonly own: OwnLock
  private readonly watching: Watching
  /** Whether the device's own lock is being asked: its prompt may take the page out of sight. */
  isAsking = false
  // Of a device that is being set up: named to the server under it, and kept once the PIN is there.
  private token: string | null = null
  private sending: Promise<Sending> | null = null
  private keeping: Promise<unknown> = Promise.resolve()
  // Fetches are numbered as they begin: of how many were begun, and the last whose forms are kept.
  private fetches = 0
  private fetched = 0
  // Of this window only: what was finished in another is two envelopes, and the server knows them by the report.
  private readonly finished = new Set<string>()

  constructor(store: Store, call: Call, now: () => number = Date.now, page?: string, own: OwnLock = NO_OWN) {
    this.store = store
    this.call = call
    this.now = now
    this.page = page
    this.own = own
    this.watching = new Watching(store, call, now, () => this.wipe())
  }

  /** See {@link Watching.checkIn}: asked whenever the page opens or a network comes, locked or not. */
  checkIn = (): Promise<boolean> => this.watching.checkIn()
  /** Ends the session of this browser: a PIN that is locked must cover that too. */
  endSession = (): Promise<void> => this.watching.endSession()

  isSetUp = async (): Promise<boolean> => (await this.store.lock()) !== null

  /** What waits to be sent; all that can be told of it here is whether it was refused. */
  waiting = (): Promise<readonly StoredEnvelope[]> => this.store.envelopes()
  discard = (id: string): Promise<void> => this.store.dropEnvelope(id)

  /** Everything from the server anew, or why it cannot be had. */
  async fetchKit(): Promise<Kit | NoKit> {
    this.token = newToken()
    const wipe = await hashed(this.token)
    return fetchKit(this.call, { device: crypto.randomUUID(), wipe, page: this.page })
  }

  /** Makes a part of the key that the device's own lock gives; null where it gives none. */
  makeOwn = (): Promise<Own | null> => this.asking(this.own.make())

  private async asking<T>(prompt: Promise<T>): Promise<T> {
    this.isAsking = true
    return prompt.finally(() => {
      this.isAsking = false
    })
  }

  /** @param own of the device's own lock, where it is asked with the PIN */
  async setUp(pin: string, fetched: Kit, own?: Own): Promise<Opened> {
    // The keys of the first time are trusted from here on, and no others.
    const kit = pinned(pinsOf(fetched), fetched)
    // The forms before the lock: a lock without forms would let in to nothing.
    const { lock, key } = await newLock(pin, ROUNDS, own)
    await this.store.keepKit(await sealedKit(key, kit))
    // A fetch from before would put the forms back under the PIN of before.
    this.fetched = ++this.fetches
    await this.watching.begin(this.token)
    await this.store.keepLock(lock)
    return { kind: 'open', key, kit }
  }

  /** Fetches all of it anew and keeps it; not if something newer came first, which an older answer would undo. */
  async renew({ key, kit }: Opened): Promise<Kit | NoKit | 'overtaken'> {
    const fetch = ++this.fetches
    // Of a device from before there were tokens one is made now, kept before it is named.
    const watch = await this.store.changeWatch((kept, isSetUp) =>
      kept?.token || !isSetUp ? kept : this.watching.named(kept, newToken()),
    )
    const token = watch?.token
    // Wiped meanwhile, in another window.
    if (!token) return 'overtaken'
    const named = { device: kit.device ?? crypto.randomUUID(), wipe: await hashed(token), page: this.page }
    const given = await fetchKit(this.call, named)
    // Also of having been given up as lost: set up anew meanwhile, it is another device.
    if (fetch < this.fetched) return 'overtaken'
    if (typeof given === 'string') return given
    this.fetched = fetch
    await this.watching.seen(token)
    // With the keys as they are pinned by now: one may have been confirmed while this was under way.
    return (await this.changeKit(key, (kept) => pinned(pinsOf(kept), given))) ?? 'overtaken'
  }

  /** Takes a changed key that somebody has compared with the one that its agency shows. */
  async trust({ key, kit }: Opened, changed: Changed): Promise<Kit> {
    return (await this.changeKit(key, (kept) => confirmed(kept, changed))) ?? kit
  }

  /** Changes what is kept, and not what the caller was shown, which may be older. @returns null where it was wiped meanwhile */
  private changeKit(key: CryptoKey, change: (kit: Kit) => Kit): Promise<Kit | null> {
    return this.inTurn(async () => {
      const kept = await this.openedKit(key)
      if (kept === null) return null
      const kit = change(kept)
      const sealed = await sealedKit(key, kit)
      // Wiped meanwhile, it stays empty.
      if (!(await this.isSetUp())) return null
      await this.store.keepKit(sealed)
      return kit
    })
  }

  /** What is kept; null where it was wiped, or set up anew under another PIN. */
  private async openedKit(key: CryptoKey): Promise<Kit | null> {
    const kept = await this.store.kit()
    return kept && openWith(key, kept, 'kit').then(kitOf, () => null)
  }

  /** One after the other, whether or not the one before could be done. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.keeping.then(work, work)
    this.keeping = done
    return done
  }

  /** Counts each try before it is made, so that closing the page in time saves none. */
  async unlock(pin: string): Promise<Unlocking> {
    const asked = (await this.store.lock())?.own
    // Before anything is counted: without its answer no PIN can be tried, here or on a copy.
    const secret = asked && (await this.asking(this.own.ask(asked)))
    if (secret === null) return { kind: 'unanswered' }
    // Counted in one step with reading it: two windows at once have two tries fewer.
    const lock = await this.store.changeLock((one) => ({ ...one, tries: one.tries + 1 }))
    // Another window may have wiped it in the meantime.
    if (lock === null) return { kind: 'wiped' }
    const { tries } = lock
    // As slow as it is on purpose; the count above stands already.
    const key = tries > TRIES ? null : await tryPin(pin, lock, secret)
    const kit = key === null ? null : await this.store.kit()
    if (key !== null && kit !== null) return this.opened(lock, key, kit)
    // The last wrong one is told by what it does.
    if (tries < TRIES) return { kind: 'wrong', left: TRIES - tries }
    await this.wipe()
    // Not waited for: with a network that hangs it would not be said that it was wiped.
    void this.endSession().catch(() => {})
    return { kind: 'wiped' }
  }

  private async opened(lock: Lock, key: CryptoKey, kit: Uint8Array): Promise<Opened> {
    // Only the right PIN sets it back: waiting or closing the page must not.
    // Of this lock alone: another window may have set the device up anew.
    await this.store.changeLock((one) => (sameBytes(one.salt, lock.salt) ? { ...one, tries: 0 } : one))
    // Whoever has the PIN is back: a session that could not be ended without a network may go on, and send what was finished meanwhile.
    await this.store.changeWatch((watch) => watch && { ...watch, ending: false })
    return { kind: 'open', key, kit: kitOf(await openWith(key, kit, 'kit')) }
  }

  /** Everything but what is finished. What was still to be kept goes with it. */
  wipe = (): Promise<void> =>
    this.inTurn(async () => {
      const own = (await this.store.lock())?.own
      await this.store.wipe()
      if (own) this.own.drop(own)
    })

  /**
   * Deletes unfinished forms whose time is over, for which they need not be opened, and everything where nobody saw the device for too long.
   * @returns whether all of it was wiped
   */
  async sweep(): Promise<boolean> {
    for (const { id, until } of await this.store.drafts()) if (until <= this.now()) await this.store.dropDraft(id)
    return this.watching.outOfTime()
  }

  async drafts(key: CryptoKey): Promise<Draft[]> {
    await this.sweep()
    const drafts: Draft[] = []
    // Only after what is still being kept: an older copy, opened again, would overwrite what was typed last.
    for (const { id, until, sealed } of await this.inTurn(this.store.drafts)) {
      const opened = await openWith(key, sealed, draftLabel(id)).catch(() => null)
      // Of an earlier PIN, before the device was wiped and set up anew.
      if (opened === null) continue
      const work = workOf(JSON.parse(new TextDecoder().decode(opened)))
      // Before the moment was sealed, `until` told it.
      drafts.push({ ...work, id, until, at: work.at ?? until - DRAFT_HOURS * HOUR })
    }
    // The one that was begun last comes first.
    return drafts.toSorted((one, other) => other.at - one.at)
  }

  /** Keeps an unfinished form. Its time runs from its beginning: writing on does not make it last. */
  keepDraft(key: CryptoKey, { id, until, ...work }: Draft): Promise<void> {
    // In turn, so that an earlier sign never overwrites a later one.
    return this.inTurn(async () => {
      const sealed = await sealWith(key, filled(work), draftLabel(id))
      // Wiped meanwhile: nothing may come back, and the key is gone that would open it.
      if (!(await this.isSetUp())) return
      // Finished meanwhile: what was sealed for good must not come back as a draft.
      if (!this.finished.has(id)) await this.store.keepDraft({ id, until, sealed })
    })
  }

  /** In turn too: what is still being kept of it would bring it back. */
  dropDraft = (id: string): Promise<void> => this.inTurn(() => this.store.dropDraft(id))
  /** Begins something; its time runs from here. */
  begin<W extends Work>(work: W): Draft<W> {
    const at = this.now()
    // The hour before and not after: it never lasts longer than it says.
    return { id: crypto.randomUUID(), until: wholeHour(at + DRAFT_HOURS * HOUR), at, ...work }
  }
  newDraft = (form: string): DraftOf<'form'> => this.begin({ kind: 'form', form, answers: {} })
  /** The hour of now, as it goes along with what was said. */
  hour = (): string => new Date(this.now()).toISOString()

  /** Seals a finished form at once; from here on nobody opens it on this device. */
  async finish(kit: Kit, desk: Desk, form: FormShape, draft: DraftOf<'form'>, language: string): Promise<void> {
    const { id, answers } = draft
    const { envelopeKey, device } = kit
    await this.seal(id, 'form', await sealForm({ report: id, form, answers, language, desk, envelopeKey, device }))
  }

  /** Seals what was finished about persons, and keeps for a while under the PIN whom it was about, without a name. */
  async finishArrival({ key, kit }: Opened, draft: DraftOf<'contact' | 'screening'>, inside: Inside): Promise<void> {
    if (!kit.contact || kit.device === undefined) throw new Error('nothing to seal it to')
    await this.seal(draft.id, inside.kind, await sealArrival(kit.contact, kit.device, inside))
    if (draft.kind === 'contact' && kit.contact.screening)
      await this.keepDraft(key, this.begin({ kind: 'met', met: metIn(draft.contact) }))
  }

  private async seal(draft: string, kind: keyof typeof LANE, envelope: string): Promise<void> {
    this.finished.add(draft)
    // Under a number of its own: finished twice in two windows it is two envelopes, and both are sent.
    await this.store.finish({ id: crypto.randomUUID(), envelope, lane: LANE[kind], refused: null }, draft)
  }

  /** Tries once more what was refused: somebody else may be signed in, or a role was given. */
  async again(id: string): Promise<void> {
    const one = (await this.store.envelopes()).find((each) => each.id === id)
    if (one) await this.store.keepEnvelope({ ...one, refused: null })
  }

  /** Sends what waits, one after the other; what was sent is wiped. Two callers wait for the same sending. */
  send(): Promise<Sending> {
    // Sending in two would send each envelope twice, over a network that may be paid by the byte.
    this.sending ??= sendAll(this.store, this.call).finally(() => {
      this.sending = null
    })
    return this.sending
  }
}
