import { createHash, randomBytes } from 'node:crypto'
import { listFor, type WordList } from './words.ts'

/** Words of a receipt, and bits that each of them carries. */
export const WORDS = 7
const BITS = 11
/** All seven words are chance: 77 bits. The checksum is a number beside them, so that it costs none of these. */
export const SECRET_BITS = WORDS * BITS
/** The number after the words goes from 000 to 999. */
const CHECKS = 1000

/** What a receipt stands for: the places of its seven words in a list. The same places in any list are the same receipt. */
export type Receipt = readonly number[]

/** A new receipt, by chance alone. */
export const newReceipt = (): Receipt => receiptFrom(randomBytes(WORDS * 2))

/** The receipt that bytes of chance stand for. @param bytes fourteen, or more */
export function receiptFrom(chance: Uint8Array): Receipt {
  // Two bytes hold eleven bits and five that are thrown away: each word is as likely as any other.
  const bytes = Buffer.from(chance)
  return Array.from({ length: WORDS }, (_, at) => bytes.readUInt16BE(at * 2) % (1 << BITS))
}

/** The receipt as bytes, from which its keys are derived. */
export function secretOf(receipt: Receipt): Uint8Array {
  const bytes = Buffer.alloc(WORDS * 2)
  for (const [at, place] of receipt.entries()) bytes.writeUInt16BE(place, at * 2)
  return bytes
}

/**
 * The number that is written after the words: whoever copied a word wrongly is told so, before anything is looked up.
 * It follows from the words, so whoever knows it alone knows nothing.
 */
export function checkOf(receipt: Receipt): string {
  const hash = createHash('sha256').update('ausma receipt').update(secretOf(receipt)).digest()
  return String(hash.readUInt32BE(0) % CHECKS).padStart(3, '0')
}

export const wordsOf = (receipt: Receipt, list: WordList): readonly string[] =>
  receipt.map((place) => list.words[place])

/** The receipt as it is written down: seven words and a number. */
export function writeReceipt(receipt: Receipt, language: string): string {
  return [...wordsOf(receipt, listFor(language)), checkOf(receipt)].join(' ')
}
