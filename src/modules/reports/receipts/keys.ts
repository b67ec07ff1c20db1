import { type KeyPair, pairOf } from '../../../kernel/vault/boxes.ts'
import { derive } from '../../../kernel/vault/seal.ts'
import { type Receipt, secretOf } from './receipt.ts'

/** What a receipt opens: how its report is found, and the pair to which the report's keys are sealed. */
export type ReceiptKeys = { readonly lookup: Uint8Array; readonly pair: KeyPair }

/**
 * The keys of a receipt, by HKDF (RFC 5869). No slow hash: that is for what people think up; 77 bits of chance are not guessed,
 * and a page over Tor on an old phone does not wait.
 * @param secret the installation's: who has the database alone cannot even begin to try
 */
export function receiptKeys(receipt: Receipt, secret: Uint8Array): ReceiptKeys {
  const seed = Buffer.concat([derive(secret, 'receipts'), secretOf(receipt)])
  return { lookup: derive(seed, 'receipt lookup'), pair: pairOf(derive(seed, 'receipt key')) }
}
