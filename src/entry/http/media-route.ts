import type { Context } from 'hono'
import type { Call } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { MOST_MEDIA } from '../../modules/cases/index.ts'
import { PICTURE_TYPES } from '../../modules/evidence/index.ts'
import { perform } from '../../operations.ts'
import { textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { copyAnswer, whole } from './report-file-route.ts'
import { fromOwnPage } from './same-site.ts'
import { savedAnswer } from './saved-answer.ts'
import { takeDescribed } from './take-described.ts'

/**
 * `PUT /api/person-media`: seals a photograph or recording on its way into the store, while the virus scanner looks at
 * it.
 */
export const takeMedia = (c: Context, door: Door): Promise<Response> =>
  takeDescribed(c, door, { keep: 'media.keep', atMost: MOST_MEDIA, absent: 'Photographs are not taken in here.' })

/** `PUT /api/person-documents`: the same for a document of a person. */
export const takeDocument = (c: Context, door: Door): Promise<Response> =>
  takeDescribed(c, door, { keep: 'documents.keep', atMost: MOST_MEDIA, absent: 'Documents are not taken in here.' })

/** `PUT /api/document-copies`: the same for a working copy of one. */
export const takeDocumentCopy = (c: Context, door: Door): Promise<Response> =>
  takeDescribed(c, door, { keep: 'documents.copy', atMost: MOST_MEDIA, absent: 'Documents are not taken in here.' })

type By = Pick<Call, 'actor' | 'address' | 'reason'>

/** Each of these asks for a right of its own. */
const OPENS = { document: 'documents.open', health: 'documents.open-health', media: 'media.open' } as const

/** Opens a file of a person of one's own team. @param as what it is: one that is something else is not found */
const own = (as: keyof typeof OPENS) => async (kernel: Kernel, by: By, media: string) => ({
  file: media,
  ...(await perform(kernel, { ...by, operation: OPENS[as], input: { media } })),
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
 * `GET /api/person-media/<media>` with the header `Ausma-Reason`, and `?as=document` or `?as=health` for a document or a paper about
 * health: a photograph as a copy that the server made, or with
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
  const as = (['document', 'health'] as const).find((one) => one === c.req.query('as')) ?? 'media'
  const { file, kind, key, type, size } = await (isTaken ? taken : isPassed ? passed : own(as))(door.kernel, by, media)
  const bytes = door.kernel.blobs.get(file, Buffer.from(key, 'base64url'))
  // A copy has only what is visible in the original: no place, no camera, no hidden text.
  const isPicture = kind === 'photo' || (kind === 'document' && PICTURE_TYPES.includes(type))
  if (isPicture && !isTaken && c.req.query('whole') !== 'yes')
    return copyAnswer(
      c,
      await door.pictures.copy(await whole(bytes)),
      'media',
      () => 'No copy of this photograph can be made.',
    )
  return savedAnswer(c, bytes, { name: `${media.slice(0, 8)}.bin`, size })
}
