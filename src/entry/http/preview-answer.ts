import type { Context } from 'hono'
import { Problem } from '../../kernel/errors.ts'
import { PICTURE_TYPES } from '../../modules/evidence/index.ts'
import { NOT_ISOLATED, type NotPreviewed } from '../../ports/codes.ts'
import type { Previewed } from '../../ports/previews.ts'
import type { Door } from './door.ts'
import { copyOf, jpegAnswer } from './report-file-route.ts'

// A page of what somebody may see of a sealed file. The file itself never reaches the browser that way.

type Asked = { readonly page: number; readonly sharp: boolean }

/** The page of a preview that is asked for (`?page=1`, `&sharp=yes`); null where the bytes are. */
export function pageAsked(c: Context): Asked | null {
  const page = c.req.query('page')
  return page === undefined ? null : { page: Number.parseInt(page, 10) || 1, sharp: c.req.query('sharp') === 'yes' }
}

/** A file that was opened. */
type Opened = {
  readonly type: string
  readonly size: number
  /** Number of the entry in its log, under which further pages come; absent where each page is an opening. */
  readonly entry?: string
  /** Whether pictures of it are blurred until somebody wants them sharp. */
  readonly blurs: boolean
}

/** Answers with a page. @throws Problem `conflict`, `unavailable` where there is none; the field `preview` says why */
export async function previewAnswer(
  c: Context,
  door: Door,
  { type, size, entry, blurs }: Opened,
  bytes: AsyncIterable<Uint8Array>,
  { page, sharp }: Asked,
): Promise<Response> {
  const found = await previewed(door, { type, size }, bytes, { page, sharp: sharp || !blurs })
  if ('not' in found) throw noPreview(found.not)
  if (entry !== undefined) c.header('Ausma-Entry', entry)
  c.header('Ausma-Page', String(found.page))
  c.header('Ausma-Pages', String(found.pages))
  if (found.kind === 'picture' && blurs) c.header('Ausma-Blurs', 'yes')
  return found.kind === 'text' ? c.text(found.text) : jpegAnswer(c, found.jpeg)
}

/** A page; of a picture also where no isolated process can be had, by the decoder that all pictures have. */
async function previewed(
  door: Door,
  { type, size }: { readonly type: string; readonly size: number },
  bytes: AsyncIterable<Uint8Array>,
  asked: Asked,
): Promise<Previewed> {
  const found = await door.previews.page(bytes, size, asked)
  if (!('not' in found) || !isIn(NOT_ISOLATED, found.not) || !PICTURE_TYPES.includes(type)) return found
  const copied = await copyOf(door, bytes, size, !asked.sharp)
  if ('not' in copied) return { not: copied.not === 'no-picture' ? 'no-preview' : copied.not }
  return { kind: 'picture', page: 1, pages: 1, jpeg: copied.jpeg }
}

const isIn = (list: readonly string[], one: string): boolean => list.includes(one)

const WHY: Readonly<Record<NotPreviewed, string>> = {
  'no-preview': 'There is no preview of this kind of file. Save the original to look at it elsewhere.',
  'too-large': 'This file is too large for a preview. Save the original to look at it elsewhere.',
  broken: 'This file is broken or cut off. Save the original to look at it elsewhere.',
  'too-slow': 'A preview of this file takes too long. Save the original to look at it elsewhere.',
  busy: 'Other previews are being made. Try again in a moment.',
  'not-linux': 'There are no previews on this server: they are made in isolated processes, which only Linux has.',
  'no-tools': 'There are no previews on this server: it lacks programs for isolated processes (util-linux, iproute2).',
  'no-user': 'There are no previews on this server: the user for isolated processes is not there.',
  'no-namespaces': 'There are no previews on this server: it refuses isolated processes (namespaces).',
}

const noPreview = (not: NotPreviewed) =>
  new Problem(not === 'busy' ? 'unavailable' : 'conflict', WHY[not], { fields: [{ field: 'preview', message: not }] })
