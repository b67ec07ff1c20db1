import type { Context, MiddlewareHandler } from 'hono'
import { isPublic } from './headers.ts'
import { WebProblem } from './problems.ts'

/** Refuses host names that are not ours: a page elsewhere could point its own name to this machine (DNS rebinding). */
export function ownHost(origins: readonly string[]): MiddlewareHandler {
  const hosts = new Set(origins.map((origin) => new URL(origin).host))
  return async (c, next) => {
    if (!hosts.has((c.req.header('Host') ?? '').toLowerCase()))
      throw new WebProblem('other-host', `This server answers under ${origins[0]} only.`)
    await next()
  }
}

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that a page of another site sends in a user's name. A form cannot set the header `Ausma-Request`, and
 * a script elsewhere would have to ask first; `Origin` and `Sec-Fetch-Site` are checked besides.
 */
export function ownSite(origins: readonly string[]): MiddlewareHandler {
  const own = new Set(origins)
  return async (c, next) => {
    if (!CHANGES_NOTHING.has(c.req.method)) {
      // A form on a page without referrers sends the origin `null` (Fetch, 3.1). Public pages have no session that
      // another site could use, so there `null` passes, and so does a missing `Ausma-Request`.
      const isForm = isPublic(c.req.path)
      const said = c.req.header('Origin')
      const origin = isForm && said === 'null' ? undefined : said
      const site = c.req.header('Sec-Fetch-Site')
      // A program sends neither header; a browser sends at least one with every change.
      const isOurs = (origin === undefined || own.has(origin)) && (site === undefined || site === 'same-origin')
      if (!isOurs) throw new WebProblem('other-site', 'The request comes from another site.')
      if (!isForm && c.req.header('Ausma-Request') !== '1')
        throw new WebProblem('other-site', 'The header Ausma-Request: 1 is missing.')
    }
    await next()
  }
}

/**
 * Refuses a request that only reads, where a page of another site led a browser to send it.
 * @throws WebProblem `other-site`
 */
export function fromOwnPage(c: Context): void {
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined && site !== 'same-origin')
    throw new WebProblem('other-site', 'The request comes from another site.')
}
