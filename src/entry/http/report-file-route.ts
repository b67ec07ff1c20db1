import type { Context } from 'hono'
import { Problem } from '../../kernel/errors.ts'
import { perform } from '../../operations.ts'
import type { NotShown } from '../../ports/codes.ts'
import type { Copied } from '../../ports/pictures.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { fromOwnPage } from './same-site.ts'
import { savedAnswer } from './saved-answer.ts'

/** Operations that give a file's key to the server while it streams or copies the file. */
type Operation = 'reports.take-out' | 'reports.show-picture'
type Asked = { readonly file: string; readonly sure?: boolean; readonly ticket?: string }

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'video/mp4': 'mp4',
  'audio/mpeg': 'mp3',
}

/** Runs the operation, which checks the caller's rights, and gives the bytes as a stream. */
async function opened(c: Context, door: Door, operation: Operation, input: Asked) {
  // A link on another site must not make an officer's browser take out a file.
  fromOwnPage(c)
  const { actor, address } = await callerOf(c, door)
  const found = await perform(door.kernel, { actor, address, operation, input })
  return { ...found, bytes: door.kernel.blobs.get(input.file, Buffer.from(found.key, 'base64url')) }
}

/** A file as it came, which the fetching browser saves and never shows. */
function saved(c: Context, file: string, { bytes, type, size }: Awaited<ReturnType<typeof opened>>): Response {
  const ending = Object.hasOwn(ENDINGS, type) ? ENDINGS[type] : 'bin'
  return savedAnswer(c, bytes, { name: `${file.slice(0, 8)}.${ending}`, size })
}

/**
 * `GET /api/report-files/<file>`; `?sure=yes` for a file that the virus scanner calls harmful, `?ticket=…` for a
 * quarantined one that is handed over.
 */
export async function sendReportFile(c: Context, door: Door, file: string): Promise<Response> {
  const sure = c.req.query('sure') === 'yes'
  const ticket = c.req.query('ticket') ?? ''
  return saved(c, file, await opened(c, door, 'reports.take-out', { file, sure, ticket }))
}

/** Largest picture that is shown, in bytes; larger ones are only saved. */
const MOST_BYTES = 32 << 20

const WHY: Readonly<Record<NotShown, string>> = {
  'no-picture': 'This is no picture that can be shown here. Save it to look at it elsewhere.',
  'too-large': 'This picture is too large to be shown here. Save it to look at it elsewhere.',
  broken: 'This picture is broken or cut off. Save it to look at it elsewhere.',
  'too-slow': 'This picture takes too long to be shown. Save it to look at it elsewhere.',
  busy: 'Other pictures are being made. Try again in a moment.',
}

/** `GET /api/report-pictures/<file>`: a small copy that the server makes, with only what is visible in the original. */
export async function sendPicture(c: Context, door: Door, file: string): Promise<Response> {
  const { bytes, size } = await opened(c, door, 'reports.show-picture', { file })
  const copied = await copyOf(door, bytes, size)
  if ('not' in copied)
    throw new Problem(copied.not === 'busy' ? 'unavailable' : 'conflict', WHY[copied.not], {
      fields: [{ field: 'file', message: copied.not }],
    })
  return jpegAnswer(c, copied.jpeg)
}

/** A small copy of a picture; none of one so large that it would fill the memory. */
export const copyOf = async (
  door: Door,
  bytes: AsyncIterable<Uint8Array>,
  size: number,
  blurred = false,
): Promise<Copied> => (size > MOST_BYTES ? { not: 'too-large' } : door.pictures.copy(await whole(bytes), blurred))

/** Answers with a picture that the server made. */
export function jpegAnswer(c: Context, jpeg: Uint8Array): Response {
  c.header('Content-Type', 'image/jpeg')
  c.header('Content-Disposition', 'inline; filename="copy.jpg"')
  return c.body(jpeg as Uint8Array<ArrayBuffer>)
}

/** Collects bytes in memory, since a picture is decoded whole; callers have limited the size. */
async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  return Buffer.concat(parts)
}
