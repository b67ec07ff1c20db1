import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

/** A certificate that lives as long as one capture, and its key; both in PEM. */
export type ThrowAwayCertificate = {
  readonly key: string
  readonly certificate: string
  /** SHA-256 of its public key in base64: the one key that the browser of the capture takes without asking further. */
  readonly pin: string
}

const DAY = 86_400_000

/**
 * Makes a certificate with which the proxy speaks to the browser for every host. It names none and is signed by nobody else: the browser
 * is told the key, and only the browser of this capture is.
 */
export function throwAwayCertificate(now: Date): ThrowAwayCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const spki = publicKey.export({ type: 'spki', format: 'der' })
  const body = bodyOf(now, spki)
  const whole = der(0x30, body, SIGNED_BY_ECDSA, der(0x03, Buffer.of(0), sign('sha256', body, privateKey)))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    certificate: pem(whole),
    pin: createHash('sha256').update(spki).digest('base64'),
  }
}

/** A certificate's bytes as text. */
export const pem = (bytes: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${(
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END CERTIFICATE-----\n`

/** What is signed (TBSCertificate of RFC 5280, section 4.1), in the first version, which has no extensions. */
function bodyOf(now: Date, spki: Uint8Array): Buffer {
  const serial = randomBytes(16)
  // A positive number without needless zeros.
  serial[0] = (serial[0] & 0x3f) | 0x40
  const commonName = der(0x30, der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from('Ausma page capture')))
  const name = der(0x30, der(0x31, commonName))
  const valid = der(0x30, time(now.getTime() - DAY), time(now.getTime() + DAY))
  return der(0x30, der(0x02, serial), SIGNED_BY_ECDSA, name, valid, name, spki)
}

const time = (at: number): Buffer =>
  der(0x18, Buffer.from(`${new Date(at).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)}Z`))

/** A value with its tag and length (X.690, section 8.1). */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const value = Buffer.concat(parts)
  const length =
    value.length < 128
      ? [value.length]
      : value.length < 256
        ? [0x81, value.length]
        : [0x82, value.length >> 8, value.length & 255]
  return Buffer.concat([Buffer.of(tag, ...length), value])
}

/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2. */
const SIGNED_BY_ECDSA = der(0x30, der(0x06, Buffer.from('2a8648ce3d040302', 'hex')))
