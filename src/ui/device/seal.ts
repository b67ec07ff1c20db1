import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa.js'
import { x25519 } from '@noble/curves/ed25519.js'
import { blake2b } from '@noble/hashes/blake2.js'
import { padded } from '../../kernel/padding.ts'
import { type Answers, type FormShape, plainOf, tidied, toldOf } from '../rooms/reports/forms/form-view.ts'

// What a device seals without a network is opened by the server's vault as it is: libsodium's sealed box for keys, and
// AES-256-GCM as nonce, tag and sealed bytes for words (src/kernel/vault). Tests open one with the other.

type Bytes = Uint8Array<ArrayBuffer>

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

/** Bytes in base64url without padding. */
export const written = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

export const read = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

export const joined = (...parts: readonly Uint8Array[]): Bytes => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Anything as JSON, filled up with blanks to a size that many others have: JSON reads over them, and no length tells what was written. */
export function filled(value: unknown): Bytes {
  const bytes = utf8(JSON.stringify(value))
  const whole = new Uint8Array(padded(bytes.length)).fill(0x20)
  whole.set(bytes)
  return whole
}

// Copied first: a view of another's buffer may begin where no 32-bit number can.
const words = (bytes: Uint8Array): Uint32Array => new Uint32Array(joined(bytes).buffer)
// The constant of Salsa20, which HSalsa20 takes as input here.
const SIGMA = words(utf8('expand 32-byte k'))

/** NaCl's key of two: HSalsa20 of what X25519 gives. */
function sharedKey(secret: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const out = new Uint32Array(8)
  hsalsa(SIGMA, words(x25519.getSharedSecret(secret, publicKey)), new Uint32Array(4), out)
  return new Uint8Array(out.buffer)
}

/** libsodium's `crypto_box_seal`: not even this device can open it again. */
export function sealTo(publicKey: Uint8Array, bytes: Uint8Array): Uint8Array {
  // Its secret half is forgotten with this call; so nobody opens what was sealed but the recipient.
  const once = x25519.keygen()
  // libsodium makes the nonce of both keys, so that it need not be sent.
  const nonce = blake2b(joined(once.publicKey, publicKey), { dkLen: 24 })
  return joined(once.publicKey, xsalsa20poly1305(sharedKey(once.secretKey, publicKey), nonce).encrypt(bytes))
}

// Sizes of AES-GCM as NIST SP 800-38D recommends them and the vault uses them.
const NONCE = 12
const TAG = 16

/** Seals words under a key as the vault does. @param label what they are; opening takes the same */
export async function sealWith(key: CryptoKey, bytes: Bytes, label: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE))
  const options = { name: 'AES-GCM', iv, additionalData: utf8(label) }
  const sealed = new Uint8Array(await crypto.subtle.encrypt(options, key, bytes))
  // WebCrypto puts the tag behind, the vault before.
  return joined(iv, sealed.subarray(-TAG), sealed.subarray(0, -TAG))
}

/** Opens what {@link sealWith} sealed; throws where the key is another or something was changed. */
export async function openWith(key: CryptoKey, sealed: Uint8Array, label: string): Promise<Uint8Array> {
  const options = { name: 'AES-GCM', iv: joined(sealed.subarray(0, NONCE)), additionalData: utf8(label) }
  const body = joined(sealed.subarray(NONCE + TAG), sealed.subarray(NONCE, NONCE + TAG))
  return new Uint8Array(await crypto.subtle.decrypt(options, key, body))
}

/** The public half of an agency's key, with its number. */
export type PublicKey = { readonly id: string; readonly publicKey: string }

/** Words under a key of their own, and that key sealed to whoever may open them. Not even this device can open them again. */
export async function sealWords(to: PublicKey, words: unknown, label: string) {
  const key = crypto.getRandomValues(new Uint8Array(32))
  // Not extractable, so that no script gets at it while it is used.
  const under = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])
  const sealed = await sealWith(under, filled(words), label)
  const forThem = { recipient: to.id, sealed: written(sealTo(read(to.publicKey), key)) }
  // As far as JavaScript lets one: copies may live on in memory until they are overwritten.
  key.fill(0)
  return { key: forThem, words: written(sealed) }
}

/** What goes around everything that waits: also which kind it is, and to whom it goes, opens at the installation alone. */
export const enclose = (envelopeKey: string, inside: unknown): string =>
  written(sealTo(read(envelopeKey), filled(inside)))

export type Desk = {
  readonly agency: string
  readonly name: string
  readonly forms: readonly string[]
  readonly key: PublicKey
}

export type Finished = {
  readonly report: string
  readonly form: FormShape
  readonly answers: Answers
  readonly language: string
  readonly desk: Desk
  /** The public half of the installation's key for envelopes. */
  readonly envelopeKey: string
  /** The number of the device; none before it was given one. */
  readonly device?: string | undefined
}

/**
 * Seals a finished form twice: its words to the agency that takes it, and everything, also which form it is and how urgent, to
 * the installation. What stays on the device until it is sent tells nothing.
 */
export async function sealForm({
  report,
  form,
  answers,
  language,
  desk,
  envelopeKey,
  device,
}: Finished): Promise<string> {
  // Tidied before it is sealed: nobody can take blanks out of it afterwards.
  const kept = tidied(form, answers)
  const message = crypto.randomUUID()
  const words = { told: toldOf(form, kept), sent: { form: form.id, answers: kept } }
  const sealed = await sealWords(desk.key, words, `report_messages.words ${message}`)
  const about = { agency: desk.agency, report, form: form.id, language, ...plainOf(form, kept), message }
  return enclose(envelopeKey, { ...about, ...sealed, ...(device === undefined ? {} : { device }) })
}
