import { argon2, randomBytes } from 'node:crypto'
import { derive, open, seal } from './seal.ts'

/** Of argon2id: what one try costs whoever guesses. Memory in KiB. */
export type Stretching = { readonly memory: number; readonly passes: number }

/** What the program uses: RFC 9106, second recommendation but with one lane. Takes about 0.2 s. */
export const STRONG: Stretching = { memory: 64 * 1024, passes: 3 }

const SALT = 16

export const newSalt = (): Uint8Array => randomBytes(SALT)

/**
 * The key that a password or a vault passphrase gives, under which a member's private key is wrapped. It is made beside
 * the event loop.
 * @param pepper the installation's secret: who has the database alone cannot even guess
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
  // A stolen database without the secrets file gives not even one password to guess at.
  const secret = derive(pepper, 'password')
  return new Promise((resolve, reject) => {
    argon2('argon2id', { ...options, secret }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** The key that a passkey gives by its PRF extension (WebAuthn level 3). */
export const passkeyKey = (prf: Uint8Array): Uint8Array => derive(prf, 'passkey')

/** The key that a session's token gives; the token lives in the cookie alone. */
export const sessionKey = (token: string): Uint8Array => derive(Buffer.from(token, 'base64url'), 'session')

/** Wraps a member's private key under one of these. */
export const wrap = (key: Uint8Array, privateKey: Uint8Array, member: string): Uint8Array =>
  seal(key, privateKey, `member-key ${member}`)

/** @throws Unsealable where the secret is another, or the member */
export const unwrap = (key: Uint8Array, wrapped: Uint8Array, member: string): Uint8Array =>
  open(key, wrapped, `member-key ${member}`)
