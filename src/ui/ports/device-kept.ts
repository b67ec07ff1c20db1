import { type DeviceFiles, filesOf, hashOf } from './device-files.ts'

// What a device keeps of its page, apart from the worker that does it, so that it is tested without a browser.

const PAGE = '/o/'
const LIST = '/o/files.json'
/** Marks in a kept version: that it has started once, and how often it was opened before that. */
const STARTED = '/o/started'
const OPENED = '/o/opened'
/** Openings after which a version that never started is given up. */
const TRIES = 3
const PREFIX = 'shell-'

/** The policy of the page, said once more: of what lies in the browser only the bytes are taken. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  webmanifest: 'application/manifest+json',
}

type Kept = { readonly name: string; readonly cache: Cache; readonly list: DeviceFiles }
/** The network, as the browser offers it. */
type Ask = (path: string, how: RequestInit) => Promise<Response>

/** A file from the server itself; nothing where something else answered in its place. */
async function fetched(ask: Ask, path: string): Promise<ArrayBuffer | null> {
  const answer = await ask(path, { cache: 'no-store', credentials: 'omit', redirect: 'error' })
  return answer.status === 200 && !answer.redirected && answer.type === 'basic' ? answer.arrayBuffer() : null
}

const parsed = (bytes: ArrayBuffer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    return null
  }
}

/** A file of a version, if it is as it was signed. */
async function fileOf({ cache, list }: Kept, path: string): Promise<Response | null> {
  const bytes = await (await cache.match(path))?.arrayBuffer()
  if (bytes === undefined || (await hashOf(bytes)) !== list.files[path]) {
    // No version any more, so that it is fetched anew.
    await cache.delete(LIST)
    return null
  }
  const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/html; charset=utf-8'
  return new Response(bytes, {
    headers: {
      'Content-Type': type,
      'Content-Security-Policy': POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  })
}

const countOf = async ({ cache }: Kept): Promise<number> => Number((await (await cache.match(OPENED))?.text()) ?? 0)
const hasStarted = async ({ cache }: Kept): Promise<boolean> => (await cache.match(STARTED)) !== undefined

/** The versions of the page that are kept: each whole, and by a list that the server signed. */
export class KeptPage {
  private readonly caches: CacheStorage
  private readonly ask: Ask
  private readonly key: string

  /** @param key the public half of the server's key, a point of P-256 in base64url */
  constructor(caches: CacheStorage, ask: Ask, key: string) {
    this.caches = caches
    this.ask = ask
    this.key = key
  }

  /** Takes a newer version in, whole and as it was signed, or nothing of it. @returns whether the newest is kept */
  async renew(): Promise<boolean> {
    const signed = await fetched(this.ask, LIST)
    const list = signed && (await filesOf(parsed(signed), this.key))
    if (!signed || !list) return false
    const name = PREFIX + list.version
    if ((await this.versions()).some((kept) => kept.name === name)) return true
    const files: [string, ArrayBuffer][] = []
    for (const [path, hash] of Object.entries(list.files)) {
      const bytes = await fetched(this.ask, path)
      if (bytes === null || (await hashOf(bytes)) !== hash) return false
      files.push([path, bytes])
    }
    // Only now, with all of it there and looked at.
    const cache = await this.caches.open(name)
    await Promise.all(files.map(([path, bytes]) => cache.put(path, new Response(bytes))))
    // The list last: what broke off half way is no version.
    await cache.put(LIST, new Response(signed))
    return true
  }

  /** The versions that are kept, the newest first. One whose list was not signed is none. */
  private async versions(): Promise<Kept[]> {
    const kept: Kept[] = []
    for (const name of (await this.caches.keys()).filter((one) => one.startsWith(PREFIX))) {
      const cache = await this.caches.open(name)
      const list = await filesOf(
        parsed((await (await cache.match(LIST))?.arrayBuffer()) ?? new ArrayBuffer()),
        this.key,
      )
      // Under its own name: an older list put there by hand would serve its own version twice.
      if (list && name === PREFIX + list.version) kept.unshift({ name, cache, list })
    }
    return kept
  }

  /** The page of the newest version; of the one before where the newest was opened some times and never started. */
  async page(): Promise<Response | null> {
    const kept = await this.versions()
    const good: Kept[] = []
    for (const one of kept) if ((await hasStarted(one)) || (await countOf(one)) < TRIES) good.push(one)
    // Where none has ever started there is nothing better than the newest.
    for (const one of good.length > 0 ? good : kept) {
      if (!(await hasStarted(one))) await one.cache.put(OPENED, new Response(String((await countOf(one)) + 1)))
      const found = await fileOf(one, PAGE)
      if (found) return found
    }
    return null
  }

  async file(path: string): Promise<Response | null> {
    for (const kept of await this.versions()) {
      const found = path in kept.list.files ? await fileOf(kept, path) : null
      if (found) return found
    }
    return null
  }

  /** A version has started: it is kept from now on, and those of before go. */
  async started(script: unknown): Promise<void> {
    const kept = await this.versions()
    const at = kept.findIndex(({ list }) => typeof script === 'string' && script in list.files)
    if (at < 0) return
    await kept[at].cache.put(STARTED, new Response(''))
    const [newer, one] = [kept.slice(0, at), kept[at].name]
    const stays = new Set([one, ...newer.map(({ name }) => name)])
    for (const name of await this.caches.keys()) if (!stays.has(name)) await this.caches.delete(name)
  }

  /** Whether there is a version to fall back on. */
  isThere = async (): Promise<boolean> => (await this.versions()).length > 0
}
