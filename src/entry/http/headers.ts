import { createHash, randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { STYLE } from '../openapi/style.ts'
import { devicePolicy, isDevice } from './device-page.ts'

/** Values that each request carries from one handler to the next. */
export type Variables = { readonly nonce: string }

// The pages use none of these, so an injected script cannot either.
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
    // Nothing is loaded from elsewhere: fetching an advert's picture would tell its owner that somebody reads it.
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    // `default-src` does not cover this and the two below, so each is named.
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Path of the readable description of the interface. It is written once for all, so its style is known by a hash and not by a nonce. */
export const DOCS = '/api/docs'
const docsPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Path of the public pages. */
export const PUBLIC = '/p'

export const isPublic = (path: string): boolean => path === PUBLIC || path.startsWith(`${PUBLIC}/`)

/** The policy of public pages: they load nothing, and only the script inside them runs. */
const publicPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    // The page does its sum against floods in a worker that it makes from its own text.
    'worker-src blob:',
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Whether a path gives a stranger's file. In a browser such a file has no script, no origin and no network. */
const isStrangers = (path: string): boolean => /^\/api\/report-(files|pictures)\//.test(path)
const STRANGERS_POLICY = "default-src 'none'; sandbox; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

function policyFor(path: string, nonce: string): string {
  if (isStrangers(path)) return STRANGERS_POLICY
  if (isDevice(path)) return devicePolicy
  if (path === DOCS) return docsPolicy
  return isPublic(path) ? publicPolicy(nonce) : contentPolicy(nonce)
}

/** The headers of every answer: `no-store` among them, unless a handler allows keeping what is not personal. */
export function guardHeaders(isHttps: boolean): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    // Eighteen bytes make whole base64, without padding at the end.
    const nonce = randomBytes(18).toString('base64')
    c.set('nonce', nonce)
    // The headers are set after the answer is made, so that no handler can loosen them.
    await next()
    c.header('Content-Security-Policy', policyFor(c.req.path, nonce))
    c.header('X-Content-Type-Options', 'nosniff')
    // An address holds ids of records, which linked sites must not learn.
    c.header('Referrer-Policy', 'no-referrer')
    // A page that opened this one can neither reach into it nor read its memory (Spectre).
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', PERMISSIONS)
    // A server that stands on the internet by mistake should at least not be found by a search.
    c.header('X-Robots-Tag', 'noindex, nofollow')
    if (isHttps) c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  }
}
