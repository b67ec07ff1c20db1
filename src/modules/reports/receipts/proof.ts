import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { derive } from '../../../kernel/vault/seal.ts'
import { Told } from '../told.ts'

// A proof of report: that words with this fingerprint came in at an agency on a day, signed, and no word of them. It outlives the
// report and can be checked by anybody, without asking the agency.

export const FORMAT = 'ausma-proof-of-report'

/** 32 bytes in base64url. */
const Bytes32 = z.string().regex(/^[\w-]{43}$/)

/** What is signed. */
const Claims = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** The name under which the agency takes reports. */
  agency: z.string().max(200),
  // A day and no hour: an hour would tell when somebody sat at their telephone.
  filedOn: z.iso.date(),
  /** Goes into the fingerprint: that of a few usual words could otherwise be looked up in a list. */
  salt: Bytes32,
  /** SHA-256 over the salt and {@link canonicalTold}. */
  fingerprint: Bytes32,
})
export type Claims = z.output<typeof Claims>

export const Proof = Claims.extend({
  /** Public half of the Ed25519 key (RFC 8032) that signed it. */
  key: Bytes32,
  signature: z.string().regex(/^[\w-]{86}$/),
})
export type Proof = z.output<typeof Proof>

// Forms and mail programs change spaces and line ends; nobody should lose a proof by that.
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/**
 * What was told, so that whoever has the same words gets the same bytes: parts in their order as JSON, each with its name, empty
 * ones left out, spaces and line ends as one space, Unicode composed (NFC).
 */
export const canonicalTold = (told: Told): string =>
  JSON.stringify(
    (Object.keys(Told.shape) as (keyof Told)[])
      .map((part) => [part, tidy(told[part])])
      .filter(([, text]) => text !== ''),
  )

export const fingerprintOf = (salt: string, told: Told): string =>
  createHash('sha256').update(Buffer.from(salt, 'base64url')).update(canonicalTold(told)).digest('base64url')

/** The claims in one order, so that signing and checking see the same bytes. */
const signedText = ({ format, version, agency, filedOn, salt, fingerprint }: Claims): Buffer =>
  Buffer.from(JSON.stringify([format, version, agency, filedOn, salt, fingerprint]))

/** The installation's key for proofs, from its secret: nothing is stored, and it is the same after a backup is restored. */
function signingKey(secret: Uint8Array): KeyObject {
  // Node takes a raw seed only wrapped as PKCS #8 (RFC 8410).
  const seed = derive(secret, 'proofs of report')
  const wrapped = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  return createPrivateKey({ key: wrapped, format: 'der', type: 'pkcs8' })
}

/** The public half, as it is published: 32 bytes in base64url. */
export function proofKey(secret: Uint8Array): string {
  const { x } = createPublicKey(signingKey(secret)).export({ format: 'jwk' })
  return String(x)
}

type About = {
  readonly report: string
  readonly agency: string
  readonly filedOn: string
  readonly told: Told
}

/** Makes a proof. Asked for twice it is the same: two that differ would tell that somebody asked twice. */
export function makeProof(secret: Uint8Array, { report, agency, filedOn, told }: About): Proof {
  // Made under a key of its own: the report’s number cannot be tried out against it.
  const salt = Buffer.from(derive(derive(secret, 'salts of proofs'), report)).toString('base64url')
  const claims: Claims = {
    format: FORMAT,
    version: 1,
    agency,
    filedOn,
    salt,
    fingerprint: fingerprintOf(salt, told),
  }
  const signature = sign(null, signedText(claims), signingKey(secret)).toString('base64url')
  return { ...claims, key: proofKey(secret), signature }
}

/** What checking a proof found. */
export type Checked =
  | { readonly kind: 'no-proof' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'other-key'; readonly key: string }
  | { readonly kind: 'other-words'; readonly proof: Proof }
  | { readonly kind: 'good'; readonly proof: Proof; readonly keyKnown: boolean; readonly wordsMatch: boolean }

/**
 * Checks a proof with nothing but itself.
 * @param key the one that the agency publishes; without it, only that it was not changed since somebody signed it
 * @param told the words, by whoever has them
 */
export function checkProof(text: string, { key, told }: { readonly key?: string; readonly told?: Told } = {}): Checked {
  const proof = readProof(text)
  if (proof === null) return { kind: 'no-proof' }
  // In this order: nobody’s words are compared before it is known who vouches for them.
  if (!isSigned(proof)) return { kind: 'changed' }
  if (key !== undefined && key !== proof.key) return { kind: 'other-key', key: proof.key }
  if (told !== undefined && fingerprintOf(proof.salt, told) !== proof.fingerprint) return { kind: 'other-words', proof }
  return { kind: 'good', proof, keyKnown: key !== undefined, wordsMatch: told !== undefined }
}

// Anything may be given here, a photograph or a page: that it is no proof is an answer, not a fault.
function readProof(text: string): Proof | null {
  try {
    return Proof.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

function isSigned(proof: Proof): boolean {
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: proof.key }, format: 'jwk' })
    return verify(null, signedText(proof), key, Buffer.from(proof.signature, 'base64url'))
  } catch {
    // Bytes that are no point of the curve are no key.
    return false
  }
}
