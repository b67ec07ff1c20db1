import type { Context } from 'hono'
import { execute } from '../../kernel/execute.ts'
import { noScanner } from '../../kernel/scanner.ts'
import { store } from '../../kernel/store.ts'
import { fileType, HEAD } from '../../modules/reports/index.ts'
import { textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { WebProblem } from './problems.ts'
import { bytesOf, mayKeep } from './upload.ts'

/** Which operation takes a file over, most bytes of it, and what is said where this server lacks the operation. */
type Taking = {
  readonly keep: string
  readonly atMost: number
  readonly absent: string
  /** Fields that the route sets itself for every file, over those of the sender. */
  readonly fixed?: Readonly<Record<string, unknown>>
}

/**
 * Seals a file on its way into the store, while the virus scanner looks at it, and lets an operation take it over. Its
 * description comes in the header `Ausma-About`, as URI-encoded JSON, so that no address and no log holds it.
 */
export async function takeDescribed(
  c: Context,
  door: Door,
  { keep, atMost, absent, fixed }: Taking,
): Promise<Response> {
  const { kernel } = door
  const by = await callerOf(c, door)
  mayKeep(kernel, by.actor, keep, absent)
  const about = aboutOf(c)
  const head: Head = { first: new Uint8Array() }
  const watched = (kernel.scanner ?? noScanner).watch(noting(head, bytesOf(c, atMost)))
  return store(kernel.blobs, watched.bytes, atMost, async (stored) => {
    // These fields come last, so that a sender's description never sets type, key or verdict.
    const input = { ...about, ...stored, type: fileType(head.first), scan: await watched.scan, ...fixed }
    const result = await execute(kernel, { ...by, operation: keep, input })
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
