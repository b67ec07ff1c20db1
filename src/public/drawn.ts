import { createHmac } from 'node:crypto'
import { derive } from '../kernel/vault/seal.ts'
import { type Receipt, receiptFrom } from '../modules/reports/public.ts'

/** Number and receipt of what is sent. */
export type Drawn = { readonly id: string; readonly receipt: Receipt }

/**
 * Draws number and receipt when a form is sent, from the form's own number and all that is sent with it. What is sent twice is one report
 * with one receipt. What differs by a word is another report: whoever touched the device before, and kept the form as it was then,
 * gets neither the receipt of what was written later, nor has it taken for theirs.
 * @param key of the server's forms (32 bytes): without it nobody draws the same
 * @param form number of the form, made by chance when it was begun
 * @param sent all that is sent; compared as JSON writes it
 */
export function drawn(key: Uint8Array, form: string, sent: unknown): Drawn {
  const mac = createHmac('sha512', derive(key, 'number and receipt of what is sent'))
  const bytes = mac.update(JSON.stringify([form, sent])).digest()
  return { id: uuidFrom(bytes.subarray(0, 16)), receipt: receiptFrom(bytes.subarray(16, 48)) }
}

/**
 * The number of what goes to one agency of several. Only whoever has the server's key can tell that the numbers belong together; which agencies
 * they are is part of what is sent, so with one more it is another report everywhere.
 */
export const numberAt = (key: Uint8Array, form: string, sent: unknown, agency: string): string =>
  drawn(key, form, [sent, agency]).id

/** A random number (RFC 9562, version 4) of these sixteen bytes. */
function uuidFrom(bytes: Uint8Array): string {
  const own = Buffer.from(bytes)
  own[6] = (own[6] & 0x0f) | 0x40
  own[8] = (own[8] & 0x3f) | 0x80
  return own.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
