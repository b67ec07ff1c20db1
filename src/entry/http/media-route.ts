import type { Context } from 'hono'
import type { Call } from '../../kernel/execute.ts'
import type { Kernel } from '../../kernel/kernel.ts'
import { MOST_MEDIA } from '../../modules/cases/index.ts'
import { perform } from '../../operations.ts'
import { textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { pageAsked, previewAnswer } from './preview-answer.ts'
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

/**
 * Opens a file of a person of one's own team.
 * @param as what it is: one that is something else is not found
 * @param entry of the opening of which this is a further page
 */
const own = (as: keyof typeof OPENS, entry: string | undefined) => async (kernel: Kernel, by: By, media: string) => ({
  file: media,
  ...(await perform(kernel, {
    ...by,
    operation: OPENS[as],
    input: { media, ...(entry === undefined ? {} : { entry }) },
  })),
})

/** Opens a file that came with a referral: it has its own number, and another operation checks the rights to it. */
const passed = (kernel: Kernel, by: By, media: string) =>
  perform(kernel, { ...by, operation: 'referrals.open-media', input: { passed: media } })

/** Opens a document that a client released to their lawyer of another agency: by the number of its release. */
const released = (kernel: Kernel, by: By, document: string) =>
  perform(kernel, { ...by, operation: 'guests.open-document', input: { document } })

/** The way to a file that the address names. */
function openingOf(c: Context, entry: string | undefined) {
  if (c.req.query('passed') === 'yes') return passed
  if (c.req.query('released') === 'yes') return released
  return own((['document', 'health'] as const).find((one) => one === c.req.query('as')) ?? 'media', entry)
}

/** Opens a closed file, which can only be saved, for the member who has just taken it out for the police. */
async function sendTaken(c: Context, door: Door, by: By, media: string): Promise<Response> {
  const { key, size } = await perform(door.kernel, { ...by, operation: 'media.fetch-taken', input: { media } })
  return savedAnswer(c, bytesOf(door, media, key), { name: nameOf(media), size })
}

const bytesOf = (door: Door, file: string, key: string) => door.kernel.blobs.get(file, Buffer.from(key, 'base64url'))
const nameOf = (media: string): string => `${media.slice(0, 8)}.bin`

/**
 * `GET /api/person-media/<media>` with the header `Ausma-Reason`, and `?as=document` or `?as=health` for a document or a paper about
 * health: the file as it came, to be saved; with `?page=1` a page of its preview, blurred unless `&sharp=yes` or somebody said that it is
 * not intimate. A further page names the entry of its opening (`&entry=…`). `?passed=yes` opens what came with a referral, `?released=yes` what a
 * client released to their lawyer. `?taken=yes` saves a closed file, which is never shown.
 */
export async function sendMedia(c: Context, door: Door, media: string): Promise<Response> {
  // A link on another site must not open a person's photograph in a colleague's browser.
  fromOwnPage(c)
  const { actor, address } = await callerOf(c, door)
  const by = { actor, address, reason: textHeader(c, 'Ausma-Reason') }
  if (c.req.query('taken') === 'yes') return sendTaken(c, door, by, media)
  const asked = pageAsked(c)
  // Who saves a file opens it anew, whatever they were shown before.
  const open = openingOf(c, asked === null ? undefined : c.req.query('entry'))
  const opened = await open(door.kernel, by, media)
  const bytes = bytesOf(door, opened.file, opened.key)
  return asked === null
    ? savedAnswer(c, bytes, { name: nameOf(media), size: opened.size })
    : previewAnswer(c, door, opened, bytes, asked)
}
