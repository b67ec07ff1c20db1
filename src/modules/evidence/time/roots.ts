import { X509Certificate } from 'node:crypto'

const BLOCK = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g

/**
 * The certificates at which trust begins, of text in PEM; text around them is passed over. A token is believed where a chain of
 * certificates leads from it to one of these, be it a root, one below it, or the authority's own.
 * @throws RangeError where there is none, or one cannot be read
 */
export function rootsOf(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(BLOCK) ?? []
  // One that is broken off would else be left out in silence.
  if (blocks.length === 0 || blocks.length !== pem.split('-----BEGIN CERTIFICATE-----').length - 1)
    throw new RangeError('these are no certificates in PEM')
  try {
    return blocks.map((block) => new X509Certificate(block))
  } catch {
    throw new RangeError('one of the certificates cannot be read')
  }
}
