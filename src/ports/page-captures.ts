import { createECDH, createPrivateKey, hkdfSync, type KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { type CaptureBounds, type CaptureRequest, capturePage } from './capture/browser.ts'
import type { Captured } from './capture/exchange.ts'
import type { NoCaptures, NotCaptured } from './codes.ts'
import type { Isolation } from './isolated.ts'
import { type Resolve, systemResolve } from './public-address.ts'

export type { Captured } from './capture/exchange.ts'

/** Captures pages of the web as they are seen, with everything that went over the wire. */
export type PageCaptures = {
  /** Why this server captures none; null where it does. */
  fault(): Promise<NoCaptures | null>
  capture(request: CaptureRequest): Promise<Captured | { readonly not: NotCaptured }>
}

/** Where Debian keeps its browser. */
const BROWSER = '/usr/lib/chromium/chromium'

export const CAPTURE_BOUNDS: CaptureBounds = {
  guard: { answer: 32 << 20, all: 96 << 20, questions: 600, time: 30_000 },
  time: 45_000,
  settle: 3_000,
}

export type CaptureSettings = {
  readonly bounds?: CaptureBounds
  readonly resolve?: Resolve
  readonly browser?: string
  readonly trusted?: string
}

/** Why pages cannot be captured with these means; null where they can. @param browser its file */
export const whyNoCaptures = async (isolation: Isolation, browser = BROWSER): Promise<NoCaptures | null> =>
  (await isolation.fault()) ?? (existsSync(browser) ? null : 'no-browser')

/** Captures in isolated processes. Whoever calls sees to it that few run at a time. @param key signs what was captured */
export function openPageCaptures(isolation: Isolation, key: KeyObject, settings: CaptureSettings = {}): PageCaptures {
  const { bounds = CAPTURE_BOUNDS, resolve = systemResolve, browser = BROWSER, trusted } = settings
  const fault = () => whyNoCaptures(isolation, browser)
  return {
    fault,
    async capture(request) {
      const why = await fault()
      return why === null ? capturePage({ isolation, key, bounds, resolve, browser, trusted }, request) : { not: why }
    },
  }
}

/** Order of P-384 (SEC 2, section 2.5.1). */
const ORDER = BigInt(
  '0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973',
)

/** The key by which an installation signs what it captured; made of its secret, so that it stays the same and lies nowhere. */
export function captureKey(secret: Uint8Array): KeyObject {
  // Sixteen bytes more than the order has, so that no number is likelier than another (FIPS 186-5, A.2.1).
  const chance = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), 'signature of page captures', 64))
  const number = (BigInt(`0x${chance.toString('hex')}`) % (ORDER - 1n)) + 1n
  const d = Buffer.from(number.toString(16).padStart(96, '0'), 'hex')
  const curve = createECDH('secp384r1')
  curve.setPrivateKey(d)
  const point = curve.getPublicKey()
  const [x, y] = [point.subarray(1, 49), point.subarray(49)].map((part) => part.toString('base64url'))
  return createPrivateKey({ key: { kty: 'EC', crv: 'P-384', x, y, d: d.toString('base64url') }, format: 'jwk' })
}
