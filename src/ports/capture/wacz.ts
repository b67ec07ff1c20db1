import { createHash, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { type ZipPart, zipFile } from '../zip-file.ts'
import type { Stamping } from './exchange.ts'
import type { Place } from './warc.ts'

// A page with everything that belongs to it in one file (WACZ 1.1.1), signed by whoever captured it (WACZ Signing and Verification 0.1.0).

export type Packing = {
  readonly url: string
  readonly title: string
  readonly at: Date
  /** Words of the page, by which it is found. */
  readonly text: string
  readonly software: string
  readonly warc: Uint8Array
  readonly places: readonly Place[]
  /** Files besides: pictures of the page. */
  readonly more: readonly ZipPart[]
  /** Signs; ECDSA on P-384, as other tools of this format do. */
  readonly key: KeyObject
  /** Stamps the signature with the time. */
  readonly stamp?: Stamping | undefined
  readonly signal?: AbortSignal | undefined
}

const WARC = 'archive/data.warc.gz'
const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`)

/** The file as bytes. */
export async function waczFile(packing: Packing): Promise<Buffer> {
  const parts: ZipPart[] = [
    { name: WARC, bytes: packing.warc },
    { name: 'indexes/index.cdxj', bytes: Buffer.from(indexOf(packing.places)) },
    { name: 'pages/pages.jsonl', bytes: Buffer.from(pagesOf(packing)) },
    ...packing.more,
  ]
  const described = json(packageOf(packing, parts))
  const digest = json({
    path: 'datapackage.json',
    hash: sha256(described),
    signedData: await signed(described, packing),
  })
  return zipFile([
    ...parts,
    { name: 'datapackage.json', bytes: described },
    { name: 'datapackage-digest.json', bytes: digest },
  ])
}

const packageOf = ({ url, title, at, software }: Packing, parts: readonly ZipPart[]) => ({
  profile: 'data-package',
  wacz_version: '1.1.1',
  title,
  created: at.toISOString(),
  modified: at.toISOString(),
  software,
  mainPageUrl: url,
  mainPageDate: at.toISOString(),
  resources: parts.map(({ name, bytes }) => ({
    name: name.split('/').at(-1),
    path: name,
    hash: sha256(bytes),
    bytes: bytes.length,
  })),
})

/**
 * What is signed is the hash as text; the key itself goes along, since no authority vouches for it. What is stamped is the signature as
 * text, and the answer of the authority goes along whole, as in the other form of signature that the format knows.
 */
async function signed(described: Uint8Array, { at, software, key, stamp, signal }: Packing) {
  const hash = sha256(described)
  const signature = sign('sha256', Buffer.from(hash), { key, dsaEncoding: 'ieee-p1363' }).toString('base64')
  const time = (await stamp?.(Buffer.from(signature), signal)) ?? null
  return {
    hash,
    created: at.toISOString(),
    software,
    signature,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
    ...(time && { timeSignature: Buffer.from(time.answer).toString('base64'), timestampCert: time.chain }),
  }
}

function pagesOf({ url, title, at, text }: Packing): string {
  const lines = [
    { format: 'json-pages-1.0', id: 'pages', title: 'All Pages', hasText: true },
    { id: 'page', url, ts: at.toISOString(), title, text },
  ]
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Lines in the order of their keys, by which a reader finds an address without the whole file. */
function indexOf(places: readonly Place[]): string {
  const lines = places.map(({ url, at, status, mime, digest, offset, length }) => {
    const told = {
      url,
      mime,
      status: String(status ?? '-'),
      digest,
      length: String(length),
      offset: String(offset),
      filename: 'data.warc.gz',
    }
    return `${surt(url)} ${at.toISOString().replaceAll(/\D/g, '').slice(0, 14)} ${JSON.stringify(told)}`
  })
  return lines
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((line) => `${line}\n`)
    .join('')
}

/** An address as indexes are sorted by it: the host from its end, without `www`, in small letters. */
export function surt(address: string): string {
  const url = URL.parse(address)
  if (url === null || url.host === '') return address
  const host = url.hostname
    .replace(/^www\d*\./, '')
    .split('.')
    .reverse()
    .join(',')
  return `${host}${url.port === '' ? '' : `:${url.port}`})${url.pathname}${url.search}`.toLowerCase()
}
