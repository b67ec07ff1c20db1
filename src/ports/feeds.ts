import { setTimeout as after } from 'node:timers/promises'
import { FeedFault } from './feed-fault.ts'
import { type Alarm, type Answered, alarmClock, type Bounds, oneRequest } from './one-request.ts'
import { orAborted } from './or-aborted.ts'
import { type Resolve, systemResolve } from './public-address.ts'
import { ALLOWS_ALL, ALLOWS_NOTHING, type Robots, readRobots } from './robots.ts'

export { FeedFault, type FeedFaultCode } from './feed-fault.ts'

/** How this installation presents itself, and where it may go. */
export type Manners = {
  /** `User-Agent`: names the program and the installation, so that a server's keeper can write to it. */
  readonly agent: string
  /** Hosts outside the public internet that the server's keeper has listed. */
  readonly hosts: readonly string[]
}

export type FeedRequest = Manners & {
  readonly address: string
  /** `ETag` and `Last-Modified` of the answer before, where it should only come if it has changed. */
  readonly etag?: string | null
  readonly modified?: string | null
  /** Bytes taken at most, unpacked. */
  readonly most: number
  readonly signal: AbortSignal
}

export type FeedAnswer =
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'fetched'
      readonly bytes: Buffer
      /** Where it came from in the end. */
      readonly address: string
      readonly etag: string | null
      readonly modified: string | null
    }

/** Fetches feeds and pages from other servers, politely. @throws FeedFault */
export type Feeds = (request: FeedRequest) => Promise<FeedAnswer>

export type FeedSettings = {
  readonly resolve: Resolve
  /** Least time between two requests to one host, milliseconds. */
  readonly pause: number
  /** Longest time one request may take, milliseconds. */
  readonly time: number
  readonly now: () => Date
  /** Waits so many milliseconds. @throws the signal's reason, if that comes first */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>
  readonly alarm: Alarm
}

const TOKEN = 'Ausma'
const MOST_REDIRECTS = 5
const ROBOTS_BYTES = 512 * 1024
/** A cached robots.txt is not used longer (RFC 9309, section 2.4). */
const ROBOTS_KEPT = 24 * 3600_000
/** One that could not be read is asked for again sooner. */
const ROBOTS_AGAIN = 10 * 60_000
/** Longer is not waited within a run, whatever a robots.txt asks. */
const LONGEST_DELAY = 60_000
/** `Retry-After` beyond a day would be a way to be forgotten. */
const LONGEST_WAIT = 24 * 3600_000
const MOST_HOSTS = 2000

/** What is known of one server. */
type Host = { turn: Promise<unknown>; readyAt: number; robots: Robots; robotsUntil: number }

/**
 * The network as it is: public addresses over http or https only, one request at a time to a host with a pause between,
 * robots.txt obeyed, redirects followed a few times and checked each time. It signs in nowhere and sends no cookie.
 */
export function politeFeeds(settings: Partial<FeedSettings> = {}): Feeds {
  const fetcher = new PoliteFetcher({
    resolve: systemResolve,
    pause: 3_000,
    time: 60_000,
    now: () => new Date(),
    wait: (milliseconds, signal) => after(milliseconds, undefined, { signal }),
    alarm: alarmClock,
    ...settings,
  })
  return (request) => fetcher.fetch(request)
}

/**
 * An address that may be fetched.
 * @throws FeedFault `address` where it is none of http or https, or holds a name and password
 */
export function feedAddress(text: string, base?: string): URL {
  const url = URL.parse(text, base)
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') throw new FeedFault('address')
  if (url.username !== '' || url.password !== '') throw new FeedFault('address')
  url.hash = ''
  return url
}

class PoliteFetcher {
  private readonly settings: FeedSettings
  private readonly hosts = new Map<string, Host>()

  constructor(settings: FeedSettings) {
    this.settings = settings
  }

  async fetch(request: FeedRequest): Promise<FeedAnswer> {
    let url = feedAddress(request.address)
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const answer = await this.inTurn(url, request, (host) => this.ask(url, host, request))
      const next = redirect(url, answer)
      if (next === null) return this.taken(url, answer)
      url = next
    }
    throw new FeedFault('redirects')
  }

  /** One request at a time to a host. */
  private async inTurn<T>(url: URL, { signal }: FeedRequest, work: (host: Host) => Promise<T>): Promise<T> {
    const host = this.host(url.host)
    const before = host.turn
    const { promise, resolve } = Promise.withResolvers<void>()
    host.turn = promise
    try {
      // Whoever is cancelled leaves the line; those behind wait on for those before.
      await orAborted(before, signal)
      return await work(host)
    } finally {
      void before.then(() => resolve())
    }
  }

  private host(name: string): Host {
    const known = this.hosts.get(name)
    if (known) return known
    // The oldest goes: it is asked for its robots.txt once more, and that is all.
    if (this.hosts.size >= MOST_HOSTS) this.hosts.delete(this.hosts.keys().next().value ?? '')
    const made = { turn: Promise.resolve(), readyAt: 0, robots: ALLOWS_ALL, robotsUntil: 0 }
    this.hosts.set(name, made)
    return made
  }

  private async ask(url: URL, host: Host, request: FeedRequest): Promise<Answered> {
    if (host.robotsUntil <= this.now()) await this.learnRobots(url, host, request)
    if (host.robots === ALLOWS_NOTHING) throw new FeedFault('robots-unread')
    if (!host.robots.allows(url.pathname + url.search)) throw new FeedFault('robots')
    return this.request(url, host, request, { bytes: request.most, time: this.settings.time }, conditions(request))
  }

  /** Waits until the host may be asked again, asks, and notes when it may be asked next. */
  private async request(
    url: URL,
    host: Host,
    { agent, hosts, signal }: FeedRequest,
    bounds: Bounds,
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    const wait = host.readyAt - this.now()
    // The server asked for more patience than a run has.
    if (wait > LONGEST_DELAY) throw new FeedFault('asked-to-wait', { notBefore: new Date(host.readyAt) })
    if (wait > 0) await this.settings.wait(wait, signal)
    try {
      const { resolve, alarm } = this.settings
      const answer = await oneRequest(url, {
        headers: { 'User-Agent': agent, Accept: ACCEPT, ...headers },
        bounds,
        hosts,
        resolve,
        signal,
        alarm,
      })
      host.readyAt = waitFor(answer, new Date(this.now()))?.getTime() ?? 0
      return answer
    } finally {
      const pause = Math.max(this.settings.pause, Math.min(LONGEST_DELAY, (host.robots.delay ?? 0) * 1000))
      host.readyAt = Math.max(host.readyAt, this.now() + pause)
    }
  }

  /** RFC 9309, section 2.3.1: what is not there forbids nothing; what cannot be read forbids everything. */
  private async learnRobots(page: URL, host: Host, request: FeedRequest): Promise<void> {
    const bounds = { bytes: ROBOTS_BYTES, time: this.settings.time }
    let url = new URL('/robots.txt', page)
    for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
      const answer = await this.request(url, host, request, bounds)
      const next = redirect(url, answer)
      if (next !== null) {
        url = next
        continue
      }
      const { status, body } = answer
      if (status >= 200 && status < 300) host.robots = readRobots(body.toString('utf8'), TOKEN)
      else host.robots = status >= 400 && status < 500 && status !== 429 ? ALLOWS_ALL : ALLOWS_NOTHING
      host.robotsUntil = this.now() + (host.robots === ALLOWS_NOTHING ? ROBOTS_AGAIN : ROBOTS_KEPT)
      return
    }
    // More redirects than are followed count as if it were not there.
    host.robots = ALLOWS_ALL
    host.robotsUntil = this.now() + ROBOTS_KEPT
  }

  private taken(url: URL, { status, headers, body }: Answered): FeedAnswer {
    if (status === 304) return { kind: 'unchanged' }
    const notBefore = waitFor({ status, headers, body }, new Date(this.now()))
    if (notBefore !== null) throw new FeedFault('asked-to-wait', { status, notBefore })
    if (status !== 200) throw new FeedFault('status', { status })
    return {
      kind: 'fetched',
      bytes: body,
      address: url.href,
      etag: short(headers.etag),
      modified: short(headers['last-modified']),
    }
  }

  private now = (): number => this.settings.now().getTime()
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/json;q=0.9, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5'

const conditions = ({ etag, modified }: FeedRequest): Record<string, string> => ({
  ...(etag ? { 'If-None-Match': etag } : {}),
  ...(modified ? { 'If-Modified-Since': modified } : {}),
})

/** A header is given back as it came, so a made-up one of megabytes must not be kept. */
const short = (header: string | undefined): string | null => (header && header.length <= 500 ? header : null)

/** Where an answer leads on; null where it does not. */
function redirect(from: URL, { status, headers }: Answered): URL | null {
  if (![301, 302, 303, 307, 308].includes(status)) return null
  if (headers.location === undefined) throw new FeedFault('redirects')
  const to = feedAddress(headers.location, from.href)
  // What was to be read sealed on its way is not read open.
  if (from.protocol === 'https:' && to.protocol === 'http:') throw new FeedFault('redirects')
  return to
}

/** Until when a server asks not to be asked again: 429 and 503 (RFC 9110, section 10.2.3); null where it does not. */
function waitFor({ status, headers }: Answered, now: Date): Date | null {
  if (status !== 429 && status !== 503) return null
  const said = headers['retry-after'] ?? ''
  const at = /^\d{1,9}$/.test(said) ? now.getTime() + Number(said) * 1000 : Date.parse(said)
  // Without a time it is a few minutes: long enough to be noticed as patience.
  const until = Number.isNaN(at) ? now.getTime() + 5 * 60_000 : at
  return new Date(Math.min(Math.max(until, now.getTime()), now.getTime() + LONGEST_WAIT))
}
