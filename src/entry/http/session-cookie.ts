import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Door } from './door.ts'

const TOKEN = /^[\w-]{43}$/

type Named = Pick<Door, 'cookie' | 'origins'>

/**
 * Over https the name begins with `__Host-`: browsers then take the cookie only from this very host, so that no page of a
 * neighbouring name can plant one (RFC 6265bis, 4.1.3.2).
 */
const prefixOf = ({ origins }: Named) => (origins[0].startsWith('https:') ? 'host' : undefined)

/** Half a year, as long as what stands in it counts. */
const DEVICE_SECONDS = 180 * 24 * 3600
const DEVICE = /^[\w.-]{1,500}$/
const deviceName = ({ cookie }: Named) => `${cookie}_device`

/** What this browser keeps of earlier sign-ins: by it strangers lock nobody out here. It lets nobody in. */
export function deviceCookie(c: Context, named: Named): string | undefined {
  const kept = getCookie(c, deviceName(named), prefixOf(named))
  return kept !== undefined && DEVICE.test(kept) ? kept : undefined
}

/** Keeps it. Other than a session it stays when the browser closes. */
export function setDeviceCookie(c: Context, named: Named, kept: string): void {
  setCookie(c, deviceName(named), kept, { ...attributes(named), maxAge: DEVICE_SECONDS })
}

/** No script reads it, and no other site sends it. */
function attributes(named: Named): CookieOptions {
  const same = { httpOnly: true, sameSite: 'Strict', path: '/' } as const
  const prefix = prefixOf(named)
  return prefix === undefined ? same : { ...same, prefix, secure: true }
}

/** The session's token; null where the cookie is missing or malformed. */
export function sessionToken(c: Context, named: Named): string | null {
  const token = getCookie(c, named.cookie, prefixOf(named))
  // A malformed token is not looked up: it would only be hashed and not found.
  return token !== undefined && TOKEN.test(token) ? token : null
}

/** Sets the cookie of a session, or removes it. It lives until the browser closes; the session ends earlier. */
export function setSession(c: Context, named: Named, token: string | null): void {
  setCookie(c, named.cookie, token ?? '', {
    ...attributes(named),
    // A session's cookie has no date: a shared machine must not stay signed in over the night.
    ...(token === null ? { maxAge: 0 } : {}),
  })
}
