import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { RunContext } from '../../../kernel/operation.ts'
import { derive } from '../../../kernel/vault/seal.ts'
import type { CredentialKind } from '../codes.ts'
import { indexOf } from '../profile.ts'

// Tokens that say that a device has signed in before, one for each way to sign in. At such a device tries are counted by
// themselves, so that nobody who merely knows an address locks its owner out (OWASP, «Slow Down Online Guessing Attacks with
// Device Cookies»). A token lets nobody in and names nobody: it is random, and its code binds it to a way to sign in.

/** Who comes back within half a year is known; each sign-in begins anew. */
export const DEVICE_LASTS = 180 * 24 * 3600_000
/** A computer in a reception is shared by a few, and a cookie must stay small. */
const MOST = 5

const NONCE = 16
const TIME = 6
const MAC = 32
const BYTES = NONCE + TIME + MAC
const TOKEN = new RegExp(`^[\\w-]{${Math.ceil((BYTES * 4) / 3)}}$`)

const mac = (secret: Uint8Array, credential: string, head: Uint8Array): Buffer =>
  // Bound to the row of the password and not to the address: with a changed password all devices are strangers again.
  createHmac('sha256', derive(secret, 'device cookie')).update(`${credential} `).update(head).digest()

function makeToken(secret: Uint8Array, credential: string, now: Date): string {
  const head = Buffer.alloc(NONCE + TIME)
  randomBytes(NONCE).copy(head)
  head.writeUIntBE(now.getTime() + DEVICE_LASTS, NONCE, TIME)
  return Buffer.concat([head, mac(secret, credential, head)]).toString('base64url')
}

function isToken(secret: Uint8Array, credential: string, token: string, now: Date): boolean {
  if (!TOKEN.test(token)) return false
  const bytes = Buffer.from(token, 'base64url')
  const head = bytes.subarray(0, NONCE + TIME)
  // Compared before it is read: only what this installation made has a time in it.
  if (!timingSafeEqual(mac(secret, credential, head), bytes.subarray(NONCE + TIME))) return false
  return head.readUIntBE(NONCE, TIME) > now.getTime()
}

const tokensOf = (cookie: string | null): readonly string[] => (cookie ?? '').split('.', MOST)

/**
 * Under which tries at a way to sign in are counted at this device.
 * @param cookie as the device sent it; anything may stand in it
 * @param credential id of the way to sign in
 * @returns null where the device never signed in with it, or too long ago
 */
export function deviceAccount(
  secret: Uint8Array,
  credential: string,
  cookie: string | null,
  now: Date,
): Uint8Array | null {
  const token = tokensOf(cookie).find((one) => isToken(secret, credential, one, now))
  return token === undefined ? null : indexOf(secret, 'tries at a device', `${credential} ${token}`)
}

type Kept = Pick<RunContext, 'secret' | 'deviceCookie' | 'now'>

/** For the output of whatever signs in or sets up a way to: the device is known from now on. Only passwords are guessed. */
export const knownBy = ({ secret, deviceCookie, now }: Kept, kind: CredentialKind, credential: string) =>
  kind === 'password' ? { deviceCookie: knownFromNow(secret, credential, deviceCookie, now) } : {}

/** The cookie of a device that has just signed in: it stays known to the others who sign in there. */
function knownFromNow(secret: Uint8Array, credential: string, cookie: string | null, now: Date): string {
  const others = tokensOf(cookie).filter((one) => TOKEN.test(one) && !isToken(secret, credential, one, now))
  return [makeToken(secret, credential, now), ...others].slice(0, MOST).join('.')
}
