import { createHmac, sign } from 'node:crypto'
import { FeedFault } from './feed-fault.ts'
import { MailFault } from './mail.ts'
import { oneRequest } from './one-request.ts'
import { isListed, type Resolve, systemResolve } from './public-address.ts'

/** JSON for another system's interface. */
export type Webhook = {
  /** The same at each try, so that the receiver sees one that comes twice. */
  readonly id: string
  readonly address: string
  readonly body: string
  readonly signing: 'hmac' | 'ed25519'
  /** Of `hmac` the secret as it was agreed, `whsec_…` in base64; of `ed25519` the private key in PEM. */
  readonly secret: string
  readonly at: Date
  /** Hosts outside the public internet that may be asked all the same. */
  readonly hosts: readonly string[]
}

/** Sends JSON that is signed. @throws MailFault */
export type Webhooks = (webhook: Webhook) => Promise<void>

const TIME = 30_000
/** The answer counts by its status; its words are not read. */
const ANSWER = 64 * 1024

/** Headers by which the receiver checks that it comes from us, as the Standard Webhooks specification has them. */
export function signedHeaders({ id, body, signing, secret, at }: Omit<Webhook, 'address' | 'hosts'>) {
  // In seconds, and part of what is signed: an old message sent again by a stranger is known by it.
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signed = Buffer.from(`${id}.${timestamp}.${body}`)
  const signature =
    signing === 'hmac'
      ? `v1,${createHmac('sha256', secretBytes(secret)).update(signed).digest('base64')}`
      : `v1a,${sign(null, signed, secret).toString('base64')}`
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature }
}

// The prefix of the Standard Webhooks specification; some platforms hand out a plain word all the same.
const secretBytes = (secret: string): Buffer =>
  secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret)

/** Over https to the public internet, or to hosts that the keeper of the server has listed. Redirects are not followed. */
export function signedWebhooks(resolve: Resolve = systemResolve): Webhooks {
  return async (webhook) => {
    const url = URL.parse(webhook.address)
    if (url === null || !isSafe(url, webhook.hosts)) throw new MailFault('address', true)
    const headers = { ...signedHeaders(webhook), 'Content-Type': 'application/json', 'User-Agent': 'Ausma/0.1' }
    // A receiver that answers slowly or without end must not hold the post.
    const bounds = { bytes: ANSWER, time: TIME }
    const { body, hosts } = webhook
    const { signal } = new AbortController()
    const answer = await oneRequest(url, { headers, bounds, hosts, resolve, signal, body }).catch((error: unknown) => {
      throw error instanceof FeedFault ? new MailFault(error.code, FINAL.has(error.code)) : error
    })
    const { status } = answer
    // The number alone goes into the row: the receiver's words might quote what was sent.
    if (status < 200 || status > 299) throw new MailFault(`status ${status}`, isRefused(status))
  }
}

/** Nothing in clear over the internet: what is said of people stands in it. */
const isSafe = (url: URL, hosts: readonly string[]): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && isListed(url, hosts))

// Who listed no such host today will not have by waiting; a name that does not resolve may come back.
const FINAL: ReadonlySet<string> = new Set(['address', 'not-public'])

/** What another try cannot mend; too early, too often and a time-out can be (RFC 9110, RFC 6585, RFC 8470). */
const isRefused = (status: number): boolean => status < 500 && ![408, 425, 429].includes(status)
