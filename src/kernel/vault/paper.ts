import { createHash } from 'node:crypto'
import { Problem } from '../errors.ts'

// Crockford's base32: no letter can be taken for a digit or another letter when a tired person copies it by hand.
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const KEY = 32
const CHECK = 3

/** Bytes in words of four symbols, to be read out or copied by hand: `7K2M-9QXA-…`. Five bytes give two words. */
export function toWords(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const symbols = (bits.match(/.{5}/g) ?? []).map((five) => SYMBOLS[Number.parseInt(five, 2)])
  return (symbols.join('').match(/.{4}/g) ?? []).join('-')
}

/** A short form of a public key, by which two people can compare it over the phone. */
export const fingerprint = (publicKey: Uint8Array): string =>
  toWords(createHash('sha256').update('ausma public key').update(publicKey).digest().subarray(0, 10))

/** A 32-byte key for paper: 14 words that end in a checksum. */
export const toPaper = (key: Uint8Array): string => toWords(Buffer.concat([key, checksum(key)]))

/**
 * Reads the words back: in either case, with any blanks and hyphens, O for 0 and I or L for 1.
 * @throws Problem `invalid-input` where a symbol is wrong or missing
 */
export function fromPaper(words: string): Uint8Array {
  const symbols = words.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const fives = [...symbols].map((symbol) => SYMBOLS.indexOf(symbol))
  const bits = fives.map((five) => five.toString(2).padStart(5, '0')).join('')
  const bytes = Uint8Array.from(bits.match(/[01]{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
  const key = bytes.subarray(0, KEY)
  // The checksum finds a slip of the pen before any key is tried.
  const isRead = !fives.includes(-1) && bits.length === (KEY + CHECK) * 8
  if (!isRead || Buffer.compare(checksum(key), bytes.subarray(KEY)) !== 0) throw wrongPaper()
  return key
}

/** The problem that the words are not those of this recovery key. */
export const wrongPaper = (): Problem =>
  new Problem('invalid-input', 'The recovery key is not right. Compare it with the paper, word by word.', {
    fields: [{ field: 'recoveryKey', message: 'not the recovery key' }],
  })

const checksum = (key: Uint8Array): Buffer =>
  createHash('sha256').update('ausma recovery key').update(key).digest().subarray(0, CHECK)
