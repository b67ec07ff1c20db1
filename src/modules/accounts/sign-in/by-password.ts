import { Problem } from '../../../kernel/errors.ts'
import type { LookContext, RunContext } from '../../../kernel/operation.ts'
import { type Addressed, accountsByEmail, enter } from '../enter.ts'
import { emailIndex } from '../profile.ts'
import { type Credential, codeCounts, credentialOf } from './credential-rows.ts'
import { deviceAccount } from './device-cookie.ts'
import { forgetTries, holdTries, lockedFor, mustBeOpen, noteFailure, readTries } from './lockout.ts'
import { agrees, type Stretched } from './stretch.ts'

/** What somebody at the door gives, the password stretched. */
export type Given = { readonly email: string; readonly stretched: Stretched; readonly code: string }

/** An account that the address may mean; `device` is under what tries at it from this device are counted, null at an unknown one. */
type Meant = Addressed & { readonly device: Uint8Array | null }

async function meantBy({ db, secret, now, deviceCookie }: LookContext, address: Uint8Array): Promise<readonly Meant[]> {
  const accounts = await accountsByEmail(db, address)
  return accounts.map((account) => ({
    ...account,
    device: account.password === null ? null : deviceAccount(secret, account.password, deviceCookie, now),
  }))
}

/**
 * What can be said before a password is stretched.
 * @returns whether this device has signed in with this address before
 * @throws Problem `too-many-requests` where it would be in vain
 */
export async function lookAtAddress(context: LookContext, email: string): Promise<boolean> {
  const { db, secret, now } = context
  const address = emailIndex(secret, email)
  const devices = (await meantBy(context, address)).flatMap(({ device }) => device ?? [])
  // One is read for the address in any case, so that an address that is nobody's takes the same steps.
  const atTheDoor = await readTries(db, address)
  if (devices.length === 0) mustBeOpen(atTheDoor, now)
  for (const device of devices) mustBeOpen(await readTries(db, device), now)
  return devices.length > 0
}

/** One answer for every failure, so that it tells neither whether there is such an account nor what was wrong. */
export const refused = (found: readonly Pick<Addressed, 'member' | 'agency'>[]): Problem => {
  const [first, ...others] = found
  return new Problem('not-signed-in', 'That did not sign you in. Check what you typed; a code counts once.', {
    keeps: first === undefined ? [] : [first.member],
    // Each agency sees a try at its own member: were it only one of them, it would learn that there is another.
    elsewhere: others.map(({ agency, member }) => ({ agency, subjects: [member] })),
  })
}

const NIL = '00000000-0000-0000-0000-000000000000'
/** Who nobody is: looked up where an address is unknown, so that both ways take the same steps. */
const NOBODY: Meant = { member: NIL, agency: NIL, password: null, device: null }

/**
 * Finds the account that address, password and code belong to. Nothing that it answers, counts or locks depends on whether another
 * agency has a member with the same address: whoever made one of the accounts would learn of the other.
 * @throws Problem `not-signed-in`, `too-many-requests`
 */
export async function byAddress(context: RunContext, given: Given): Promise<Credential> {
  const { db, secret, now } = context
  const address = emailIndex(secret, given.email)
  // Before anything is looked up: an address that is nobody's is counted and locked alike. Always first, so that none wait in a ring.
  const atTheDoor = await holdTries(db, address, now)
  const isShut = lockedFor(atTheDoor, now) > 0
  const meant = await meantBy(context, address)
  const devices = meant.flatMap(({ device }) => device ?? [])
  // A device that signed in before is measured by what was tried there. What strangers tried locks out strangers.
  if (devices.length === 0) mustBeOpen(atTheDoor, now)
  const held = []
  for (const device of devices) {
    const tries = await holdTries(db, device, now)
    mustBeOpen(tries, now)
    held.push({ device, tries })
  }
  for (const account of meant.length === 0 ? [NOBODY] : meant) {
    if (account.device === null && isShut) continue
    const credential = await rightOne(context, account, given)
    if (credential === null) continue
    // Of the address nothing is forgotten: whoever has an account of their own under it would so wipe away guesses at the other.
    if (account.device !== null) await forgetTries(db, account.device)
    return credential
  }
  // A try at nobody's account is entered for no agency.
  await enter(db, { kind: 'visitor', member: null, agency: meant[0]?.agency ?? null })
  for (const { device, tries } of held) await noteFailure(db, device, tries, now)
  if (!isShut) await noteFailure(db, address, atTheDoor, now)
  throw refused(meant)
}

async function rightOne(context: RunContext, { member, agency }: Addressed, given: Given): Promise<Credential | null> {
  await enter(context.db, { kind: 'visitor', member: null, agency })
  const credential = await credentialOf(context.db, { kind: 'password', member, lookup: null })
  // In this order: asking uses a code up, and who knows an address only must not use up its owner's codes.
  const isRight =
    credential !== null &&
    agrees(given.stretched.verifier, credential.verifier) &&
    (await codeCounts(context, credential, given.code))
  return isRight ? credential : null
}
