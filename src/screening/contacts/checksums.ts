import { createHash } from 'node:crypto'
import { keccak_256 } from '@noble/hashes/sha3.js'

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
/** Bytes of the checksum behind a payload of Base58Check. */
const CHECK_BYTES = 4

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest()

/**
 * Decodes Base58Check, as Bitcoin and Tron write addresses: a payload whose first byte says its kind, and behind it four bytes of SHA-256
 * done twice.
 * @returns the payload, kind included; undefined for other letters, too few of them, or a wrong checksum
 */
export function fromBase58Check(text: string): Uint8Array | undefined {
  const bytes = fromBase58(text)
  if (bytes === undefined || bytes.length < CHECK_BYTES) return undefined
  const payload = bytes.subarray(0, -CHECK_BYTES)
  const check = sha256(sha256(payload))
  return bytes.subarray(-CHECK_BYTES).every((byte, i) => byte === check[i]) ? payload : undefined
}

/** Each leading 1 is a byte of zero, and the rest one number. */
function fromBase58(text: string): Uint8Array | undefined {
  const zeros = /^1*/.exec(text)?.[0].length ?? 0
  let value = 0n
  for (const letter of text) {
    const digit = BASE58.indexOf(letter)
    if (digit < 0) return undefined
    value = value * 58n + BigInt(digit)
  }
  const hex = value === 0n ? '' : value.toString(16)
  return Uint8Array.from([
    ...new Uint8Array(zeros),
    ...Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex'),
  ])
}

const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]
/** What the sum of a good text comes to: BIP-173 for the first version, BIP-350 for the second. */
const SUM_OF = { bech32: 1, bech32m: 0x2bc830a3 }
const LONGEST_BECH32 = 90
const CHECK_LETTERS = 6
const LOWER_FIVE = 31

/** A text in Bech32 taken apart: the part for people, and groups of five bits without the checksum. */
export type Bech32 = {
  readonly prefix: string
  readonly groups: readonly number[]
  readonly form: 'bech32' | 'bech32m'
}

/**
 * Decodes Bech32 (BIP-173) or Bech32m (BIP-350).
 * @returns undefined for mixed case, other letters, more than 90 of them, no part for people, or a wrong checksum
 */
export function fromBech32(text: string): Bech32 | undefined {
  const lower = text.toLowerCase()
  if (text.length > LONGEST_BECH32 || /[^\x21-\x7e]/.test(text)) return undefined
  if (text !== lower && text !== text.toUpperCase()) return undefined
  const split = lower.lastIndexOf('1')
  if (split < 1 || lower.length - split - 1 < CHECK_LETTERS) return undefined
  const prefix = lower.slice(0, split)
  const groups = Array.from(lower.slice(split + 1), (letter) => BECH32.indexOf(letter))
  if (groups.includes(-1)) return undefined
  const sum = sumOf([...spread(prefix), ...groups])
  if (sum !== SUM_OF.bech32 && sum !== SUM_OF.bech32m) return undefined
  return { prefix, groups: groups.slice(0, -CHECK_LETTERS), form: sum === SUM_OF.bech32 ? 'bech32' : 'bech32m' }
}

const codes = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

/** The part for people as the sum reads it: upper bits of each letter, nought, lower bits of each. */
const spread = (prefix: string): number[] => [
  ...codes(prefix).map((code) => code >> 5),
  0,
  ...codes(prefix).map((code) => code & LOWER_FIVE),
]

/** `bech32_polymod` of BIP-173. */
const sumOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => {
    const top = sum >>> 25
    const next = ((sum & 0x1ffffff) << 5) ^ value
    return GENERATOR.reduce((now, factor, bit) => ((top >> bit) & 1 ? now ^ factor : now), next)
  }, 1)

/**
 * The bytes of an address of segregated witness (BIP-173, BIP-350) and the version of its rules.
 * @param prefix - the network, `bc` for Bitcoin's own
 * @returns undefined for another network, bits left over, a length that the version does not have, or the wrong form of checksum
 */
export function fromSegwit(text: string, prefix: string): { version: number; program: Uint8Array } | undefined {
  const read = fromBech32(text)
  if (read === undefined || read.prefix !== prefix) return undefined
  const [version, ...groups] = read.groups
  if (version === undefined || version > 16 || read.form !== (version === 0 ? 'bech32' : 'bech32m')) return undefined
  const program = toBytes(groups)
  if (program === undefined || program.length < 2 || program.length > 40) return undefined
  return version === 0 && program.length !== 20 && program.length !== 32 ? undefined : { version, program }
}

/** Groups of five bits as bytes; undefined where more than four bits are left over, or any of them is set. */
function toBytes(groups: readonly number[]): Uint8Array | undefined {
  const bits = groups.map((group) => group.toString(2).padStart(5, '0')).join('')
  const whole = bits.length - (bits.length % 8)
  if (bits.length - whole > 4 || bits.slice(whole).includes('1')) return undefined
  return Uint8Array.from({ length: whole / 8 }, (_, i) => Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2))
}

/**
 * Whether the capitals of an Ethereum address are those that Keccak-256 of its small letters asks for (EIP-55).
 * @param address - `0x` and forty hexadecimal digits; one that is all small or all capital carries no checksum and passes
 */
export function keepsEip55(address: string): boolean {
  const digits = address.slice(2)
  const small = digits.toLowerCase()
  if (digits === small || digits === digits.toUpperCase()) return true
  const hash = Buffer.from(keccak_256(Buffer.from(small, 'ascii'))).toString('hex')
  return Array.from(digits).every((digit, i) => digit === (hash[i] > '7' ? small[i].toUpperCase() : small[i]))
}
