import { createHash, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Exchange } from './exchange.ts'

// Records of WARC 1.1 (ISO 28500:2017), each packed by itself, so that one can be read without those before it.

/** A file of records, and where each answer and each thing made here stands in it. */
export type Warc = { readonly bytes: Buffer; readonly places: readonly Place[] }

export type Place = {
  readonly url: string
  readonly at: Date
  readonly status: number | null
  readonly mime: string
  /** SHA-256 of what was answered, without its headers. */
  readonly digest: string
  readonly offset: number
  readonly length: number
}

/** Something made during the capture: a picture of the page, its certificates. */
export type Made = { readonly url: string; readonly at: Date; readonly type: string; readonly bytes: Uint8Array }

const sha256 = (bytes: Uint8Array): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const uuid = (): string => `<urn:uuid:${randomUUID()}>`

type Header = readonly (readonly [name: string, value: string])[]

/** @param told about the capture as a whole, as fields (`warcinfo`) */
export function warcFile(
  told: Readonly<Record<string, string>>,
  exchanges: readonly Exchange[],
  made: readonly Made[],
  at: Date,
): Warc {
  const parts: Buffer[] = []
  const places: Place[] = []
  let offset = 0
  const add = (header: Header, block: Uint8Array): { offset: number; length: number } => {
    const packed = gzipSync(record(header, block))
    parts.push(packed)
    const place = { offset, length: packed.length }
    offset += packed.length
    return place
  }
  add([...of('warcinfo', uuid(), at), ['Content-Type', 'application/warc-fields']], fields(told))
  for (const exchange of exchanges) {
    const [id, body] = [uuid(), bodyOf(exchange.response)]
    const digest = sha256(body)
    const place = add(
      [
        ...of('response', id, exchange.at, exchange.url),
        ['WARC-IP-Address', exchange.ip],
        ['WARC-Payload-Digest', digest],
        ['Content-Type', 'application/http; msgtype=response'],
      ],
      exchange.response,
    )
    const mime = String(exchange.headers['content-type'] ?? 'application/octet-stream')
      .split(';')[0]
      .trim()
    places.push({ url: exchange.url, at: exchange.at, status: exchange.status, mime, digest, ...place })
    const type = ['Content-Type', 'application/http; msgtype=request'] as const
    add([...of('request', uuid(), exchange.at, exchange.url), ['WARC-Concurrent-To', id], type], exchange.request)
    const seen = fields({
      'certificate-sha256': exchange.certificates.map((one) => sha256(one).slice(7)).join(' ') || 'none',
    })
    const about = [
      ['WARC-Concurrent-To', id],
      ['Content-Type', 'application/warc-fields'],
    ] as const
    add([...of('metadata', uuid(), exchange.at, exchange.url), ...about], seen)
  }
  for (const { url, at: when, type, bytes } of made) {
    const digest = sha256(bytes)
    const place = add(
      [...of('resource', uuid(), when, url), ['WARC-Payload-Digest', digest], ['Content-Type', type]],
      bytes,
    )
    places.push({ url, at: when, status: 200, mime: type, digest, ...place })
  }
  return { bytes: Buffer.concat(parts), places }
}

const of = (type: string, id: string, at: Date, url?: string): Header => [
  ['WARC-Type', type],
  ['WARC-Record-ID', id],
  ['WARC-Date', at.toISOString()],
  ...(url === undefined ? [] : [['WARC-Target-URI', url] as const]),
]

function record(header: Header, block: Uint8Array): Buffer {
  const lines = [...header, ['WARC-Block-Digest', sha256(block)], ['Content-Length', String(block.length)]]
  // A header that holds the end of a line would begin another one.
  const head = lines.map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]/g, ' ')}\r\n`).join('')
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${head}\r\n`), block, Buffer.from('\r\n\r\n')])
}

const fields = (told: Readonly<Record<string, string>>): Buffer =>
  Buffer.from(
    Object.entries(told)
      .map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]/g, ' ')}\r\n`)
      .join(''),
  )

/** What comes behind the headers of an answer, as it came. */
function bodyOf(response: Uint8Array): Uint8Array {
  const end = Buffer.from(response.buffer, response.byteOffset, response.byteLength).indexOf('\r\n\r\n')
  return end < 0 ? new Uint8Array() : response.subarray(end + 4)
}
