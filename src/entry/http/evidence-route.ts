import type { Context } from 'hono'
import { Problem } from '../../kernel/errors.ts'
import { MOST_EVIDENCE, PICTURE_TYPES } from '../../modules/evidence/index.ts'
import { perform } from '../../operations.ts'
import { NOT_ISOLATED, type NotPreviewed } from '../../ports/codes.ts'
import type { Previewed } from '../../ports/previews.ts'
import { sealedZip, sealedZipSize } from '../../ports/sealed-zip.ts'
import { textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { copyOf, jpegAnswer } from './report-file-route.ts'
import { fromOwnPage } from './same-site.ts'
import { savedAnswer } from './saved-answer.ts'
import { takeDescribed } from './take-described.ts'

/** `PUT /api/evidence`: keeps a file as evidence. */
export const takeEvidence = (c: Context, door: Door): Promise<Response> =>
  takeDescribed(c, door, {
    keep: 'evidence.keep',
    atMost: MOST_EVIDENCE,
    absent: 'Evidence is not taken in here.',
    fixed: { capture: null },
  })

/**
 * `GET /api/evidence/<item>` with the header `Ausma-Reason`: the bytes as they were kept, to be saved; with `?page=1` a page of its
 * preview, blurred where it is a picture unless `&sharp=yes`. A further page names the entry of its opening (`&entry=…`). The bytes are
 * checked before the first of them goes out.
 */
export async function sendEvidence(c: Context, door: Door, item: string): Promise<Response> {
  // A link on another site must not open evidence in somebody's browser.
  fromOwnPage(c)
  const { actor, address } = await callerOf(c, door)
  const reason = textHeader(c, 'Ausma-Reason')
  const asked = pageAsked(c)
  const entry = c.req.query('entry')
  const input = { item, shown: asked !== null, ...(entry === undefined ? {} : { entry }) }
  const opened = await perform(door.kernel, { actor, address, reason, operation: 'evidence.open', input })
  const { file, key, size } = opened
  const bytes = door.kernel.blobs.get(file, Buffer.from(key, 'base64url'))
  if (asked === null) return savedAnswer(c, bytes, { name: `${item.slice(0, 8)}.bin`, size })
  const found = await previewed(door, opened, bytes, asked)
  if ('not' in found) throw noPreview(found.not)
  c.header('Ausma-Entry', opened.entry)
  c.header('Ausma-Page', String(found.page))
  c.header('Ausma-Pages', String(found.pages))
  if (found.kind === 'picture' && found.blurs) c.header('Ausma-Blurs', 'yes')
  return found.kind === 'text' ? c.text(found.text) : jpegAnswer(c, found.jpeg)
}

/**
 * `GET /api/evidence-for-police/<item>`: a closed item, for whoever asked for it once a colleague approved. It is sealed on its way out with
 * a passphrase that the colleague has; nobody here sees what it shows.
 */
export async function sendForPolice(c: Context, door: Door, item: string): Promise<Response> {
  fromOwnPage(c)
  const { actor, address } = await callerOf(c, door)
  const call = { actor, address, operation: 'evidence.fetch-sealed' as const, input: { item } }
  const { file, key, size, passphrase } = await perform(door.kernel, call)
  const name = item.slice(0, 8)
  const bytes = door.kernel.blobs.get(file, Buffer.from(key, 'base64url'))
  const sealed = { name: `${name}.bin`, size, bytes, passphrase }
  return savedAnswer(c, sealedZip(sealed), { name: `${name}.zip`, size: sealedZipSize(sealed) })
}

type Asked = { readonly page: number; readonly sharp: boolean }

/** The page of a preview that is asked for; null where the bytes are. */
function pageAsked(c: Context): Asked | null {
  const page = c.req.query('page')
  return page === undefined ? null : { page: Number.parseInt(page, 10) || 1, sharp: c.req.query('sharp') === 'yes' }
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
  return { kind: 'picture', page: 1, pages: 1, blurs: true, jpeg: copied.jpeg }
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
