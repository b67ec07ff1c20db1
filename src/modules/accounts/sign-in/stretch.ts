import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { PrepareContext } from '../../../kernel/operation.ts'
import { onceUsed } from '../../../kernel/vault/once-used.ts'
import { derive } from '../../../kernel/vault/seal.ts'
import { passwordKey, type Stretching } from '../../../kernel/vault/wrapping.ts'

/** What a password is worth once it is stretched: a hash to compare, and the key that wraps the member's private key. */
export type Stretched = { readonly verifier: Uint8Array; readonly wrap: Uint8Array }

/** The installation's secret, what a guess is to cost, and the queue for it; as `prepare` has them. */
type Means = Pick<PrepareContext, 'secret' | 'inTurn'> & { readonly stretching?: Stretching }

/**
 * Stretches a password or passphrase with argon2id.
 * The salt comes from whose it is and the installation's secret, so that a guess at an unknown address costs the same
 * time as one at a known address.
 * @param whose normal e-mail address, or the provider's subject
 * @param known whether the device signed in before: see `inTurn`
 * @throws Problem `unavailable` where too many wait for it already
 */
export async function stretch(
  { secret, stretching, inTurn }: Means,
  whose: string,
  password: string,
  known?: boolean,
): Promise<Stretched> {
  const salt = createHmac('sha256', derive(secret, 'salt')).update(whose).digest().subarray(0, 16)
  const key = await inTurn(() => passwordKey(password, salt, secret, stretching), known)
  // Two keys of one stretching, the verifier hashed once more: what stands in the database unwraps nothing.
  return onceUsed(key, () => ({
    verifier: createHash('sha256').update(derive(key, 'verifier')).digest(),
    wrap: derive(key, 'wrap'),
  }))
}

/** Compares two hashes without telling by time how far they agree. */
export const agrees = (given: Uint8Array, kept: Uint8Array): boolean =>
  given.length === kept.length && timingSafeEqual(given, kept)
