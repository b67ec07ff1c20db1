import type { Context, MiddlewareHandler } from 'hono'
import { DEVICE, isOfDevice } from './device-page.ts'
import { isPublic, PUBLIC } from './headers.ts'
import { WebProblem } from './problems.ts'

const hostsOf = (origins: readonly string[]) => new Set(origins.map((origin) => new URL(origin).host))
const hostOf = (c: Context): string => (c.req.header('Host') ?? '').toLowerCase()

/** Whether a request came under the name of the page for devices. @param deviceOrigins absent where it has none of its own */
export const isAtDevice = (c: Context, deviceOrigins: readonly string[] = []): boolean =>
  deviceOrigins.some((origin) => new URL(origin).host === hostOf(c))

/** Whether a request is under the name under which its pages answer; true for all where none have a host of their own. */
export function inPlace(
  pagesOrigins: readonly string[] | undefined,
  deviceOrigins?: readonly string[],
): (c: Context) => boolean {
  const pages = pagesOrigins && hostsOf(pagesOrigins)
  return (c) => {
    // The page for devices stays at the staff's name besides: what was set up there before goes on, and is sent from there.
    if (isAtDevice(c, deviceOrigins)) return isOfDevice(c.req.path)
    return pages === undefined || pages.has(hostOf(c)) === isPublic(c.req.path)
  }
}

/**
 * Keeps public pages, the page for devices and the staff's apart where they have hosts of their own: what goes wrong in a page that
 * strangers write into then reaches no session, and a fault in a page of the staff reaches nothing that a device keeps.
 */
export function apart(
  origins: readonly string[],
  pagesOrigins: readonly string[] | undefined,
  deviceOrigins?: readonly string[],
): MiddlewareHandler {
  const isInPlace = inPlace(pagesOrigins, deviceOrigins)
  return async (c, next) => {
    if (isInPlace(c)) return next()
    const [right] = isPublic(c.req.path) ? (pagesOrigins ?? origins) : origins
    // Whoever types the bare name of such pages means these.
    if (c.req.path === '/' && c.req.method === 'GET')
      return c.redirect(isAtDevice(c, deviceOrigins) ? `${DEVICE}/` : PUBLIC)
    throw new WebProblem('other-host', `This is at ${right} only.`)
  }
}

/** Refuses host names that are not ours: a page elsewhere could point its own name to this machine (DNS rebinding). */
export function ownHost(origins: readonly string[]): MiddlewareHandler {
  const hosts = hostsOf(origins)
  return async (c, next) => {
    if (!hosts.has(hostOf(c))) throw new WebProblem('other-host', `This server answers under ${origins[0]} only.`)
    await next()
  }
}

/**
 * What a page of the staff asks for by a form, so that the browser saves what comes as it comes: a form has no header of ours, and on a page
 * without referrers the origin `null`. A ticket in it, which the operation holds against its secret, says that it is ours.
 */
const isTicketed = ({ req }: Context): boolean =>
  req.method === 'POST' && /^\/api\/evidence-bundles\/[\da-f-]{36}$/.test(req.path)

const CHANGES_NOTHING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses changes that a page of another site sends in a user's name. A form cannot set the header `Ausma-Request`, and
 * a script elsewhere would have to ask first; `Origin` and `Sec-Fetch-Site` are checked besides.
 */
export function ownSite(
  origins: readonly string[],
  pagesOrigins = origins,
  deviceOrigins: readonly string[] = [],
): MiddlewareHandler {
  const [staff, pages] = [new Set(origins), new Set(pagesOrigins)]
  return async (c, next) => {
    if (!CHANGES_NOTHING.has(c.req.method)) {
      // A form on a page without referrers sends the origin `null` (Fetch, 3.1). Public pages have no session that
      // another site could use, so there `null` passes, and so does a missing `Ausma-Request`.
      const isForm = isPublic(c.req.path)
      // A page of one host changes nothing under the other.
      const own = isAtDevice(c, deviceOrigins) ? new Set(deviceOrigins) : isForm ? pages : staff
      const said = c.req.header('Origin')
      const isBare = isForm || isTicketed(c)
      const origin = isBare && said === 'null' ? undefined : said
      const site = c.req.header('Sec-Fetch-Site')
      // A program sends neither header; a browser sends at least one with every change.
      const isOurs = (origin === undefined || own.has(origin)) && (site === undefined || site === 'same-origin')
      if (!isOurs) throw new WebProblem('other-site', 'The request comes from another site.')
      if (!isBare && c.req.header('Ausma-Request') !== '1')
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
