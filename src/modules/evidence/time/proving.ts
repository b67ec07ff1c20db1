import { createHash, X509Certificate } from 'node:crypto'
import * as asn1 from 'asn1js'
import { type Attribute, IssuerAndSerialNumber } from 'pkijs'
import { HASHES, isSignedBy, wayOf } from './algorithms.ts'
import { chainOf, isForTime, readCertificate } from './certificates.ts'
import type { TokenFault } from './codes.ts'
import type { Expected, Proof } from './proof.ts'
import { hex, type Parts, partsIn, partsOf, replyOf, type Statement } from './reading.ts'

const SHA_256 = '2.16.840.1.101.3.4.2.1'
/** A time that may be off by more tells no order of events (milliseconds). */
const COARSEST = 60_000

const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const TST_INFO = '1.2.840.113549.1.9.16.1.4'

/** All that `verifyToken` asks. @throws Error where the bytes are no answer of an authority */
export function prove(bytes: Uint8Array, expected: Expected): Proof | TokenFault {
  const { status, token } = replyOf(bytes)
  if (status !== 'granted' && status !== 'granted-with-changes') return 'not-granted'
  if (token === null) return 'unreadable'
  const parts = partsOf(token)
  const fault = whyNotStated(parts.statement, expected)
  if (fault !== null) return fault
  const certificates = parts.certificates.map((one) => new X509Certificate(one))
  const signer = signerOf(parts, certificates)
  if (signer === null) return 'no-certificate'
  return whyNotSigned(parts, signer) ?? proofOf(parts.statement, signer, certificates, expected)
}

/**
 * The certificates from that of a token to one that is trusted, in PEM. @param at the time that it proves
 * @throws Error where it has none, which `prove` says of it
 */
export function chainBehind(bytes: Uint8Array, roots: Expected['roots'], at: Date): string {
  const { token } = replyOf(bytes)
  if (token === null) throw new Error('no token')
  const parts = partsOf(token)
  const certificates = parts.certificates.map((one) => new X509Certificate(one))
  const signer = signerOf(parts, certificates)
  const chain = signer && chainOf(signer, certificates, roots, at)
  if (chain === null || typeof chain === 'string') throw new Error('no chain')
  return chain.map(String).join('')
}

/** What a statement says that it should not. */
function whyNotStated({ algorithm, imprint, nonce, within }: Statement, expected: Expected): TokenFault | null {
  if (algorithm !== SHA_256 || Buffer.compare(imprint, expected.imprint) !== 0) return 'other-imprint'
  if (expected.nonce !== undefined && nonce !== hex(expected.nonce)) return 'other-nonce'
  return within === null || within < COARSEST ? null : 'accuracy'
}

/** The certificate that the token says it was signed with. */
function signerOf({ signer }: Parts, certificates: readonly X509Certificate[]): X509Certificate | null {
  const { sid } = signer
  if (!(sid instanceof IssuerAndSerialNumber)) return null
  const serial = hex(sid.serialNumber.valueBlock.valueHexView)
  const isNamed = (one: X509Certificate) => serialOf(one) === serial && readCertificate(one).issuer.isEqual(sid.issuer)
  return certificates.find(isNamed) ?? null
}

const serialOf = ({ serialNumber }: X509Certificate): string => hex(Buffer.from(serialNumber, 'hex'))

/** What keeps a signature from holding, and from holding for this certificate (RFC 5652, section 5.4; RFC 5816). */
function whyNotSigned({ signer, content }: Parts, certificate: X509Certificate): TokenFault | null {
  const hash = HASHES.get(signer.digestAlgorithm.algorithmId)
  const key = certificate.publicKey
  const way = hash === undefined ? null : wayOf(signer.signatureAlgorithm.algorithmId, hash, key)
  if (hash === undefined || way === null) return 'algorithm'
  if (signer.signedAttrs === undefined) return 'signature'
  const { attributes, encodedValue } = signer.signedAttrs
  const type = valueIn(attributes, CONTENT_TYPE)
  if (!(type instanceof asn1.ObjectIdentifier) || type.valueBlock.toString() !== TST_INFO) return 'signature'
  if (!isOctets(valueIn(attributes, MESSAGE_DIGEST), digest(hash, content))) return 'signature'
  const signature = signer.signature.valueBlock.valueHexView
  if (!isSignedBy(key, { way, hash, bytes: new Uint8Array(encodedValue), signature })) return 'signature'
  return namesCertificate(valueIn(attributes, SIGNING_CERTIFICATE_V2), certificate) ? null : 'other-certificate'
}

/** The value of an attribute, which must be there once, with one value. */
function valueIn(attributes: readonly Attribute[], id: string): unknown {
  const found = attributes.filter(({ type }) => type === id)
  return found.length === 1 && found[0].values.length === 1 ? found[0].values[0] : null
}

const digest = (hash: string, bytes: Uint8Array): Buffer => createHash(hash).update(bytes).digest()
const isOctets = (block: unknown, bytes: Buffer): boolean =>
  block instanceof asn1.OctetString && bytes.equals(new Uint8Array(block.getValue()))

/**
 * Whether SigningCertificateV2 (RFC 5035) names a certificate first: by its hash, SHA-256 where none is named. Without it, whoever
 * has another certificate for the same key could put that one under the signature.
 */
function namesCertificate(attribute: unknown, certificate: X509Certificate): boolean {
  const [list] = partsIn(attribute)
  const [first] = partsIn(list)
  const fields = partsIn(first)
  const [id] = fields[0] instanceof asn1.Sequence ? partsIn(fields[0]) : []
  const hash = HASHES.get(id instanceof asn1.ObjectIdentifier ? id.valueBlock.toString() : SHA_256)
  const [sum, issuer] = fields[0] instanceof asn1.Sequence ? fields.slice(1) : fields
  if (hash === undefined || !isOctets(sum, digest(hash, certificate.raw))) return false
  const [, serial] = partsIn(issuer)
  return (
    serial === undefined ||
    (serial instanceof asn1.Integer && hex(serial.valueBlock.valueHexView) === serialOf(certificate))
  )
}

/** What the token proves, where its certificate is one for it. */
function proofOf(
  { at, within, serial }: Statement,
  signer: X509Certificate,
  certificates: readonly X509Certificate[],
  { roots }: Expected,
): Proof | TokenFault {
  if (!isForTime(signer)) return 'purpose'
  const chain = chainOf(signer, certificates, roots, at)
  if (typeof chain === 'string') return chain
  const until = new Date(Math.min(...chain.map(({ validToDate }) => validToDate.getTime())))
  return { ok: true, at, within, authority: nameOf(signer), serial, until }
}

/** What an authority calls itself: its common name, else all of its name. */
const nameOf = ({ subject }: X509Certificate): string =>
  /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
