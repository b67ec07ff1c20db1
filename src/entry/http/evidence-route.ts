import type { Context } from 'hono'
import { MOST_EVIDENCE, PICTURE_TYPES } from '../../modules/evidence/index.ts'
import { perform } from '../../operations.ts'
import { textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { copyAnswer, copyOf } from './report-file-route.ts'
import { fromOwnPage } from './same-site.ts'
import { savedAnswer } from './saved-answer.ts'
import { takeDescribed } from './take-described.ts'

/** `PUT /api/evidence`: keeps a file as evidence. */
export const takeEvidence = (c: Context, door: Door): Promise<Response> =>
  takeDescribed(c, door, {
    keep: 'evidence.keep',
    atMost: MOST_EVIDENCE,
    absent: 'Evidence is not taken in here.',
  })

/**
 * `GET /api/evidence/<item>` with the header `Ausma-Reason`: the bytes as they were kept, to be saved; with `?copy=yes` a
 * picture as a copy that the server makes. The bytes are checked before the first of them goes out.
 */
export async function sendEvidence(c: Context, door: Door, item: string): Promise<Response> {
  // A link on another site must not open evidence in somebody's browser.
  fromOwnPage(c)
  const { actor, address } = await callerOf(c, door)
  const reason = textHeader(c, 'Ausma-Reason')
  const call = { actor, address, reason, operation: 'evidence.open', input: { item } } as const
  const { file, key, size, type } = await perform(door.kernel, call)
  const bytes = door.kernel.blobs.get(file, Buffer.from(key, 'base64url'))
  if (c.req.query('copy') === 'yes' && PICTURE_TYPES.includes(type))
    return copyAnswer(
      c,
      await copyOf(door, bytes, size),
      'item',
      () => 'No copy of this picture can be made. Save the original to look at it elsewhere.',
    )
  return savedAnswer(c, bytes, { name: `${item.slice(0, 8)}.bin`, size })
}
