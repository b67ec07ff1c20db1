import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'
import { derive, open, seal } from '../../../kernel/vault/seal.ts'

const STEP = 30

const generator = (secret: string, label = 'Ausma') =>
  // SHA-1, six digits, thirty seconds: many apps ignore what the address says and take these all the same.
  new TOTP({ issuer: 'Ausma', label, secret: Secret.fromBase32(secret), period: STEP, digits: 6, algorithm: 'SHA1' })

/** The time step a code belongs to, one earlier or later than now at most; null where it belongs to none (RFC 6238). */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null
  // One step either way for slow fingers and wrong clocks; each step more is one more code that a guess may hit.
  const delta = generator(secret).validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / STEP) + delta
}

/** A fresh secret for an authenticator app: as text, as address, and as a picture of that address. */
export function offerTotp(label: string) {
  // 160 bits, as RFC 4226 (R6) recommends.
  const secret = new Secret({ size: 20 }).base32
  const uri = generator(secret, label).toString()
  return { secret, uri, qr: qrPath(uri) }
}

/** A QR code as the path of an SVG: each run of dark modules a bar. */
function qrPath(text: string): { size: number; path: string } {
  const { size, data } = encode(text, { ecc: 'M', border: 2 })
  const bars = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark && !row[x - 1] ? [`M${x} ${y}h${runFrom(row, x)}v1h-${runFrom(row, x)}z`] : [])),
  )
  return { size, path: bars.join('') }
}

function runFrom(row: readonly boolean[], x: number): number {
  const end = row.indexOf(false, x)
  return (end < 0 ? row.length : end) - x
}

// Under the installation's secret and not the member's key: it is read before anybody is signed in.
const totpKey = (secret: Uint8Array) => derive(secret, 'totp')

export const sealTotp = (secret: Uint8Array, credential: string, totp: string): Uint8Array =>
  seal(totpKey(secret), Buffer.from(totp), `credentials.totp ${credential}`)

export const openTotp = (secret: Uint8Array, credential: string, sealed: Uint8Array): string =>
  Buffer.from(open(totpKey(secret), sealed, `credentials.totp ${credential}`)).toString()
