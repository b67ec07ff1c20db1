import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Door } from './door.ts'

const TOKEN = /^[\w-]{43}$/

type Named = Pick<Door, 'cookie' | 'origins'>

/** The session's token; null where the cookie is missing or malformed. */
export function sessionToken(c: Context, { cookie }: Named): string | null {
  const token = getCookie(c, cookie)
  // A malformed token is not looked up: it would only be hashed and not found.
  return token !== undefined && TOKEN.test(token) ? token : null
}

/** Sets the cookie of a session, or removes it. It lives until the browser closes; the session ends earlier. */
export function setSession(c: Context, { cookie, origins }: Named, token: string | null): void {
  setCookie(c, cookie, token ?? '', {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: origins[0].startsWith('https:'),
    // A session's cookie has no date: a shared machine must not stay signed in over the night.
    ...(token === null ? { maxAge: 0 } : {}),
  })
}
