import type { StampFailure, StampStatus } from './codes.ts'
import type { Expected, NoProof, Proof } from './proof.ts'

/** What an authority said. */
export type Said = {
  readonly status: StampStatus
  readonly failures: readonly StampFailure[]
  /** Whether a token came along. */
  readonly hasToken: boolean
}

/** Longest answer that is read; one with four certificates of long keys takes ten thousand bytes. */
export const MOST_ANSWER = 1 << 16

// The reader of certificates takes a tenth of a second to load, which only whoever has a token to read should wait for.

/** Reads the answer of an authority (TimeStampResp); null where it is none. */
export async function readAnswer(bytes: Uint8Array): Promise<Said | null> {
  if (bytes.length > MOST_ANSWER) return null
  const { replyOf } = await import('./reading.ts')
  try {
    const { status, failures, token } = replyOf(bytes)
    return { status, failures, hasToken: token !== null }
  } catch {
    return null
  }
}

/**
 * Verifies a timestamp (RFC 3161) as a court would: that the authority granted it; that it stamps this hash and answers this
 * request; that its signature holds, by a certificate that the signature names and that is for timestamps alone; that a chain of
 * certificates, each valid at the time stated, leads to one that is trusted here; that the time is exact enough.
 * Whether a certificate was revoked is not asked: no network is used.
 * @param answer the whole answer of the authority (TimeStampResp), any bytes; never throws for them
 */
export async function verifyToken(answer: Uint8Array, expected: Expected): Promise<Proof | NoProof> {
  if (answer.length > MOST_ANSWER) return { ok: false, why: 'unreadable' }
  const { prove } = await import('./proving.ts')
  try {
    const proof = prove(answer, expected)
    return typeof proof === 'string' ? { ok: false, why: proof } : proof
  } catch {
    // Whatever a stranger's bytes make the readers trip over, they prove nothing.
    return { ok: false, why: 'unreadable' }
  }
}

/** What an authority meant by giving no token, in words for whoever keeps the server. */
export const FAILURE_WORDS: Readonly<Record<StampFailure, string>> = {
  'bad-algorithm': 'The authority does not take SHA-256.',
  'bad-request': 'The authority does not take requests of this kind.',
  'bad-data-format': 'The authority could not read the request.',
  'time-not-available': 'The authority’s clock is not available. Try again later.',
  'policy-not-accepted': 'The authority does not stamp under the policy asked for.',
  'extension-not-accepted': 'The authority does not take an extension of the request.',
  'more-not-available': 'The authority cannot say more than it did, or is not reached for it.',
  'system-failure': 'The authority failed. Try again later.',
}
