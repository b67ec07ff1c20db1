import { constants, type KeyObject, verify } from 'node:crypto'

/** Hashes that are still safe, by their object identifiers. */
export const HASHES: ReadonlyMap<string, string> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
])

/** A way to sign: the kind of key, and the hash where the way names it. */
type Way = { readonly key: string; readonly hash?: string; readonly isPss?: true }

const RSA = '1.2.840.113549.1.1.'
const ECDSA = '1.2.840.10045.4.3.'

/** Ways to sign, by their object identifiers: ECDSA, and RSA in both paddings. */
const WAYS: ReadonlyMap<string, Way> = new Map<string, Way>([
  [`${ECDSA}2`, { key: 'ec', hash: 'sha256' }],
  [`${ECDSA}3`, { key: 'ec', hash: 'sha384' }],
  [`${ECDSA}4`, { key: 'ec', hash: 'sha512' }],
  [`${RSA}1`, { key: 'rsa' }],
  [`${RSA}11`, { key: 'rsa', hash: 'sha256' }],
  [`${RSA}12`, { key: 'rsa', hash: 'sha384' }],
  [`${RSA}13`, { key: 'rsa', hash: 'sha512' }],
  [`${RSA}10`, { key: 'rsa', isPss: true }],
])

/** Those that a certificate may be signed with; of RSA alone it is not said with which hash. */
export const CERTIFICATE_SIGNATURES: ReadonlySet<string> = new Set([...WAYS.keys()].filter((id) => id !== `${RSA}1`))

/** Bits of an RSA key below which it is no longer safe. */
const LEAST_RSA = 2048

/** The way of a signature, where it is safe, and fits the hash and the key; else null. @param hash of `HASHES` */
export function wayOf(id: string, hash: string, key: KeyObject): Way | null {
  const way = WAYS.get(id)
  if (way === undefined || (way.hash ?? hash) !== hash) return null
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key
  if (type !== way.key && !(way.isPss && type === 'rsa-pss')) return null
  return way.key === 'rsa' && (details?.modulusLength ?? 0) < LEAST_RSA ? null : way
}

/** Whether bytes were signed with the private half of a key; OpenSSL works it out. */
export function isSignedBy(
  key: KeyObject,
  { way, hash, bytes, signature }: { way: Way; hash: string; bytes: Uint8Array; signature: Uint8Array },
): boolean {
  const padding = way.isPss ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING
  return verify(hash, bytes, way.key === 'rsa' ? { key, padding } : key, signature)
}
