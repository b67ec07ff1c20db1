import { argon2, createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { derive } from '../../kernel/vault/seal.ts'

/** What a password is worth once it is stretched: a hash to compare, and the key that wraps the member's private key. */
export type Stretched = { readonly verifier: Uint8Array; readonly wrap: Uint8Array }

const stretchBytes = promisify(argon2)

/** Memory in KiB and passes: RFC 9106, second recommendation, in one lane. About a tenth of a second. */
const COST = { memory: 65_536, passes: 3, parallelism: 1, tagLength: 32 }

/**
 * Stretches a password or passphrase with argon2id.
 * The salt comes from whose it is and the installation's secret, so that a guess at an unknown address costs the same
 * time as one at a known address; the secret also keeps a stolen database from being guessed at.
 * @param whose normal e-mail address, or the provider's subject
 */
export async function stretch(secret: Uint8Array, whose: string, password: string): Promise<Stretched> {
  const nonce = createHmac('sha256', derive(secret, 'salt')).update(whose).digest().subarray(0, 16)
  const message = password.normalize('NFKC')
  const bytes = await stretchBytes('argon2id', { ...COST, message, nonce, secret: derive(secret, 'pepper') })
  const verifier = createHash('sha256').update(derive(bytes, 'verifier')).digest()
  return { verifier, wrap: derive(bytes, 'wrap') }
}

/** Compares two hashes without telling by time how far they agree. */
export const agrees = (given: Uint8Array, kept: Uint8Array): boolean =>
  given.length === kept.length && timingSafeEqual(given, kept)
