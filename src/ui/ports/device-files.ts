// Which files the page of the device consists of, as its server signed them. Tested without a browser, and
// used by the worker alone: what it shared with the page would be a file of its own, which a worker cannot load everywhere.

/** The list as it is sent: text, so that what is signed is what is read. */
export type SignedFiles = { readonly list: string; readonly signature: string }
/** A version of the page, and its files with their SHA-256 in base64url. */
export type DeviceFiles = { readonly version: string; readonly files: Readonly<Record<string, string>> }

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))

/** SHA-256 in base64url without padding. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

const isSigned = (given: unknown): given is SignedFiles => {
  const one = given as Partial<SignedFiles> | null
  return typeof one?.list === 'string' && typeof one.signature === 'string'
}

/**
 * The files of a list that its server signed.
 * @param key the public half, a point of P-256, in base64url
 * @returns null of anything else: the page of a proxy, a list that somebody changed or made
 */
export async function filesOf(given: unknown, key: string): Promise<DeviceFiles | null> {
  try {
    if (!isSigned(given)) return null
    const how = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
    const point = await crypto.subtle.importKey('raw', bytesOf(key), how, false, ['verify'])
    const text = new TextEncoder().encode(given.list)
    const isOurs = await crypto.subtle.verify(how, point, bytesOf(given.signature), text)
    return isOurs ? (JSON.parse(given.list) as DeviceFiles) : null
  } catch {
    // A key or a signature of another length: none of ours either.
    return null
  }
}
