import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Door } from './door.ts'

const TOKEN = /^[\w-]{43}$/

type Named = Pick<Door, 'cookie' | 'origins'>

/** The session's token; null where there is none that could be one. */
export function sessionToken(c: Context, { cookie }: Named): string | null {
  const token = getCookie(c, cookie)
  // What cannot be a token is not looked up: it would only be hashed and not found.
  return token !== undefined && TOKEN.test(token) ? token : null
}

/** Hands out a session, or takes it back. It lives until the browser is closed; the server ends it earlier. */
export function setSession(c: Context, { cookie, origins }: Named, token: string | null): void {
  setCookie(c, cookie, token ?? '', {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    secure: origins[0].startsWith('https:'),
    // No date otherwise: a shared machine must not stay signed in over the night.
    ...(token === null ? { maxAge: 0 } : {}),
  })
}
