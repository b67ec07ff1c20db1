import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { devicePolicy, isDevice } from './device-page.ts'

/** What every request carries from one handler to the next. */
export type Variables = { readonly nonce: string }

// The pages use none of them; a script that got in could not either.
const FEATURES_OFF = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'serial', 'usb']

const PERMISSIONS = [
  ...FEATURES_OFF.map((feature) => `${feature}=()`),
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
  'clipboard-write=(self)',
].join(', ')

const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Nothing is loaded from elsewhere: a picture's address in an advert would tell its owner that it is being read.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    // Not covered by default-src, like the two below: each must be named.
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Where the pages for anybody stand. */
export const PUBLIC = '/p'

export const isPublic = (path: string): boolean => path === PUBLIC || path.startsWith(`${PUBLIC}/`)

/** The pages for anybody bring all they need with them: nothing is loaded, and no script but the one inside may run. */
const publicPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    // The sum that is done while many wait runs in a thread that the page makes of itself.
    'worker-src blob:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Files and pictures that strangers sent. Whatever a browser makes of one, it has no script, no origin and no network. */
const isStrangers = (path: string): boolean => /^\/api\/report-(files|pictures)\//.test(path)
const STRANGERS_POLICY = "default-src 'none'; sandbox; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

function policyFor(path: string, nonce: string): string {
  if (isStrangers(path)) return STRANGERS_POLICY
  if (isDevice(path)) return devicePolicy
  return isPublic(path) ? publicPolicy(nonce) : contentPolicy(nonce)
}

/** The headers of every answer. `no-store` holds unless a handler knows that nothing personal is in it. */
export function guardHeaders(isHttps: boolean): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    // Eighteen bytes make whole base64, without padding at the end.
    const nonce = randomBytes(18).toString('base64')
    c.set('nonce', nonce)
    // Set after the answer is made, so that no handler can loosen them by its own.
    await next()
    c.header('Content-Security-Policy', policyFor(c.req.path, nonce))
    c.header('X-Content-Type-Options', 'nosniff')
    // An address holds ids of records; whoever is linked to must not learn them.
    c.header('Referrer-Policy', 'no-referrer')
    // A page that opened this one cannot reach into it, nor read its memory by Spectre's way.
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', PERMISSIONS)
    // An office that puts it on the internet by mistake should at least not be found by a search.
    c.header('X-Robots-Tag', 'noindex, nofollow')
    if (isHttps) c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  }
}
