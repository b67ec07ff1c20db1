import { createHash, type X509Certificate } from 'node:crypto'
import type { Hash } from '../../../kernel/merkle.ts'
import { type Place, provesInBatch } from './batch.ts'
import type { ChainFault } from './codes.ts'
import type { Proof } from './proof.ts'
import { verifyToken } from './token.ts'

/** A timestamp as it is kept: the authority's answer, the root it stamps, and where what it proves stands in that batch. */
export type Stamp = { readonly token: Uint8Array; readonly root: Hash; readonly place: Place }

/**
 * What is stamped to renew a timestamp before its certificates end: the SHA-256 of the authority's answer, followed by the root that
 * it stamps, 32 bytes. It goes into a batch like the hash of anything else.
 */
export const renewalImprint = ({ token, root }: Pick<Stamp, 'token' | 'root'>): Hash =>
  new Uint8Array(createHash('sha256').update(token).update(root).digest())

/** What a timestamp and those that renewed it prove together. */
export type ChainProof = {
  readonly ok: true
  /** When the first was made. */
  readonly at: Date
  /** When the last one ends. */
  readonly until: Date
  readonly proofs: readonly Proof[]
}
export type NoChainProof = {
  readonly ok: false
  readonly why: ChainFault /** Which stamp, from 0. */
  readonly which: number
}

/**
 * Verifies a timestamp and those that renewed it, the oldest first: each is good by itself, stamps the one before it, and was made
 * while that one was valid.
 * @param hash the SHA-256 of what is to be proved; 32 bytes
 */
export async function verifyChain(
  stamps: readonly Stamp[],
  { hash, roots }: { readonly hash: Hash; readonly roots: readonly X509Certificate[] },
): Promise<ChainProof | NoChainProof> {
  const proofs: Proof[] = []
  let proved = hash
  for (const [which, stamp] of stamps.entries()) {
    if (!provesInBatch(proved, stamp.place, stamp.root)) return { ok: false, why: 'not-in-batch', which }
    const proof = await verifyToken(stamp.token, { imprint: stamp.root, roots })
    const why = proof.ok ? whyNotAfter(proofs.at(-1), proof) : proof.why
    if (!proof.ok || why !== null) return { ok: false, why: why ?? 'unreadable', which }
    proofs.push(proof)
    proved = renewalImprint(stamp)
  }
  const last = proofs.at(-1)
  if (last === undefined) return { ok: false, why: 'empty', which: 0 }
  return { ok: true, at: proofs[0].at, until: last.until, proofs }
}

/** Why a timestamp does not renew another; by the latest that its time may have been. */
function whyNotAfter(earlier: Proof | undefined, { at, within }: Proof): ChainFault | null {
  if (earlier === undefined) return null
  if (at < earlier.at) return 'out-of-order'
  return at.getTime() + (within ?? 0) > earlier.until.getTime() ? 'renewed-too-late' : null
}
