import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Door } from './door.ts'

const TOKEN = /^[\w-]{43}$/

type Named = Pick<Door, 'cookie' | 'origins'>

/**
 * Over https the name begins with `__Host-`: browsers then take the cookie only from this very host, so that no page of a
 * neighbouring name can plant one (RFC 6265bis, 4.1.3.2).
 */
const prefixOf = ({ origins }: Named) => (origins[0].startsWith('https:') ? 'host' : undefined)

/** The session's token; null where the cookie is missing or malformed. */
export function sessionToken(c: Context, named: Named): string | null {
  const token = getCookie(c, named.cookie, prefixOf(named))
  // A malformed token is not looked up: it would only be hashed and not found.
  return token !== undefined && TOKEN.test(token) ? token : null
}

/** Sets the cookie of a session, or removes it. It lives until the browser closes; the session ends earlier. */
export function setSession(c: Context, named: Named, token: string | null): void {
  const prefix = prefixOf(named)
  setCookie(c, named.cookie, token ?? '', {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    ...(prefix === undefined ? {} : { prefix, secure: true }),
    // A session's cookie has no date: a shared machine must not stay signed in over the night.
    ...(token === null ? { maxAge: 0 } : {}),
  })
}
