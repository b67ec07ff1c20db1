import type { X509Certificate } from 'node:crypto'
import type { TokenFault } from './codes.ts'

/** What a token must be. */
export type Expected = {
  /** The SHA-256 of what is to be proved; 32 bytes. */
  readonly imprint: Uint8Array
  /** Where trust begins, of `rootsOf`. */
  readonly roots: readonly X509Certificate[]
  /** That of the request, where the token was just asked for; one that is kept is read without it. */
  readonly nonce?: Uint8Array
}

/** What a token proves. */
export type Proof = {
  readonly ok: true
  /** When the authority had what was to be proved before it. */
  readonly at: Date
  /** By how many milliseconds that time may be off; null where the authority does not say. */
  readonly within: number | null
  /** What the authority calls itself. */
  readonly authority: string
  /** Its number for the token, in hexadecimal digits. */
  readonly serial: string
  /** When the first certificate of the chain ends: until then the token is to be renewed. */
  readonly until: Date
}

export type NoProof = { readonly ok: false; readonly why: TokenFault }
