import type { X509Certificate } from 'node:crypto'
import type { Hash } from '../../../kernel/merkle.ts'
import type { TrustedTime } from '../shapes.ts'
import { type ChainProof, type NoChainProof, verifyChain } from './renewal.ts'
import type { KeptStamp } from './stamps.ts'

// What the timestamps of an item prove, whatever stands beside them in the database.

/** Timestamps as they are kept, and the hash that the first of them proves: of the first entry of the log. */
export type Stamped = { readonly stamps: readonly KeptStamp[]; readonly hash: Hash }

type Told = { readonly ok: false; readonly why: 'told-otherwise' }

/**
 * Verifies the timestamps of an item, and that the database tells of them what they say themselves. When the certificates end is not
 * compared: that depends on whom the keeper trusts, and may change.
 */
export async function proveStamps(
  { stamps, hash }: Stamped,
  roots: readonly X509Certificate[],
): Promise<ChainProof | NoChainProof | Told> {
  const proof = await verifyChain(stamps, { hash, roots })
  if (!proof.ok) return proof
  const isTold = proof.proofs.every(
    ({ at, authority }, i) => stamps[i].at.getTime() === at.getTime() && stamps[i].authority === authority,
  )
  return isTold ? proof : { ok: false, why: 'told-otherwise' }
}

/** What a page says of an item's timestamps: what they prove, or that they prove nothing; null where there is none. */
export async function provenTime(
  stamped: Stamped | null,
  roots: readonly X509Certificate[],
): Promise<TrustedTime | null> {
  if (stamped === null) return null
  const proof = await proveStamps(stamped, roots)
  const none = { since: null, authority: null, until: null }
  if (!proof.ok) return { state: proof.why === 'untrusted' ? 'untrusted' : 'differs', ...none }
  const { at, until, proofs } = proof
  return { state: 'stamped', since: at.toISOString(), authority: proofs[0].authority, until: until.toISOString() }
}
