import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { Busboy } from '@fastify/busboy'

/** Largest form without files, in bytes: the longest texts in any writing, and what is sealed into the page. */
const FORM_BYTES = 256 << 10
const FIELD_BYTES = 128 << 10
const MOST_FIELDS = 30

/** A form that cannot be read; nothing of it is told back. */
export class Unreadable extends Error {}

export type Fields = Readonly<Record<string, string>>

/** A file as it arrives. It must be read to its end, or let go by ending the loop. */
export type Part = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }

/** What happens with a file that arrives, given the fields that stood before it. */
export type OnFile = (part: Part, before: Fields) => Promise<void>

/**
 * Reads what a form posts. Files are handed over while they arrive, so that they can be sealed before any byte rests somewhere.
 * @param onFile what happens with each file, given the fields that stood before it
 * @param stop breaks it off; its reason is thrown
 * @throws Unreadable, and whatever `onFile` throws
 */
export async function readPosted(
  request: Request,
  onFile: OnFile = async ({ bytes }) => drained(bytes),
  stop?: AbortSignal,
): Promise<Fields> {
  const type = request.headers.get('Content-Type') ?? ''
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return readShort(request, stop)
  if (/^multipart\/form-data\b/i.test(type)) return readMultipart(request, type, onFile, stop)
  throw new Unreadable('neither kind of form')
}

async function readShort(request: Request, stop?: AbortSignal): Promise<Fields> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of bodyOf(request, stop)) {
      size += part.length
      // The announced length can be missing or untrue.
      if (size > FORM_BYTES) throw new Unreadable('too long')
      parts.push(part)
    }
  } catch (error) {
    if (stop?.aborted) throw stop.reason
    throw error instanceof Unreadable ? error : new Unreadable('broken off')
  }
  return fieldsOf(new URLSearchParams(Buffer.concat(parts).toString('utf8')))
}

function fieldsOf(pairs: Iterable<readonly [string, string]>): Fields {
  // No prototype: a field may be called like something every object has.
  const fields: Record<string, string> = Object.create(null)
  for (const [name, value] of [...pairs].slice(0, MOST_FIELDS)) fields[name] = value
  return fields
}

async function readMultipart(request: Request, type: string, onFile: OnFile, stop?: AbortSignal): Promise<Fields> {
  const pairs: [string, string][] = []
  let size = 0
  const files: Promise<void>[] = []
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const parser = parserOf(type)
  parser.on('field', (name, value, _, isCut) => {
    // Of all fields together: thirty long ones from a thousand senders would fill the memory.
    size += name.length + value.length
    if (isCut || size > FORM_BYTES) reject(new Unreadable('too long'))
    else pairs.push([name, value])
  })
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const)
    parser.on(limit, () => reject(new Unreadable('too many parts')))
  parser.on('file', (name, stream) => {
    // Left open where its reader stops early: destroyed, it would never end for the parser, nor would the form.
    const bytes = { [Symbol.asyncIterator]: () => stream.iterator({ destroyOnReturn: false }) }
    const taken = onFile({ name, bytes }, fieldsOf(pairs))
    // What is not read would hold up all that comes after it.
    files.push(taken.finally(() => stream.resume()))
    taken.catch(reject)
  })
  parser.on('finish', resolve)
  parser.on('error', () => reject(new Unreadable('broken')))
  const source = bodyOf(request, stop)
  source.on('error', () => reject(stop?.aborted ? stop.reason : new Unreadable('broken off')))
  source.pipe(parser)
  try {
    await promise
    await Promise.all(files)
  } finally {
    source.unpipe(parser)
    // The rest of a body that nobody wants any more.
    source.resume()
    await Promise.allSettled(files)
  }
  return fieldsOf(pairs)
}

/** A request's body, which ends with an error where it is told to stop. */
function bodyOf(request: Request, stop?: AbortSignal): Readable {
  const source = Readable.fromWeb((request.body ?? new ReadableStream()) as WebStream)
  const end = () => source.destroy(stop?.reason)
  stop?.addEventListener('abort', end, { once: true })
  source.once('close', () => stop?.removeEventListener('abort', end))
  return source
}

function parserOf(type: string): InstanceType<typeof Busboy> {
  try {
    return new Busboy({
      headers: { 'content-type': type },
      limits: { fields: MOST_FIELDS, fieldSize: FIELD_BYTES, files: 20, parts: MOST_FIELDS + 20, headerPairs: 20 },
    })
  } catch {
    throw new Unreadable('no boundary')
  }
}

async function drained(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of bytes);
}
