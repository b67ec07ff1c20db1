import type { KeyObject } from 'node:crypto'
import { pem } from './certificate.ts'
import type { Captured, Extent, LeftOut } from './exchange.ts'
import type { Guard } from './guard.ts'
import type { Look } from './look.ts'
import { PAPER, PICTURE } from './names.ts'
import { type Packing, waczFile } from './wacz.ts'
import { type Made, warcFile } from './warc.ts'

type Packer = { readonly key: KeyObject; readonly at: Date; readonly address: string } & Pick<
  Packing,
  'stamp' | 'signal'
>

/** Packs what was seen and what went over the wire. */
export async function packed(look: Look, guard: Guard, { key, at, address, stamp, signal }: Packer): Promise<Captured> {
  // As they are now: while an authority is asked, what is left of the page may ask on.
  const [exchanges, leftOut] = [[...guard.exchanges], guard.leftOut()]
  const software = 'Ausma/0.1'
  const tool = `${software}, ${look.browser.replace('Headless', '')}`
  const made: Made[] = [
    { url: `urn:view:${look.address}`, at, type: 'image/png', bytes: look.picture },
    { url: `urn:pdf:${look.address}`, at, type: 'application/pdf', bytes: look.paper },
    { url: `urn:text:${look.address}`, at, type: 'text/plain; charset=utf-8', bytes: Buffer.from(look.text) },
    ...chains(exchanges).map(([host, text]) => ({
      ...{ url: `urn:certificates:${host}`, at, type: 'application/x-pem-file', bytes: Buffer.from(text) },
    })),
    { url: `urn:left-out:${look.address}`, at, type: 'application/json', bytes: Buffer.from(JSON.stringify(leftOut)) },
  ]
  const told = {
    ...{ software: tool, format: 'WARC File Format 1.1', 'asked-for': address, 'came-from': look.address },
    ...(look.redirects.length === 0 ? {} : { redirects: look.redirects.join(' ') }),
  }
  const { bytes: warc, places } = warcFile(told, exchanges, made, at)
  const more = [
    { name: PICTURE, bytes: look.picture },
    { name: PAPER, bytes: look.paper },
  ]
  const { title, text, redirects } = look
  const packing = { url: look.address, title, at, text, software: tool, warc, places, more }
  const bytes = await waczFile({ ...packing, key, stamp, signal })
  return {
    bytes,
    title,
    address: look.address,
    redirects,
    tool,
    at,
    extent: extentOf(look, exchanges.length, leftOut),
  }
}

/** What is there and what is not, in numbers: addresses stand in the capture alone. */
function extentOf({ cut }: Look, fetched: number, all: readonly LeftOut[]): Extent {
  const leftOut = [...Map.groupBy(all, ({ why }) => why)].map(([why, { length: count }]) => ({ why, count }))
  return { fetched, leftOut, cut }
}

/** The certificates of each host that was asked sealed, as text. */
function chains(exchanges: Guard['exchanges']): readonly (readonly [string, string])[] {
  const byHost = new Map(
    exchanges
      .filter(({ certificates }) => certificates.length > 0)
      .map(({ url, certificates }) => [new URL(url).host, certificates]),
  )
  return [...byHost].map(([host, certificates]) => [host, certificates.map(pem).join('')])
}
