import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { Problem } from '../../kernel/errors.ts'
import { execute } from '../../kernel/execute.ts'
import { newId } from '../../kernel/ids.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { noScanner } from '../../kernel/scanner.ts'
import { fileType, HEAD } from '../../modules/reports/index.ts'
import { textHeader } from './body.ts'
import { type Caller, callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { WebProblem } from './problems.ts'

const KEEP = 'media.keep'
/** So large a photograph or recording is taken in, in bytes. */
const MOST_BYTES = 64 << 20

/**
 * `PUT /api/person-media`: seals a photograph or recording on its way into the store, while the virus scanner looks at it. What is
 * said of it comes in the header `Ausma-About`, as URI-encoded JSON, so that no address and no log holds it.
 */
export async function takeMedia(c: Context, door: Door): Promise<Response> {
  const { kernel } = door
  const by = await callerOf(c, door)
  mayKeep(kernel, by)
  const about = aboutOf(c)
  if (Number(c.req.header('Content-Length') ?? 0) > MOST_BYTES)
    throw new Problem('too-large', `The file is larger than ${MOST_BYTES} bytes.`)
  const file = newId()
  const key = randomBytes(32)
  const head: Head = { first: new Uint8Array() }
  try {
    const watched = (kernel.scanner ?? noScanner).watch(noting(head, c.req.raw.body ?? noBytes()))
    const { size, sha256 } = await kernel.blobs.put(file, key, watched.bytes, MOST_BYTES)
    const input = {
      ...about,
      // After what the page said: type, key and verdict are never the sender's.
      ...{ file, size, type: fileType(head.first), scan: await watched.scan },
      ...{ key: key.toString('base64url'), sha256: Buffer.from(sha256).toString('base64url') },
    }
    const result = await execute(kernel, { ...by, operation: KEEP, input })
    return c.json((result as { output: object }).output)
  } catch (error) {
    // Whatever went wrong, bytes that no row names could never be erased by rule.
    await kernel.blobs.remove(file)
    throw error
  }
}

/** Asked before the first byte is stored, so that nobody else fills the disk; `execute` asks again. */
function mayKeep({ operations, permits }: Kernel, { actor }: Caller): void {
  if (!Object.hasOwn(operations, KEEP)) throw new Problem('not-found', 'Photographs are not taken in here.')
  const { permission, purpose } = operations[KEEP]
  if (permits(actor, permission, purpose)) return
  if (actor.kind === 'visitor') throw new Problem('not-signed-in', 'Sign in first.')
  throw new Problem('not-permitted', `Your roles do not allow this (${permission}).`)
}

function aboutOf(c: Context): Record<string, unknown> {
  try {
    const about: unknown = JSON.parse(textHeader(c, 'Ausma-About') ?? '')
    if (typeof about === 'object' && about !== null && !Array.isArray(about)) return about as Record<string, unknown>
  } catch {
    // Told below in one sentence: the parser's own would quote what was written of somebody.
  }
  throw new WebProblem('malformed-request', 'The header Ausma-About is missing or is not URI-encoded JSON.')
}

async function* noBytes(): AsyncGenerator<Uint8Array> {}

type Head = { first: Uint8Array }

/** Passes bytes on and notes the first of them. */
async function* noting(head: Head, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of bytes) {
    // Only so much as types are told by: a long recording must not stand in memory whole.
    if (head.first.length < HEAD) head.first = Buffer.concat([head.first, part.subarray(0, HEAD - head.first.length)])
    yield part
  }
}

type Opened = { readonly kind: 'photo' | 'sound'; readonly key: string; readonly size: number; readonly file?: string }

/**
 * `GET /api/person-media/<media>` with the header `Ausma-Reason`: a photograph as a copy that the server made, or with `?whole=yes` the
 * file as it came, to be saved. A recording always comes as it is, to be saved.
 */
export async function sendMedia(c: Context, door: Door, media: string): Promise<Response> {
  // A link on another site must not open somebody's face in a colleague's browser. It could bring no reason either.
  const site = c.req.header('Sec-Fetch-Site')
  if (site !== undefined && site !== 'same-origin')
    throw new WebProblem('other-site', 'The request comes from another site.')
  const { actor, address } = await callerOf(c, door)
  const reason = textHeader(c, 'Ausma-Reason')
  // What came with a referral has a number of its own, and another operation that knows who may.
  const asked = { operation: 'media.open', input: { media } }
  const call = c.req.query('passed') === 'yes' ? { operation: 'referrals.open-media', input: { passed: media } } : asked
  const result = await execute(door.kernel, { actor, address, ...call, reason })
  const { file = media, kind, key, size } = (result as { output: Opened }).output
  const bytes = door.kernel.blobs.get(file, Buffer.from(key, 'base64url'))
  if (kind === 'photo' && c.req.query('whole') !== 'yes') return copied(c, door, bytes)
  // Never under its own type: nothing of it runs or is drawn by the browser that fetches it.
  c.header('Content-Type', 'application/octet-stream')
  c.header('Content-Disposition', `attachment; filename="${media.slice(0, 8)}.bin"`)
  c.header('Content-Length', String(size))
  return c.body(Readable.toWeb(Readable.from(bytes)) as ReadableStream)
}

/** Nothing of the original but what is seen: no place, no camera, no hidden text. */
async function copied(c: Context, door: Door, bytes: AsyncIterable<Uint8Array>): Promise<Response> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  const copy = await door.pictures.copy(Buffer.concat(parts))
  if ('not' in copy)
    throw new Problem(copy.not === 'busy' ? 'unavailable' : 'conflict', 'No copy of this photograph can be made.', {
      fields: [{ field: 'media', message: copy.not }],
    })
  c.header('Content-Type', 'image/jpeg')
  c.header('Content-Disposition', 'inline; filename="copy.jpg"')
  return c.body(copy.jpeg as Uint8Array<ArrayBuffer>)
}
