import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { Site } from '../../../kernel/kernel.ts'
import { derive } from '../../../kernel/vault/seal.ts'
import { makeChallenge, type Once, readChallenge } from './once.ts'

/** What a ceremony stands on. */
export type Ceremony = { readonly secret: Uint8Array; readonly site: Site; readonly now: Date }

/** A response as the input's schema let it in; the library checks the rest. */
export type PasskeyResponse = { readonly id: string; readonly response: { readonly clientDataJSON: string } }

/** A passkey as it is kept. */
export type Passkey = { readonly id: Uint8Array; readonly publicKey: Uint8Array; readonly counter: number }

/** A passkey that has just proved itself; the challenge is still to be used up. */
export type Proved = Passkey & { readonly once: Once }

const REGISTRATION = 'registration'
const AUTHENTICATION = 'authentication'

// ES256, EdDSA, RS256 (COSE): what authenticators make today. A short list, or whoever registers a key chooses a weak
// algorithm for us.
const ALGORITHMS = [-7, -8, -257]

/** What the authenticator's PRF extension turns into the member's secret: the same for all, as nobody is known yet at sign-in. */
export const prfSalt = (secret: Uint8Array): Uint8Array => derive(secret, 'passkey prf')

// Without the port: browsers compare a passkey's site by its host alone.
const host = ({ publicUrl }: Site): string => new URL(publicUrl).hostname

/** Discoverable, so that nobody types who they are, and with the person verified, so that it counts as two factors. */
export const registrationOptions = (
  { secret, site, now }: Ceremony,
  { name, email }: { readonly name: string; readonly email: string },
  /** Ids of passkeys whose authenticator is not wanted a second time. */
  known: readonly Uint8Array[] = [],
) =>
  generateRegistrationOptions({
    rpName: 'Ausma',
    rpID: host(site),
    userName: email,
    userDisplayName: name,
    challenge: makeChallenge(secret, REGISTRATION, now),
    // Attestation tells maker and model of the key; nobody here needs them (Art. 5(1)(c) GDPR).
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    // A second one on the same device would be lost with the first.
    excludeCredentials: known.map((id) => ({ id: Buffer.from(id).toString('base64url') })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

export const authenticationOptions = ({ secret, site, now }: Ceremony) =>
  generateAuthenticationOptions({
    rpID: host(site),
    challenge: makeChallenge(secret, AUTHENTICATION, now),
    userVerification: 'required',
  })

// The whole origin, port included: another service on this host is another site. That the person was verified the
// library demands by itself; it is what makes a passkey two factors.
const expected = ({ site }: Ceremony) => ({ expectedOrigin: site.publicUrl, expectedRPID: host(site) })

/** Looks whether the challenge is one of ours and remembers it; the library calls it with what the browser signed. */
function ours({ secret, now }: Ceremony, use: string) {
  const seen: { once: Once | null } = { once: null }
  const check = (challenge: string) => (seen.once = readChallenge(secret, use, challenge, now)) !== null
  return { seen, check }
}

/** Verifies a new passkey; null where it does not hold. */
export async function verifyRegistration(ceremony: Ceremony, response: PasskeyResponse): Promise<Proved | null> {
  const { seen, check } = ours(ceremony, REGISTRATION)
  const result = await verifyRegistrationResponse({
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge: check,
    supportedAlgorithmIDs: ALGORITHMS,
    ...expected(ceremony),
    // The library throws at the malformed as at the false; a stranger gets one answer to both.
  }).catch(() => null)
  if (!result?.verified || seen.once === null) return null
  const { id, publicKey, counter } = result.registrationInfo.credential
  return { id: Buffer.from(id, 'base64url'), publicKey, counter, once: seen.once }
}

/** Verifies a passkey that is known; null where it does not hold. */
export async function verifyAuthentication(
  ceremony: Ceremony,
  response: PasskeyResponse,
  { id, publicKey, counter }: Passkey,
): Promise<Proved | null> {
  const { seen, check } = ours(ceremony, AUTHENTICATION)
  const result = await verifyAuthenticationResponse({
    response: response as unknown as AuthenticationResponseJSON,
    expectedChallenge: check,
    ...expected(ceremony),
    credential: { id: Buffer.from(id).toString('base64url'), publicKey: new Uint8Array(publicKey), counter },
  }).catch(() => null)
  if (!result?.verified || seen.once === null) return null
  return { id, publicKey, counter: result.authenticationInfo.newCounter, once: seen.once }
}
