import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const NONCE = 12
const TAG = 16

/** Thrown for bytes that this state's key did not seal, or that changed afterwards. */
export class Unsealable extends Error {}

/** AES-256-GCM with a separate key for each use; nonce and tag precede the sealed bytes. */
export type Sealer = {
  /** @param label identifies the bytes; opening requires the same label, so no file can replace another */
  seal(bytes: Uint8Array, label: string): Buffer
  /** @throws Unsealable for bytes of another key or label, and for changed bytes */
  open(sealed: Uint8Array, label: string): Buffer
}

/** @param secret 32 bytes @param use purpose of the key (RFC 5869's info) */
export function createSealer(secret: Uint8Array, use: string): Sealer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `ausma state ${use}`, 32))
  return {
    seal(bytes, label) {
      // A nonce must never repeat under one key, or GCM reveals the sealed bytes.
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(label))
      const sealed = cipher.update(bytes)
      cipher.final()
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
    },
    open(sealed, label) {
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(
          Buffer.from(label),
        )
        decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
        const bytes = decipher.update(sealed.subarray(NONCE + TAG))
        decipher.final()
        return bytes
      } catch {
        throw new Unsealable(`${label} was not written with this state's key, or has been damaged.`)
      }
    },
  }
}

const ROUNDS = 4

/** Round keys of {@link keyed}, derived from a state's secret. */
export const roundKeys = (secret: Uint8Array): Uint32Array =>
  new Uint32Array(hkdfSync('sha256', secret, '', 'ausma state fingerprints', 4 * ROUNDS))

const round = (half: number, key: number): number =>
  (Math.imul(half ^ key, 0x9e3779b1) >>> 16) ^ (Math.imul(half + (key >>> 7), 0x85ebca6b) >>> 16)

/**
 * A keyed permutation of 32-bit hashes (a Feistel network); without the key nobody can look a stored fingerprint up in
 * a dictionary.
 */
export function keyed(hash: number, keys: Uint32Array): number {
  let left = hash >>> 16
  let right = hash & 0xffff
  for (let i = 0; i < ROUNDS; i++) [left, right] = [right, left ^ (round(right, keys[i]) & 0xffff)]
  return ((left << 16) | right) >>> 0
}

/** The inverse of {@link keyed}. */
export function unkeyed(hash: number, keys: Uint32Array): number {
  let left = hash >>> 16
  let right = hash & 0xffff
  for (let i = ROUNDS - 1; i >= 0; i--) [left, right] = [right ^ (round(left, keys[i]) & 0xffff), left]
  return ((left << 16) | right) >>> 0
}
