import { randomBytes } from 'node:crypto'

/** Bytes of a nonce. */
const NONCE = 16

/**
 * A number of chance for a request: the token that answers it carries the same, so that no older one passes for it.
 * @returns 16 bytes, which are a positive number as they stand
 */
export function freshNonce(): Uint8Array {
  const nonce = new Uint8Array(randomBytes(NONCE))
  nonce[0] = (nonce[0] & 0x7f) | 0x40
  return nonce
}

// The lengths of all parts are known, so that all but the two numbers stands fixed.
const HEAD = Buffer.from('304b' + '020101' + '3031300d060960864801650304020105000420', 'hex')
const BEFORE_NONCE = Buffer.from('0210', 'hex')
const WANTS_CERTIFICATE = Buffer.from('0101ff', 'hex')

/**
 * The request for a timestamp (TimeStampReq of RFC 3161, section 2.4.1), which asks for the authority's certificate as well.
 * @param imprint the SHA-256 of what is to be stamped; 32 bytes
 * @param nonce of `freshNonce`
 * @throws RangeError where either has another length, or the nonce is no positive number
 */
export function timeRequest(imprint: Uint8Array, nonce: Uint8Array): Uint8Array {
  if (imprint.length !== 32) throw new RangeError('a timestamp is asked for 32 bytes of SHA-256')
  if (nonce.length !== NONCE || nonce[0] === 0 || nonce[0] > 0x7f)
    throw new RangeError('the nonce is not of freshNonce')
  return new Uint8Array(Buffer.concat([HEAD, imprint, BEFORE_NONCE, nonce, WANTS_CERTIFICATE]))
}
