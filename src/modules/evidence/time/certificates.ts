import type { X509Certificate } from 'node:crypto'
import { BasicConstraints, Certificate, type Extension, ExtKeyUsage } from 'pkijs'
import { CERTIFICATE_SIGNATURES } from './algorithms.ts'

/** By the end of their object identifiers, 2.5.29.…: those that are looked at here, or bind nobody who reads a timestamp. */
const KEY_USAGE = '2.5.29.15'
const BASIC_CONSTRAINTS = '2.5.29.19'
const POLICIES = '2.5.29.32'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const KNOWN = [KEY_USAGE, BASIC_CONSTRAINTS, POLICIES, EXTENDED_KEY_USAGE]
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

const read = new WeakMap<X509Certificate, Certificate>()

/** The parts of a certificate that Node does not tell; read once, since each is asked for several. */
export function readCertificate(certificate: X509Certificate): Certificate {
  const known = read.get(certificate) ?? Certificate.fromBER(new Uint8Array(certificate.raw))
  read.set(certificate, known)
  return known
}

const extensionOf = (certificate: X509Certificate, id: string): Extension | undefined =>
  readCertificate(certificate).extensions?.find(({ extnID }) => extnID === id)

/**
 * Whether a certificate is for timestamps and nothing else: the extension that says so is critical and names no other use (RFC 3161,
 * section 2.3), and where uses of the key are named they are those of signing, as OpenSSL asks.
 */
export function isForTime(certificate: X509Certificate): boolean {
  const extended = extensionOf(certificate, EXTENDED_KEY_USAGE)
  if (!extended?.critical || !(extended.parsedValue instanceof ExtKeyUsage)) return false
  if (extended.parsedValue.keyPurposes.join() !== TIME_STAMPING) return false
  const usage = extensionOf(certificate, KEY_USAGE)
  if (usage === undefined) return true
  // The first two bits: to sign, and to stand by what was signed.
  const [first = 0, ...more] = usage.parsedValue.valueBlock.valueHexView
  return (first & 0xc0) !== 0 && (first & 0x3f) === 0 && more.every((bits: number) => bits === 0)
}

/** From the authority's certificate to one that is trusted here. */
export type Chain = readonly X509Certificate[]

/**
 * The chain of certificates behind a token, each of them valid at a time.
 * @returns why there is none where there is none: none leads to a root, or one does that was not valid then
 */
export function chainOf(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  at: Date,
): Chain | 'untrusted' | 'not-valid-then' {
  const isValid = ({ validFromDate, validToDate }: X509Certificate) => validFromDate <= at && at <= validToDate
  const found = pathFrom(signer, others, roots, isValid)
  if (found !== null) return found
  return pathFrom(signer, others, roots, () => true) === null ? 'untrusted' : 'not-valid-then'
}

/**
 * Each certificate is tried once, so that a token whose certificates sign each other in circles, or all each other, ends: the
 * library's own search does not.
 */
function pathFrom(
  signer: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  mayStand: (certificate: X509Certificate) => boolean,
): Chain | null {
  const tried = new Set<string>()
  const climb = (below: Chain): Chain | null => {
    const last = below[below.length - 1]
    tried.add(last.fingerprint256)
    if (!mayStand(last) || hasUnknown(last)) return null
    if (roots.some((root) => isSame(root, last))) return below
    for (const issuer of [...roots, ...others]) {
      if (tried.has(issuer.fingerprint256) || !hasIssued(issuer, last, below.length - 1)) continue
      const found = climb([...below, issuer])
      if (found !== null) return found
    }
    return null
  }
  return climb([signer])
}

const isSame = (one: X509Certificate, other: X509Certificate): boolean => one.raw.equals(other.raw)

/** Something critical that is not looked at here, such as limits of names, makes a certificate one that must not be used (RFC 5280, 4.2). */
const hasUnknown = (certificate: X509Certificate): boolean =>
  (readCertificate(certificate).extensions ?? []).some(({ critical, extnID }) => critical && !KNOWN.includes(extnID))

/**
 * Whether a certificate signed another and may. OpenSSL compares names, keys' identifiers and what the key may be used for
 * (`checkIssued`), and works out the signature.
 * @param between certificates of issuers that stand below already
 */
function hasIssued(issuer: X509Certificate, certificate: X509Certificate, between: number): boolean {
  if (!issuer.ca || !certificate.checkIssued(issuer)) return false
  if (!CERTIFICATE_SIGNATURES.has(readCertificate(certificate).signatureAlgorithm.algorithmId)) return false
  return between <= mostBetween(issuer) && certificate.verify(issuer.publicKey)
}

/** How many issuers an issuer lets stand below it. */
function mostBetween(issuer: X509Certificate): number {
  const limits = extensionOf(issuer, BASIC_CONSTRAINTS)?.parsedValue
  if (!(limits instanceof BasicConstraints) || limits.pathLenConstraint === undefined) return Number.POSITIVE_INFINITY
  return typeof limits.pathLenConstraint === 'number' ? limits.pathLenConstraint : 0
}
