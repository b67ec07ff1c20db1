import { createHash } from 'node:crypto'
import { Problem } from '../errors.ts'

// Crockford's base32: no letter can be taken for a digit or another letter when a tired person copies it by hand.
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const KEY = 32
const CHECK = 3
const WORD = 4

/**
 * A 32-byte key in words of four symbols for paper, the last of them with a checksum:
 * `7K2M-9QXA-…`, 56 symbols in 14 words.
 */
export function toPaper(key: Uint8Array): string {
  const bytes = Buffer.concat([key, checksum(key)])
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const symbols = bits.match(/.{5}/g)?.map((five) => SYMBOLS[Number.parseInt(five, 2)]) ?? []
  return (symbols.join('').match(new RegExp(`.{${WORD}}`, 'g')) ?? []).join('-')
}

/**
 * Reads the words back: in either case, with any blanks and hyphens, O for 0 and I or L for 1.
 * @throws Problem `invalid-input` where a symbol is wrong or missing
 */
export function fromPaper(words: string): Uint8Array {
  const symbols = words.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  const bits = [...symbols].map((symbol) => SYMBOLS.indexOf(symbol).toString(2).padStart(5, '0')).join('')
  const bytes = Uint8Array.from(bits.match(/[01]{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
  const key = bytes.subarray(0, KEY)
  const isWhole = bits.length === (KEY + CHECK) * 8 && Buffer.compare(checksum(key), bytes.subarray(KEY)) === 0
  if (!isWhole)
    throw new Problem('invalid-input', 'The recovery key is not right. Compare it with the paper, word by word.', {
      fields: [{ field: 'recoveryKey', message: 'not a recovery key' }],
    })
  return key
}

const checksum = (key: Uint8Array): Buffer =>
  createHash('sha256').update('ausma recovery key').update(key).digest().subarray(0, CHECK)
