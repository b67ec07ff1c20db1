import { type KeyPair, pairOf } from '../../../kernel/vault/boxes.ts'
import { derive } from '../../../kernel/vault/seal.ts'
import { type Receipt, secretOf } from './receipt.ts'

/** What a receipt opens: how its report is found, and the pair to which the report's keys are sealed. */
export type ReceiptKeys = { readonly lookup: Uint8Array; readonly pair: KeyPair }

/**
 * The keys of a receipt, by HKDF (RFC 5869). No slow hash: that is for what people think up; 77 bits of chance are not guessed,
 * and a page over Tor on an old phone does not wait.
 * @param secret the installation's: who has the database alone cannot even begin to try
 * @param agency of a report, the agency that gets it: a report to several has keys of its own at each of them, and nothing but the words
 *   says that they belong together. Null for a report from before that, and for what only ever goes to one.
 */
export function receiptKeys(receipt: Receipt, secret: Uint8Array, agency: string | null): ReceiptKeys {
  const seed = seedOf(receipt, secret)
  return {
    lookup: derive(seed, named('receipt lookup', agency)),
    pair: pairOf(derive(seed, named('receipt key', agency))),
  }
}

/** The keyed hashes alone, one an agency, where the pair is asked for only of what they find. */
export function lookupsOf(receipt: Receipt, secret: Uint8Array, agencies: readonly (string | null)[]): Uint8Array[] {
  const seed = seedOf(receipt, secret)
  return agencies.map((agency) => derive(seed, named('receipt lookup', agency)))
}

const seedOf = (receipt: Receipt, secret: Uint8Array) => Buffer.concat([derive(secret, 'receipts'), secretOf(receipt)])

const named = (what: string, agency: string | null) => (agency === null ? what : `${what} at ${agency}`)
