import type { Tx } from '../database.ts'
import { currentKeys } from './agency-key.ts'
import { type KeyPair, openBox, pairOf } from './boxes.ts'
import type { Keyring } from './keyring.ts'
import { openJson, sealJson } from './seal.ts'
import { type StoredKey, trustOf } from './trust.ts'
import { changedOutside, unaltered } from './unaltered.ts'

/** A key of the agency as a member saw it when they signed in last. */
export type Pin = {
  readonly role: string | null
  readonly id: string
  /** In base64. */
  readonly publicKey: string
  /** Time since which the member sees this one. */
  readonly since: string
  /** Whether they saw another one before. */
  readonly isNew: boolean
}

const label = (member: string) => `members.pins ${member}`

/** Seals pins under a key that only the member's private key gives: nobody else makes or reads them. */
export const sealPins = (keys: Keyring, pins: readonly Pin[]): Uint8Array =>
  sealJson(keys.derived('pins'), pins, label(keys.member))

/** @throws Problem `unavailable` where somebody else wrote them */
export const openPins = (keys: Keyring, sealed: Uint8Array | null): readonly Pin[] =>
  sealed === null ? [] : unaltered(() => openJson<Pin[]>(keys.derived('pins'), sealed, label(keys.member)))

const shown = (publicKey: Uint8Array): string => Buffer.from(publicKey).toString('base64')

/**
 * Holds the keys that a member holds against those that they saw before. A key that replaced another is trusted where
 * opening it opens the one before, down to the one that was seen: only who held that could have sealed it so. This also
 * stops somebody who has the installation's secret beside the database.
 * @returns what to remember from now on
 * @throws Problem `unavailable` where a key was planted
 */
export async function followKeys(
  db: Tx,
  keys: Keyring,
  { agency, pins, now }: { readonly agency: string; readonly pins: readonly Pin[]; readonly now: Date },
): Promise<readonly Pin[]> {
  const followed: Pin[] = []
  for (const key of await currentKeys(db, agency)) {
    const pin = pins.find(({ role }) => role === key.role) ?? null
    const pair = await keys.keyPair(db, key.id)
    // Who does not hold it can tell nothing of it, and keeps what they knew.
    if (pair === null) followed.push(...(pin === null ? [] : [pin]))
    else followed.push(await follow(db, key, pair, pin, now))
  }
  return followed
}

// What a member saw does not change while their keys are open: a request and a job ask once.
const seenBy = new WeakMap<Keyring, readonly Pin[]>()

async function pinsSeen(db: Tx, keys: Keyring): Promise<readonly Pin[]> {
  const known = seenBy.get(keys)
  if (known !== undefined) return known
  const row = await db.selectFrom('members').select('sealed_pins').where('id', '=', keys.member).executeTakeFirst()
  const pins = openPins(keys, row?.sealed_pins ?? null)
  seenBy.set(keys, pins)
  return pins
}

/**
 * Has each key of the own agency that a member's transaction seals to held against what the member saw at their sign-in: one that was
 * planted since, also by whoever has the installation's secret, is sealed nothing in a session that goes on.
 */
export function holdAgainstPins(db: Tx, agency: string, keys: Keyring, now: Date): void {
  trustOf(db).pinned = async (key) => {
    if (key.agency !== agency) return
    const pin = (await pinsSeen(db, keys)).find(({ role }) => role === key.role)
    if (pin === undefined || (pin.id === key.id && pin.publicKey === shown(key.publicKey))) return
    const pair = await keys.keyPair(db, key.id)
    // Of a role that the member has no more they can tell nothing. The agency's own key goes to everybody who holds the one before.
    if (pair === null && key.role !== null) return
    if (pair === null) throw changedOutside()
    await follow(db, key, pair, pin, now)
  }
}

async function follow(db: Tx, key: StoredKey, pair: KeyPair, pin: Pin | null, now: Date): Promise<Pin> {
  // What was granted must be what others seal to, or the member would read what nobody wrote to them.
  if (shown(pair.publicKey) !== shown(key.publicKey)) throw changedOutside()
  const seen = { role: key.role, id: key.id, publicKey: shown(key.publicKey), since: now.toISOString() }
  if (pin === null) return { ...seen, isNew: false }
  if (pin.id === key.id) {
    if (pin.publicKey !== seen.publicKey) throw changedOutside()
    return pin
  }
  if (!(await leadsTo(db, key.id, pair, pin))) throw changedOutside()
  return { ...seen, isNew: true }
}

/** Whether the private half of a key opens those before it, one after the other, down to the one that was seen. */
async function leadsTo(db: Tx, id: string, pair: KeyPair, pin: Pin): Promise<boolean> {
  // Each step goes to an earlier key; one that was met before would lead round in a ring.
  const met = new Set<string>()
  let at = { id, pair }
  while (at.id !== pin.id) {
    if (met.has(at.id)) return false
    met.add(at.id)
    const grant = await db
      .selectFrom('key_grants')
      .select(['key', 'sealed'])
      .where('holder', '=', at.id)
      .executeTakeFirst()
    if (grant === undefined) return false
    const opener = at.pair
    at = { id: grant.key, pair: pairOf(unaltered(() => openBox(opener, grant.sealed))) }
  }
  return shown(at.pair.publicKey) === pin.publicKey
}
