import { randomBytes } from 'node:crypto'
import type { Stamping } from '../../src/ports/capture/exchange.ts'
import { openIsolation } from '../../src/ports/isolated.ts'
import { type Captured, captureKey, openPageCaptures } from '../../src/ports/page-captures.ts'
import { unzip } from '../../src/ports/preview/unzip.ts'

const captures = openPageCaptures(openIsolation('nobody'), captureKey(randomBytes(32)), {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
})

/** Why this machine captures no page; false where it does. */
export async function noCaptures(): Promise<string | false> {
  const fault = await captures.fault()
  return fault !== null && `this machine captures no page (${fault})`
}

/** A page on the loopback address, captured. @throws Error which says why it was not */
export async function captured(host: string, path: string, stamp?: Stamping): Promise<Captured> {
  const found = await captures.capture({ address: `http://${host}${path}`, agent: 'Ausma', hosts: [host], stamp })
  if ('not' in found) throw new Error(`not captured: ${found.not}`)
  return found
}

/** The files of a capture by name. */
export type Parts = ReadonlyMap<string, Buffer>

export const [WARC, INDEX] = ['archive/data.warc.gz', 'indexes/index.cdxj']

export const partsOf = ({ bytes }: Captured): Parts =>
  new Map([...unzip(bytes)].map(([name, unpacked]) => [name, Buffer.from(unpacked())]))

/** @throws Error where it is not there */
export function part(parts: Parts, name: string): Buffer {
  const found = parts.get(name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

/** The bytes with one bit turned: of the byte behind these words, or of the one in the middle. @throws Error where nobody says them */
export function turned(bytes: Buffer, behind?: string): Buffer {
  const found = behind === undefined ? bytes.length >> 1 : bytes.indexOf(behind)
  if (found < 0) throw new Error(`nowhere: ${behind}`)
  const at = found + Buffer.byteLength(behind ?? '')
  return Buffer.from(bytes.with(at, bytes[at] ^ 1))
}
