import { Readable } from 'node:stream'
import type { Context } from 'hono'
import { type Call, execute } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { noScanner } from '../../kernel/scanner.ts'
import { MOST_MEDIA } from '../../modules/cases/index.ts'
import { fileType, HEAD } from '../../modules/reports/index.ts'
import { perform } from '../../operations.ts'
import { textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { WebProblem } from './problems.ts'
import { copyAnswer, whole } from './report-file-route.ts'
import { fromOwnPage } from './same-site.ts'
import { bytesOf, mayKeep, store } from './upload.ts'

const KEEP = 'media.keep'

/**
 * `PUT /api/person-media`: seals a photograph or recording on its way into the store, while the virus scanner looks at
 * it. Its description comes in the header `Ausma-About`, as URI-encoded JSON, so that no address and no log holds it.
 */
export async function takeMedia(c: Context, door: Door): Promise<Response> {
  const { kernel } = door
  const by = await callerOf(c, door)
  mayKeep(kernel, by.actor, KEEP, 'Photographs are not taken in here.')
  const about = aboutOf(c)
  const head: Head = { first: new Uint8Array() }
  const watched = (kernel.scanner ?? noScanner).watch(noting(head, bytesOf(c, MOST_MEDIA)))
  return store(kernel, watched.bytes, MOST_MEDIA, async (stored) => {
    // These fields come last, so that a sender's description never sets type, key or verdict.
    const input = { ...about, ...stored, type: fileType(head.first), scan: await watched.scan }
    const result = await execute(kernel, { ...by, operation: KEEP, input })
    return c.json((result as { output: object }).output)
  })
}

function aboutOf(c: Context): Record<string, unknown> {
  try {
    const about: unknown = JSON.parse(textHeader(c, 'Ausma-About') ?? '')
    if (typeof about === 'object' && about !== null && !Array.isArray(about)) return about as Record<string, unknown>
  } catch {
    // The refusal below has its own sentence: the parser's would quote words about a person.
  }
  throw new WebProblem('malformed-request', 'The header Ausma-About is missing or is not URI-encoded JSON.')
}

type Head = { first: Uint8Array }

/** Passes bytes on and notes the first of them. */
async function* noting(head: Head, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of bytes) {
    // Only the bytes that tell the type are kept: a long recording must not stand in memory whole.
    if (head.first.length < HEAD) head.first = Buffer.concat([head.first, part.subarray(0, HEAD - head.first.length)])
    yield part
  }
}

type By = Pick<Call, 'actor' | 'address' | 'reason'>

/** Opens a file of a person of one's own team. */
const own = async (kernel: Kernel, by: By, media: string) => ({
  file: media,
  ...(await perform(kernel, { ...by, operation: 'media.open', input: { media } })),
})

/** Opens a file that came with a referral: it has its own number, and another operation checks the rights to it. */
const passed = (kernel: Kernel, by: By, media: string) =>
  perform(kernel, { ...by, operation: 'referrals.open-media', input: { passed: media } })

/** Opens a closed file, which can only be saved, for the member who has just taken it out for the police. */
const taken = async (kernel: Kernel, by: By, media: string) => ({
  file: media,
  ...(await perform(kernel, { ...by, operation: 'media.fetch-taken', input: { media } })),
})

/**
 * `GET /api/person-media/<media>` with the header `Ausma-Reason`: a photograph as a copy that the server made, or with
 * `?whole=yes` the file as it came, to be saved. A recording always comes as it is, to be saved. `?taken=yes` saves a
 * closed file, which is never shown.
 */
export async function sendMedia(c: Context, door: Door, media: string): Promise<Response> {
  // A link on another site must not open a person's photograph in a colleague's browser.
  fromOwnPage(c)
  const { actor, address } = await callerOf(c, door)
  const reason = textHeader(c, 'Ausma-Reason')
  const by = { actor, address, reason }
  const isTaken = c.req.query('taken') === 'yes'
  const isPassed = c.req.query('passed') === 'yes'
  const { file, kind, key, size } = await (isTaken ? taken : isPassed ? passed : own)(door.kernel, by, media)
  const bytes = door.kernel.blobs.get(file, Buffer.from(key, 'base64url'))
  // A copy has only what is visible in the original: no place, no camera, no hidden text.
  if (kind === 'photo' && !isTaken && c.req.query('whole') !== 'yes')
    return copyAnswer(
      c,
      await door.pictures.copy(await whole(bytes)),
      'media',
      () => 'No copy of this photograph can be made.',
    )
  // The type is neutral, so that the fetching browser runs and draws nothing of the file.
  c.header('Content-Type', 'application/octet-stream')
  c.header('Content-Disposition', `attachment; filename="${media.slice(0, 8)}.bin"`)
  c.header('Content-Length', String(size))
  return c.body(Readable.toWeb(Readable.from(bytes)) as ReadableStream)
}
