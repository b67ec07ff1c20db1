import { openWith, sealWith, utf8 } from './seal.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What is kept of a PIN: how it is stretched, something to try it on, and how many wrong ones came. */
export type Lock = { readonly salt: Bytes; readonly rounds: number; readonly proof: Bytes; readonly tries: number }

/** Shortest PIN, in digits. */
export const SHORTEST = 6
/** Wrong PINs after which everything on the device is wiped. */
export const TRIES = 8
/** PBKDF2 with SHA-256: half a second to some seconds on a telephone, for each guess. */
export const ROUNDS = 1_000_000

// What the proof says is no secret; it only shows whether a key opens it.
const PROOF = 'proof'

/** Digits of one kind: on some keyboards they are Arabic-Indic, and the PIN is the same. */
export const digitsOf = (typed: string): string =>
  typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).replace(/\D/g, '')

/** Why a PIN is not taken; null where it is. */
export function pinFault(pin: string): 'short' | 'plain' | null {
  if (pin.length < SHORTEST) return 'short'
  // What everybody tries first. Each rule by itself refuses few of all PINs there are, and most of those that people choose.
  return isRun(pin) || isPattern(pin) || isDate(pin) ? 'plain' : null
}

/** The same step all along, such as 111111, 987654 or 135791; each digit may stand there twice, as in 112233. */
function isRun(pin: string): boolean {
  const steps = (digits: string) =>
    new Set(Array.from(digits.slice(1), (digit, i) => (Number(digit) - Number(digits[i]) + 10) % 10))
  return steps(pin).size === 1 || steps(pin.replace(/(\d)\1/g, '$1')).size <= 1
}

/** Few digits, the same part again and again (123123, 4848484), or one half read backwards (482284). */
const isPattern = (pin: string): boolean =>
  new Set(pin).size < 4 || /^(\d{1,4})\1+\d?$/.test(pin) || pin === [...pin].reverse().join('')

/** A year of somebody alive, in a PIN that is mostly that; or a day of six digits, in whatever order it is written. */
function isDate(pin: string): boolean {
  if (pin.length > 8) return false
  return /19[3-9]\d|20[0-3]\d/.test(pin) || (pin.length === 6 && DAYS.some((day) => day.test(pin)))
}
const DAYS = [
  /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d$/,
  /^(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d\d$/,
  /^\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/,
]

/** The key that a PIN gives; it never leaves the browser's own memory. */
export async function stretch(pin: string, { salt, rounds }: Pick<Lock, 'salt' | 'rounds'>): Promise<CryptoKey> {
  // PBKDF2 since WebCrypto has nothing that needs memory; hence so many rounds.
  const base = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveKey'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  return crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

/** A lock for a new PIN, and the key it gives. */
export async function newLock(pin: string, rounds = ROUNDS): Promise<{ lock: Lock; key: CryptoKey }> {
  // Of its own on each device: no table of PINs fits two of them.
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const key = await stretch(pin, { salt, rounds })
  return { lock: { salt, rounds, proof: await sealWith(key, utf8(PROOF), PROOF), tries: 0 }, key }
}

/** The key, where the PIN is right; null where it is wrong. */
export async function tryPin(pin: string, lock: Lock): Promise<CryptoKey | null> {
  const key = await stretch(pin, lock)
  // Right or wrong it takes as long: the stretching is done, and opening is nothing beside it.
  try {
    await openWith(key, lock.proof, PROOF)
    return key
  } catch {
    return null
  }
}
