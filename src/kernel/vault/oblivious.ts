import { createHash } from 'node:crypto'
import sodium from 'libsodium-wrappers-sumo'
import { Unsealable } from './boxes.ts'

// A keyed hash that two parties compute together (2HashDH over ristretto255, as in RFC 9497 and RFC 9496). The asker
// holds the word, the answerer holds the key, and neither learns the other's. The keeper of the marks has neither.

await sodium.ready

/** Bytes of a point, and of a mark. */
export const POINT = 32

/** A blinded word: the point that is sent, and the secret scalar that removes the blinding. */
export type Blinded = { readonly point: Uint8Array; readonly scalar: Uint8Array }

/** The word as a point of the group; the label of the use keeps marks of different uses apart. */
const pointOf = (use: string, word: string): Uint8Array =>
  sodium.crypto_core_ristretto255_from_hash(hash('point', use, Buffer.from(word)))

/** Hashes bytes behind step and use. The length of the use stands before it, so that no two beginnings coincide. */
function hash(step: string, use: string, bytes: Uint8Array): Uint8Array {
  const head = Buffer.from(`ausma oblivious ${step} ${Buffer.byteLength(use)} ${use} `)
  return new Uint8Array(createHash('sha512').update(head).update(bytes).digest())
}

/** The answering party's secret scalar, made of 32 bytes of key. */
export const scalarOf = (key: Uint8Array, use: string): Uint8Array =>
  sodium.crypto_core_ristretto255_scalar_reduce(hash('scalar', use, key))

/** Blinds a word under a new scalar, so that the point sent is random whatever the word. */
export function blind(use: string, word: string): Blinded {
  const scalar = sodium.crypto_core_ristretto255_scalar_random()
  return { scalar, point: times(scalar, pointOf(use, word)) }
}

/**
 * The answering party's step.
 * @throws Unsealable where the bytes that came are no point
 */
export const evaluate = (secret: Uint8Array, point: Uint8Array): Uint8Array => times(secret, point)

/**
 * Removes the blinding and hashes the rest. The result equals {@link markOf} of the same key and word.
 * @throws Unsealable where the bytes that came back are no point
 */
export const finish = (use: string, scalar: Uint8Array, evaluated: Uint8Array): Uint8Array =>
  markFrom(use, times(sodium.crypto_core_ristretto255_scalar_invert(scalar), evaluated))

/** The mark of a word under a key, 32 bytes, which is kept. Nobody can test words against it without the key. */
export const markOf = (use: string, secret: Uint8Array, word: string): Uint8Array =>
  markFrom(use, times(secret, pointOf(use, word)))

const markFrom = (use: string, point: Uint8Array): Uint8Array => hash('mark', use, point).subarray(0, POINT)

function times(scalar: Uint8Array, point: Uint8Array): Uint8Array {
  // The group has a prime order, so every point but zero is as good as any other; zero would give every word the same mark.
  if (point.length !== POINT || !sodium.crypto_core_ristretto255_is_valid_point(point))
    throw new Unsealable('A point of a question')
  try {
    return sodium.crypto_scalarmult_ristretto255(scalar, point)
  } catch {
    // Libsodium refuses a product that is zero.
    throw new Unsealable('A point of a question')
  }
}
