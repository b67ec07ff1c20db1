import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ServerMetadata as Whole,
} from 'openid-client'
import { Problem } from '../../../kernel/errors.ts'
import type { Site } from '../../../kernel/site.ts'
import { providerFetch } from '../../../ports/provider-fetch.ts'
import type { Resolve } from '../../../ports/public-address.ts'

/** What is kept of what a provider says of itself. */
const KEPT = [
  // Only what a trip needs: it travels sealed in the browser, whose storage is small.
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'jwks_uri',
  'id_token_signing_alg_values_supported',
  'token_endpoint_auth_methods_supported',
  'authorization_response_iss_parameter_supported',
] as const

export type ServerMetadata = Pick<Whole, 'issuer'> & Partial<Pick<Whole, (typeof KEPT)[number]>>

/** An agency's provider, as whom the program comes to it. */
export type Provider = {
  readonly metadata: ServerMetadata
  readonly clientId: string
  readonly clientSecret: string
}

/** What ties the browser's return to its setting out (state, nonce, PKCE: RFC 7636). */
export type Trip = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** When it set out (milliseconds), where the person must sign in anew at the provider; null where they need not. */
  readonly anew: number | null
}

// Seconds. A provider that hangs must not hold requests until none is left.
const TIMEOUT = 10

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']
const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.includes(hostname)

/** Where this installation is, and where it may ask. */
export type Around = Pick<Site, 'publicUrl' | 'oidcHosts'> & { readonly resolve?: Resolve }

/** Plain http only where both sides are on this machine: for trying out and for tests. */
function insecure(issuer: string, publicUrl: string): boolean {
  // Parsed and not searched: `http://127.0.0.1.evil.example` also begins like this machine.
  const url = new URL(issuer)
  if (url.protocol === 'https:') return false
  if (url.protocol === 'http:' && isLoopback(url) && isLoopback(new URL(publicUrl))) return true
  throw new Problem('invalid-input', 'The provider must be reached over https.', {
    fields: [{ field: 'settings.issuer', message: 'https is expected' }],
  })
}

/** Asks as far as the keeper of the server allows: an administrator of an agency must not reach into the network around it. */
function asking({ publicUrl, oidcHosts = [], resolve }: Around) {
  // Whoever uses a server at its loopback address sits at that machine.
  const hosts = isLoopback(new URL(publicUrl)) ? [...oidcHosts, ...LOOPBACK] : oidcHosts
  return providerFetch({ hosts, ...(resolve === undefined ? {} : { resolve }) })
}

/** What of a description is an address that is gone to, by this server or by a browser. */
const ADDRESSES = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const

/** Whether each address that a provider names may be gone to: over https, but for a provider on this machine. */
const isSound = (metadata: ServerMetadata, publicUrl: string): boolean =>
  ADDRESSES.every((key) => {
    const url = URL.parse(metadata[key] ?? '')
    // `javascript:` is an address too, and the browser is sent to one of these.
    return (
      url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url) && isLoopback(new URL(publicUrl)))
    )
  })

/** Asks a provider what it offers. Goes to the network. @throws Problem `invalid-input` */
export async function discover(issuer: string, clientId: string, around: Around): Promise<ServerMetadata> {
  const execute = insecure(issuer, around.publicUrl) ? [allowInsecureRequests] : []
  try {
    const configuration = await discovery(new URL(issuer), clientId, undefined, undefined, {
      execute,
      timeout: TIMEOUT,
      [customFetch]: asking(around),
    })
    const all = configuration.serverMetadata()
    const kept = Object.fromEntries(
      KEPT.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]])),
    ) as unknown as ServerMetadata
    if (!isSound(kept, around.publicUrl)) throw new Error('an address that is not gone to')
    return kept
  } catch {
    // One answer to all that can go wrong: by several an administrator could map what lies behind the server.
    throw new Problem(
      'invalid-input',
      'No OpenID Connect provider answered there. One inside your own network must be listed by the keeper of the server (OIDC_HOSTS).',
      { fields: [{ field: 'settings.issuer', message: 'no-provider' }] },
    )
  }
}

function configuration({ metadata, clientId, clientSecret }: Provider, around: Around): Configuration {
  // What a provider leaves unsaid is `client_secret_basic` (OpenID Connect Discovery 1.0, section 3).
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  const proof = methods.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
  const made = new Configuration(metadata, clientId, { client_secret: clientSecret }, proof(clientSecret))
  made.timeout = TIMEOUT
  // For tokens and keys as well: the description named where they are, and a name can lead elsewhere by now.
  made[customFetch] = asking(around)
  // The standard lets a token pass unverified that came over TLS. Many authorities have a proxy that opens TLS; whoever
  // holds that would sign in as anybody, so the provider's own signature is asked for as well.
  enableNonRepudiationChecks(made)
  if (insecure(metadata.issuer, around.publicUrl)) allowInsecureRequests(made)
  return made
}

/** Where the provider sends the browser back to: a page, so that the session's cookie may stay `SameSite=Strict`. */
export const redirectUri = (publicUrl: string): string => new URL('/oidc/callback', publicUrl).href

/**
 * The address to send the browser to, and what must be kept until it comes back.
 * @param anew now, where the person must sign in anew even if the provider knows them still
 */
export async function setOut(
  provider: Provider,
  around: Around,
  anew: Date | null,
): Promise<{ url: string; trip: Trip }> {
  const ties = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  const trip = { ...ties, anew: anew?.getTime() ?? null }
  const url = buildAuthorizationUrl(configuration(provider, around), {
    redirect_uri: redirectUri(around.publicUrl),
    // No profile and no e-mail: who it is the invite said, and what is not asked for need not be kept.
    scope: 'openid',
    response_type: 'code',
    state: trip.state,
    nonce: trip.nonce,
    code_challenge: await calculatePKCECodeChallenge(trip.verifier),
    code_challenge_method: 'S256',
    // Without it the provider answers from its own session, and whoever found the screen unlocked could confirm.
    ...(anew === null ? {} : { prompt: 'login', max_age: '0' }),
  })
  return { url: url.href, trip }
}

/**
 * Takes the code the browser came back with to the provider and checks what it answers. Goes to the network.
 * @param query of the address the browser came back to
 * @param now by the clock that the trip was dated by
 * @returns the provider's name for the person (`sub`); null where anything does not fit
 */
export async function comeBack(
  provider: Provider,
  { state, nonce, verifier, anew }: Trip,
  query: string,
  around: Around,
  now: Date,
): Promise<string | null> {
  // The browser gives the query alone: with an address of its own choosing it would name another place to return to.
  const url = new URL(redirectUri(around.publicUrl))
  url.search = query
  try {
    const tokens = await authorizationCodeGrant(configuration(provider, around), url, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
      // The browser carried the wish for a fresh sign-in and may have dropped it, so the answer is believed only with
      // the time at which the person signed in (`auth_time`), and only where that lies after setting out.
      ...(anew === null ? {} : { maxAge: Math.ceil((now.getTime() - anew) / 1000) }),
    })
    return tokens.claims()?.sub ?? null
  } catch {
    // A forged return and a provider that is down are one answer: which it was helps only whoever tries.
    return null
  }
}
