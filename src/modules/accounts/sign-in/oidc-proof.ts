import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Unsealable } from '../../../kernel/vault/boxes.ts'
import { derive, openJson, sealJson } from '../../../kernel/vault/seal.ts'
import type { Once } from './once.ts'
import type { Provider, Trip } from './provider.ts'

/** What the browser carries, sealed, while it is at the provider: so that no table fills with trips never finished. */
export type Flow = { readonly agency: string; readonly provider: Provider; readonly trip: Trip }

/** Says that the provider of an agency knows this person, by a keyed hash of its name for them. */
export type Proof = {
  readonly agency: string
  readonly subject: string
  /** They signed in there anew for it: only such a proof confirms. */
  readonly anew: boolean
}

const LASTS = 10 * 60_000

const Dated = z.object({ until: z.number(), value: z.unknown() })

function pack(secret: Uint8Array, use: string, value: unknown, now: Date): string {
  // Sealed and not only signed: a flow holds the client's secret and crosses the browser.
  const sealed = sealJson(derive(secret, use), { until: now.getTime() + LASTS, value }, use)
  return Buffer.from(sealed).toString('base64url')
}

function unpack<T>(secret: Uint8Array, use: string, text: string, now: Date): { value: T; once: Once } | null {
  const sealed = Buffer.from(text, 'base64url')
  try {
    const { until, value } = Dated.parse(openJson(derive(secret, use), sealed, use))
    if (until <= now.getTime()) return null
    // What opens was sealed here, so its shape is known.
    return {
      value: value as T,
      // Of the sealed bytes, which differ each time: two proofs of one person are two.
      once: { digest: createHash('sha256').update(sealed).digest(), expiresAt: new Date(until) },
    }
  } catch (error) {
    if (error instanceof Unsealable) return null
    throw error
  }
}

// Each use has a key of its own, or a flow, which anybody may begin, could be handed in as a proof.
export const packFlow = (secret: Uint8Array, flow: Flow, now: Date): string => pack(secret, 'oidc flow', flow, now)
export const unpackFlow = (secret: Uint8Array, text: string, now: Date) => unpack<Flow>(secret, 'oidc flow', text, now)
export const packProof = (secret: Uint8Array, proof: Proof, now: Date): string => pack(secret, 'oidc proof', proof, now)
export const unpackProof = (secret: Uint8Array, text: string, now: Date) =>
  unpack<Proof>(secret, 'oidc proof', text, now)
