import { argon2, randomBytes } from 'node:crypto'
import { onceUsed } from './once-used.ts'
import { derive, open, seal } from './seal.ts'

/** Cost of argon2id, and so of one guess at a password. Memory in KiB. */
export type Stretching = { readonly memory: number; readonly passes: number }

/** The program's own setting: second recommendation of RFC 9106, but with one lane. It takes about 0.2 s. */
export const STRONG: Stretching = { memory: 64 * 1024, passes: 3 }

const SALT = 16

export const newSalt = (): Uint8Array => randomBytes(SALT)

/**
 * Derives the key that wraps a member's private key from a password or a vault passphrase. The work runs off the event
 * loop.
 * @param pepper the installation's secret: a stolen database without it does not allow even one guess
 */
export function passwordKey(
  password: string,
  salt: Uint8Array,
  pepper: Uint8Array,
  stretching = STRONG,
): Promise<Uint8Array> {
  // One keyboard writes an ā as one sign, another as two.
  const message = Buffer.from(password.normalize('NFKC'))
  const options = { message, nonce: salt, parallelism: 1, tagLength: 32, ...stretching }
  const stretched = (secret: Uint8Array): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      argon2('argon2id', { ...options, secret }, (error, key) => (error ? reject(error) : resolve(key)))
    })
  return onceUsed(message, () => onceUsed(derive(pepper, 'password'), stretched))
}

/** Derives a wrapping key from the PRF output of a passkey (WebAuthn level 3). */
export const passkeyKey = (prf: Uint8Array): Uint8Array => derive(prf, 'passkey')

/** Derives a wrapping key from a session's token, which lives only in the cookie. */
export const sessionKey = (token: string): Uint8Array => derive(Buffer.from(token, 'base64url'), 'session')

/** Wraps a member's private key under one of these keys. */
export const wrap = (key: Uint8Array, privateKey: Uint8Array, member: string): Uint8Array =>
  seal(key, privateKey, `member-key ${member}`)

/** @throws Unsealable where the key or the member is another */
export const unwrap = (key: Uint8Array, wrapped: Uint8Array, member: string): Uint8Array =>
  open(key, wrapped, `member-key ${member}`)
