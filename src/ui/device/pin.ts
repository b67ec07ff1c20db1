import type { Own } from '../ports/own-lock.ts'
import { joined, openWith, sealWith, utf8 } from './seal.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** What is kept of a PIN: how it is stretched, something to try it on, and how many wrong ones came. */
export type Lock = {
  readonly salt: Bytes
  readonly rounds: number
  readonly proof: Bytes
  readonly tries: number
  /** By which the device's own lock is asked for its part of the key; none where the PIN stands alone. */
  readonly own?: Bytes
}

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
  return isRun(pin) || isPattern(pin) || isKeypad(pin) || isDate(pin) ? 'plain' : null
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

/** Drawn on the keypad, line by line, such as 789456 or 159753; and what else many choose for its look or its sound. */
const isKeypad = (pin: string): boolean => DRAWN.test(pin) || WELL_KNOWN.has(pin)
const LINES = ['123', '456', '789', '147', '258', '369', '159', '357'].flatMap((line) => [
  line,
  [...line].reverse().join(''),
])
const DRAWN = new RegExp(`^(${LINES.join('|')})+$`)
// Of the lists of PINs that people choose (Markert and others, «This PIN Can Be Easily Guessed», 2020) what no rule above refuses.
const WELL_KNOWN = new Set(['134679', '142536', '147896325', '246810', '314159', '31415926', '520131', '5201314'])

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

type Stretching = Pick<Lock, 'salt' | 'rounds'>
const AES = { name: 'AES-GCM', length: 256 } as const

/**
 * The key that a PIN gives; it never leaves the browser's own memory.
 * @param secret what the device's own lock gives; with it nobody tries PINs on a copy of the storage
 */
async function stretch(pin: string, { salt, rounds }: Stretching, secret?: Bytes): Promise<CryptoKey> {
  // PBKDF2 since WebCrypto has nothing that needs memory; hence so many rounds.
  const base = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveKey', 'deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }
  if (secret === undefined) return crypto.subtle.deriveKey(how, base, AES, false, ['encrypt', 'decrypt'])
  const stretched = new Uint8Array(await crypto.subtle.deriveBits(how, base, 256))
  const both = await crypto.subtle.importKey('raw', joined(stretched, secret), 'HKDF', false, ['deriveKey'])
  stretched.fill(0)
  const joining = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8('PIN and own lock') }
  return crypto.subtle.deriveKey(joining, both, AES, false, ['encrypt', 'decrypt'])
}

/** A lock for a new PIN, and the key it gives. @param own the device's own lock, where it is asked too */
export async function newLock(pin: string, rounds = ROUNDS, own?: Own): Promise<{ lock: Lock; key: CryptoKey }> {
  // Of its own on each device: no table of PINs fits two of them.
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const key = await stretch(pin, { salt, rounds }, own?.secret)
  const proof = await sealWith(key, utf8(PROOF), PROOF)
  return { lock: { salt, rounds, proof, tries: 0, ...(own ? { own: own.id } : {}) }, key }
}

/** The key, where the PIN is right; null where it is wrong. @param secret of the device's own lock, where the lock asks for it */
export async function tryPin(pin: string, lock: Lock, secret?: Bytes): Promise<CryptoKey | null> {
  const key = await stretch(pin, lock, secret)
  // Right or wrong it takes as long: the stretching is done, and opening is nothing beside it.
  try {
    await openWith(key, lock.proof, PROOF)
    return key
  } catch {
    return null
  }
}
