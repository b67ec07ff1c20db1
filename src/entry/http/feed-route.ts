import type { Context } from 'hono'
import { type Format, feedKey } from '../../modules/blocking/index.ts'
import { type In, type Name, type Out, perform } from '../../operations.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { WebProblem } from './problems.ts'

/** Names under which operators' programs fetch the forms of a feed. */
const FILES: Readonly<Record<string, Format>> = {
  'list.json': 'json',
  'stix.json': 'stix',
  'hosts.txt': 'hosts',
  'policy.zone': 'rpz',
}

const SIGNATURE = /\.sig$/

/**
 * `GET /api/block-feeds/<file>[.sig]?since=<serial>`: an operator's feed, or its detached signature, by the operator's
 * key in the header Authorization. Headers carry serial and signature too; an unchanged feed answers 304.
 */
export async function sendFeed(c: Context, door: Door, file: string): Promise<Response> {
  const name = file.replace(SIGNATURE, '')
  if (!Object.hasOwn(FILES, name)) throw new WebProblem('no-such-page', 'There is no such form of the feed.')
  const format = FILES[name]
  const input = { format, since: sinceOf(c) }
  const { serial, body, signature, contentType } = await run(c, door, 'block-feeds.read', input)
  c.header('Ausma-Serial', String(serial))
  c.header('Ausma-Signature', signature)
  // Equal serials have equal bytes. A proxy in between must not keep them, so there is no other caching header.
  const tag = `"${format}-${input.since}-${serial}"`
  c.header('ETag', tag)
  // The signature has the tag too, so that a program can see that list and signature are of one serial.
  if (SIGNATURE.test(file)) return c.text(`${signature}\n`)
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
  c.header('Content-Type', contentType)
  return c.body(body)
}

/** @throws WebProblem where it is no number */
function sinceOf(c: Context): number {
  // Only digits pass: `Number` also reads words such as `0x1`, which are no serials.
  const since = c.req.query('since') ?? '0'
  if (!/^\d{1,12}$/.test(since)) throw new WebProblem('malformed-request', 'The serial in the address is no number.')
  return Number(since)
}

/** `GET /api/block-feeds/key.pem`: the public key that verifies feeds, for anybody. */
export function sendFeedKey(c: Context, { kernel }: Door): Response {
  c.header('Content-Type', 'application/x-pem-file')
  return c.body(feedKey(kernel.secret))
}

/** `GET /api/block-filters/prefixes`: the blocked addresses as prefixes of hashes, for anybody's own filter. */
export const sendFilter = async (c: Context, door: Door): Promise<Response> =>
  c.json(await run(c, door, 'block-filters.list', {}))

/** `GET /api/block-filters/<8 hexadecimal digits>`: the whole hashes behind a prefix. */
export const sendFilterHashes = async (c: Context, door: Door, prefix: string): Promise<Response> =>
  c.json(await run(c, door, 'block-filters.look-up', { prefixes: [prefix] }))

async function run<N extends Name>(c: Context, door: Door, operation: N, input: In<N>): Promise<Out<N>> {
  const { actor, address } = await callerOf(c, door)
  return perform(door.kernel, { actor, address, operation, input })
}
