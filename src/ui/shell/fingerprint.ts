/** Bytes of a fingerprint that people compare by eye: half of SHA-256 is beyond trying. */
const SHOWN = 16

/** The fingerprint of a public key, as both sides show it: eight groups of four signs. @param publicKey in base64url */
export async function fingerprintOf(publicKey: string): Promise<string> {
  const key = Uint8Array.from(atob(publicKey.replaceAll('-', '+').replaceAll('_', '/')), (letter) =>
    letter.charCodeAt(0),
  )
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', key)).subarray(0, SHOWN)
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return (hex.match(/.{4}/g) ?? []).join(' ')
}
