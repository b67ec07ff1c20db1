import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { Unsealable } from './boxes.ts'

const NONCE = 12
const TAG = 16

export const newKey = (): Uint8Array => randomBytes(32)

/** Derives a key for one use from a secret (HKDF with SHA-256, RFC 5869). */
export const derive = (secret: Uint8Array, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `ausma ${use}`, 32))

/**
 * Seals bytes under a 32-byte key (AES-256-GCM): nonce, tag, sealed bytes.
 * @param label names the bytes, such as `leads.text <id>`; opening needs the same label, so that one sealed value
 *   cannot stand in for another
 */
export function seal(key: Uint8Array, bytes: Uint8Array, label: string): Uint8Array {
  // A nonce must never come twice under one key: GCM would then reveal the sealed bytes.
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label))
  const sealed = cipher.update(bytes)
  cipher.final()
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** @throws Unsealable */
export function open(key: Uint8Array, sealed: Uint8Array, label: string): Uint8Array {
  try {
    // The length of the tag is fixed: Node otherwise accepts tags of four bytes, which can be guessed.
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG })
    decipher.setAAD(Buffer.from(label)).setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
    const bytes = decipher.update(sealed.subarray(NONCE + TAG))
    decipher.final()
    return bytes
  } catch {
    // The error names only the kind: the label also holds an id, and errors get into logs.
    throw new Unsealable(label.split(' ')[0])
  }
}

/** Seals any JSON value. */
export const sealJson = (key: Uint8Array, value: unknown, label: string): Uint8Array =>
  seal(key, Buffer.from(JSON.stringify(value)), label)

/**
 * The same, with blanks after it up to the next of few sizes: what was sealed for two recipients is not told by its length to be the same.
 * @param least bytes of the smallest size, a power of two; each size after it is twice the one before
 */
export function sealPadded(key: Uint8Array, value: unknown, label: string, least = 4096): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(value))
  const whole = Buffer.alloc(Math.max(least, 2 ** Math.ceil(Math.log2(bytes.length))), ' ')
  whole.set(bytes)
  return seal(key, whole, label)
}

/** Opens a value that {@link sealJson} sealed; the caller vouches for its type. */
export const openJson = <T>(key: Uint8Array, sealed: Uint8Array, label: string): T =>
  JSON.parse(Buffer.from(open(key, sealed, label)).toString('utf8')) as T
