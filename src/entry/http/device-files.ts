import { createECDH, createHash, createPrivateKey, sign } from 'node:crypto'
import { derive } from '../../kernel/vault/seal.ts'
import type { Pages } from '../../ports/pages.ts'

// This list names each file of the device's page with its hash, and is signed: the worker on a device keeps and serves nothing else. Its
// own script holds the public half, and no page of this address can change that script.

/** Path of the signed list. */
export const DEVICE_FILES = '/o/files.json'
/** The server replaces these words in the built worker with its key. */
const PLACE = 'key-of-this-server'
const BESIDE = ['o/icon.svg', 'o/en.webmanifest', 'o/lv.webmanifest', 'o/ar.webmanifest']

/** `list` is text, so that what is signed is what is read. */
export type SignedFiles = { readonly list: string; readonly signature: string }
export type DeviceFiles = { readonly version: string; readonly files: Readonly<Record<string, string>> }

/** ECDSA on P-256: of all signatures the one that every browser's own WebCrypto checks, so that the worker needs no library. */
function pairOf(secret: Uint8Array) {
  const pair = createECDH('prime256v1')
  pair.setPrivateKey(derive(secret, 'page of devices'))
  // Uncompressed: a byte, and 32 for each of the two numbers.
  const point = pair.getPublicKey()
  const [d, x, y] = [pair.getPrivateKey(), point.subarray(1, 33), point.subarray(33)].map((one) =>
    one.toString('base64url'),
  )
  return { point, key: createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d, x, y }, format: 'jwk' }) }
}

const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('base64url')

/**
 * The page as it is sent, with its address where it has one of its own.
 * @param at origin of that address; undefined where it is at the staff's
 * @returns null where the page was not built
 */
export function deviceHtml(pages: Pages, at: string | undefined): string | null {
  const page = pages.get('device/index.html')
  if (!page) return null
  const text = new TextDecoder().decode(page.bytes)
  // By a name that says as little as the page's own; without an address it is the page that was always kept, byte for byte.
  return at === undefined ? text : text.replace(/<head[^>]*>/, (head) => `${head}<meta name="home" content="${at}">`)
}

/**
 * The list of the files of the page, signed by this installation.
 * @param pages the built pages; what the page loads stands in its own text
 * @param at see {@link deviceHtml}
 * @returns null where the page was not built
 */
export function deviceFiles(pages: Pages, secret: Uint8Array, at?: string): SignedFiles | null {
  const text = deviceHtml(pages, at)
  if (text === null) return null
  const assets = [...new Set(text.match(/assets\/[\w.-]+/g) ?? [])]
  const entries = [...assets, ...BESIDE].flatMap((path) => {
    const asset = pages.get(path)
    return asset ? [[`/${path}`, hash(asset.bytes)] as const] : []
  })
  const files = { '/o/': hash(text), ...Object.fromEntries(entries) }
  const list = JSON.stringify({ version: hash(JSON.stringify(files)).slice(0, 16), files } satisfies DeviceFiles)
  // As WebCrypto takes it, and not in DER.
  const how = { key: pairOf(secret).key, dsaEncoding: 'ieee-p1363' } as const
  return { list, signature: sign('sha256', Buffer.from(list), how).toString('base64url') }
}

/** The built worker with the public half of this installation's key in it. */
export function workerWithKey(script: Uint8Array, secret: Uint8Array): string {
  return new TextDecoder().decode(script).replaceAll(PLACE, pairOf(secret).point.toString('base64url'))
}
