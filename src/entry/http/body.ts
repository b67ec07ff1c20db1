import type { Context } from 'hono'
import { Problem } from '../../kernel/errors.ts'
import { WebProblem } from './problems.ts'

/** Largest input of an operation, in bytes; files go another way. */
export const BODY_LIMIT = 1 << 20

/**
 * Reads the JSON of a request; an empty body is an empty input.
 * @throws WebProblem, Problem `too-large`
 */
export async function readJson(c: Context): Promise<unknown> {
  const bytes = await readLimited(c.req.raw.body, Number(c.req.header('Content-Length') ?? 0))
  // Many operations take no input; `{}` need not be sent for them.
  if (bytes.length === 0) return {}
  // A form of another site can send text/plain without asking the browser first, but not this type.
  if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? ''))
    throw new WebProblem('other-type', 'Send the input as application/json.')
  try {
    // Malformed UTF-8 is refused rather than replaced: a name would be kept wrong without anybody noticing.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
    // The parser's message quotes the input, which may hold a person's words.
  } catch {
    throw new WebProblem('malformed-request', 'The input is not well-formed JSON in UTF-8.')
  }
}

/** Reads the fields of a form as a browser sends it. @throws Problem `too-large` */
export async function readForm(c: Context): Promise<URLSearchParams> {
  const bytes = await readLimited(c.req.raw.body, Number(c.req.header('Content-Length') ?? 0))
  return new URLSearchParams(new TextDecoder().decode(bytes))
}

async function readLimited(body: ReadableStream<Uint8Array> | null, announced: number): Promise<Uint8Array> {
  if (announced > BODY_LIMIT) throw tooLarge()
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.length
    // The announced length can be missing or untrue.
    if (size > BODY_LIMIT) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const tooLarge = () => new Problem('too-large', `The input is larger than ${BODY_LIMIT} bytes.`)

/**
 * Reads a header that is URI-encoded, since its text may be in any script.
 * @throws WebProblem
 */
export function textHeader(c: Context, name: string): string | undefined {
  const value = c.req.header(name)
  if (value === undefined) return undefined
  try {
    return decodeURIComponent(value)
  } catch {
    throw new WebProblem('malformed-request', `The header ${name} is not URI-encoded.`)
  }
}
