import { alarmClock, oneRequest } from './one-request.ts'
import { type Resolve, systemResolve } from './public-address.ts'

/** Where requests to a provider of sign-in may go. */
export type Reach = {
  /** Hosts outside the public internet that may be asked all the same. */
  readonly hosts: readonly string[]
  readonly resolve?: Resolve
}

/** A request as the library for OpenID Connect makes it. */
export type ProviderRequest = {
  /** POST comes with a body, GET with none, so that the body alone tells. */
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

// A description, a token or a set of keys takes some kilobytes.
const BYTES = 1 << 20
const TIME = 10_000

/**
 * Asks a provider of sign-in as `fetch` would, but at public addresses and listed hosts only, without following redirects, and for
 * answers of some size. The provider's own description names where its tokens and keys are, so each request is checked anew.
 * @throws FeedFault
 */
export const providerFetch =
  ({ hosts, resolve = systemResolve }: Reach) =>
  async (address: string, { headers = {}, body, signal }: ProviderRequest = {}): Promise<Response> => {
    const answered = await oneRequest(new URL(address), {
      headers: { ...headers },
      bounds: { bytes: BYTES, time: TIME },
      hosts,
      resolve,
      signal: signal ?? alarmClock(TIME),
      ...(body === undefined || body === null ? {} : { body: String(body) }),
    })
    const type = answered.headers['content-type']
    return new Response(answered.body.length === 0 ? null : new Uint8Array(answered.body), {
      status: answered.status,
      headers: type === undefined ? {} : { 'Content-Type': type },
    })
  }
