import type { Context } from 'hono'
import { perform } from '../../operations.ts'
import { textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { pageAsked, previewAnswer } from './preview-answer.ts'
import { fromOwnPage } from './same-site.ts'
import { savedAnswer } from './saved-answer.ts'

/**
 * `GET /api/shares/<share>/evidence` with the header `Ausma-Reason`: the bytes of an item that another agency passed on, to be saved or, with
 * `?page=1`, a page of its preview, as with an item of one's own. Each opening stands in the item's log, at the agency whose it is.
 */
export async function sendSharedEvidence(c: Context, door: Door, share: string): Promise<Response> {
  // A link on another site must not open evidence in somebody's browser.
  fromOwnPage(c)
  const { actor, address } = await callerOf(c, door)
  const reason = textHeader(c, 'Ausma-Reason')
  const asked = pageAsked(c)
  const entry = c.req.query('entry')
  const input = { share, shown: asked !== null, ...(entry === undefined ? {} : { entry }) }
  const opened = await perform(door.kernel, { actor, address, reason, operation: 'shares.open-evidence', input })
  const { file, key, size } = opened
  const bytes = door.kernel.blobs.get(file, Buffer.from(key, 'base64url'))
  if (asked === null) return savedAnswer(c, bytes, { name: `${share.slice(0, 8)}.bin`, size })
  return previewAnswer(c, door, { ...opened, blurs: true }, bytes, asked)
}
