import type { FormShape } from '../rooms/reports/forms/form-view.ts'
import type { Sent } from '../shell/api.ts'
import type { ContactKit } from './contact-seal.ts'
import type { Desk, PublicKey } from './seal.ts'

/** A key that a server gave and nobody has confirmed yet; what is finished meanwhile is sealed to the one of before. */
export type Changed = { readonly of: string; readonly name: string; readonly key: PublicKey }
export type Pins = Readonly<Record<string, PublicKey>>
/** What the server gave last, before any of it was left out for want of a key that is trusted. */
export type Found = { readonly desks: readonly Desk[]; readonly contact: ContactKit | null }

/** What a device works with, as it was when it was last with a network: sealed under the PIN, since it tells whose device it is. */
export type Kit = {
  readonly forms: readonly FormShape[]
  /** Who takes the forms, with their keys. */
  readonly desks: readonly Desk[]
  readonly envelopeKey: string
  /** The device's own number; none on one that was set up before there were numbers. */
  readonly device?: string
  /** For first contacts; null where the member's roles hold none. */
  readonly contact?: ContactKit | null
  /** The keys that things are sealed to, as they were when the device was set up or somebody confirmed them; none of before. */
  readonly pins?: Pins
  /** Keys that differ from these and wait to be confirmed, with what the server gave together with them. */
  readonly changed?: readonly Changed[]
  readonly found?: Found
}

/** How a device names itself to the server. */
export type Named = {
  readonly device: string
  /** The hash of its token for being wiped, and which code it runs. */
  readonly wipe?: string | undefined
  readonly page?: string | undefined
}

export type Call = (name: string, input: unknown) => Promise<Sent>

/** Why there is none: no network; somebody must sign in first; the device was given up as lost. */
export type NoKit = 'offline' | 'sign-in' | 'forgotten'

const CLOSED: readonly number[] = [401, 403]

/** Fetches all of it anew, and says that this device is still there. @param named its number, or one made for it */
export async function fetchKit(call: Call, named: Named): Promise<Kit | NoKit> {
  const ask = (name: string, input: unknown = {}) => call(name, input).catch(() => ({ status: 0, body: null }))
  const forms = await ask('forms.list')
  // Nobody is signed in, or there is no network: the next question would be answered alike.
  if (forms.status !== 200 && forms.status !== 403) return forms.status === 401 ? 'sign-in' : 'offline'
  const contact = await ask('contacts.kit')
  // Roles may fill in forms, or meet persons, or both; who does neither needs another sign-in.
  if (CLOSED.includes(forms.status) && CLOSED.includes(contact.status)) return 'sign-in'
  if (contact.status !== 200 && contact.status !== 403) return 'offline'
  const persons = contact.status === 200 ? (contact.body as ContactKit) : null
  // Last: so that a device which got nothing is not in the list of those that may hold something.
  const known = await ask('devices.register', { ...named, persons: persons?.persons.length ?? 0 })
  if (known.status !== 200) return 'offline'
  if ((known.body as { forgotten: boolean }).forgotten) return 'forgotten'
  const none = { forms: [], desks: [], envelopeKey: persons?.envelopeKey ?? '' }
  return { ...none, ...(forms.status === 200 ? (forms.body as Kit) : {}), device: named.device, contact: persons }
}
