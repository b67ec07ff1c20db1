import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, type ZlibOptions } from 'node:zlib'

/** An HTTP response with its body unpacked. */
export type HttpMessage = { readonly headers: ReadonlyMap<string, string>; readonly body: Buffer }

// A few kilobytes can unpack to gigabytes, which no page of adverts has.
const LIMIT: ZlibOptions = { maxOutputLength: 1 << 26 }

/** The place behind the blank line that ends a block of headers, or -1. */
export function headersEnd(bytes: Buffer, at: number, limit: number): number {
  const part = bytes.subarray(at, at + limit)
  const [crlf, lf] = [part.indexOf('\r\n\r\n'), part.indexOf('\n\n')]
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return at + crlf + 4
  return lf < 0 ? -1 : at + lf + 2
}

/** Header lines by their names in lower case; the first line is skipped, because it is no header. */
export function readHeaders(text: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of text.split(/\r?\n/).slice(1)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return headers
}

/** Joins a chunked body. A body without chunks stays as it is, even if its headers announce chunks. */
function joinChunks(body: Buffer): Buffer {
  const chunks: Buffer[] = []
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(10, at)
    const size = end < 0 || end - at > 200 ? '' : body.toString('latin1', at, end).replace(/;.*/s, '').trim()
    if (!/^[\da-f]{1,8}$/i.test(size)) return chunks.length === 0 ? body : Buffer.concat(chunks)
    const length = Number.parseInt(size, 16)
    if (length === 0) break
    // A body that ends inside a chunk keeps the part that is there.
    chunks.push(body.subarray(end + 1, end + 1 + length))
    at = end + 1 + length
    while (body[at] === 13 || body[at] === 10) at++
  }
  return Buffer.concat(chunks)
}

function unpack(body: Buffer, coding: string): Buffer {
  // Some crawlers store the unpacked page under the old header, so the first bytes are checked too.
  if (coding === 'gzip' || coding === 'x-gzip')
    return body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body, LIMIT) : body
  if (coding === 'br') return brotliDecompressSync(body, LIMIT)
  // Servers send deflate with and without its frame.
  if (coding === 'deflate') return (body[0] & 15) === 8 ? inflateSync(body, LIMIT) : inflateRawSync(body, LIMIT)
  if (coding === '' || coding === 'identity') return body
  throw new Error(`unknown coding ${coding}`)
}

/**
 * Reads an HTTP response: headers, chunks, compression.
 * @returns null for a body that cannot be unpacked, and for data that is no response
 */
export function readHttp(bytes: Buffer): HttpMessage | null {
  const end = bytes.subarray(0, 5).toString('latin1') === 'HTTP/' ? headersEnd(bytes, 0, 1 << 16) : -1
  if (end < 0) return null
  const headers = readHeaders(bytes.toString('latin1', 0, end))
  const rest = bytes.subarray(end)
  try {
    const plain = /chunked/i.test(headers.get('transfer-encoding') ?? '') ? joinChunks(rest) : rest
    return { headers, body: unpack(plain, (headers.get('content-encoding') ?? '').toLowerCase()) }
  } catch {
    return null
  }
}
