import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { derive } from '../../kernel/vault/seal.ts'

/** Node takes a raw seed only wrapped as PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The installation's signing key for feeds: derived, so that it needs no store and outlives a restart. */
const signingKey = (secret: Uint8Array): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([PKCS8, derive(secret, 'feed signatures')]),
    format: 'der',
    type: 'pkcs8',
  })

/** Ed25519 (RFC 8032) over the bytes of a feed, in base64. */
export const signFeed = (secret: Uint8Array, body: string): string =>
  // The algorithm is in the key: Ed25519 has one hash of its own, hence none is named.
  sign(null, Buffer.from(body), signingKey(secret)).toString('base64')

/** The public half, as PEM, which `openssl` and every library read. */
export const feedKey = (secret: Uint8Array): string =>
  String(createPublicKey(signingKey(secret)).export({ format: 'pem', type: 'spki' }))

/** Whether a feed is what was signed with the key. */
export const isSigned = (pem: string, body: string, signature: string): boolean =>
  verify(null, Buffer.from(body), createPublicKey(pem), Buffer.from(signature, 'base64'))
