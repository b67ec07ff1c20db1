import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'

/** What every request carries from one handler to the next. */
export type Variables = { readonly nonce: string }

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
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** The headers of every answer. `no-store` holds unless a handler knows that nothing personal is in it. */
export function guardHeaders(isHttps: boolean): MiddlewareHandler<{ Variables: Variables }> {
  return async (c, next) => {
    const nonce = randomBytes(18).toString('base64')
    c.set('nonce', nonce)
    await next()
    c.header('Content-Security-Policy', contentPolicy(nonce))
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('Referrer-Policy', 'no-referrer')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', PERMISSIONS)
    c.header('X-Robots-Tag', 'noindex, nofollow')
    if (isHttps) c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  }
}
