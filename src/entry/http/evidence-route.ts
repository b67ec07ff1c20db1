import type { Context } from 'hono'
import { MOST_EVIDENCE } from '../../modules/evidence/index.ts'
import { perform } from '../../operations.ts'
import { sealedZip, sealedZipSize } from '../../ports/sealed-zip.ts'
import { textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { pageAsked, previewAnswer } from './preview-answer.ts'
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
 * preview, blurred unless `&sharp=yes` where it is a picture or paper. A further page names the entry of its opening (`&entry=…`). The bytes are
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
  return previewAnswer(c, door, { ...opened, blurs: true }, bytes, asked)
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
