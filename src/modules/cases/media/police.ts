import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { type LookContext, operation } from '../../../kernel/operation.ts'
import { byOwnRight, checkItem, enterHanding, enterToPolice, lookAtItem } from '../../evidence/index.ts'
import { MEDIA_KINDS } from '../codes.ts'
import { enter } from '../events.ts'
import { heldMedia, openMedia } from './rows.ts'

// The way of a closed photograph or recording that may show sexual abuse of a child: the police are told, and receive it unseen. No
// operation here shows it.

/** Time in which the member who took it out may fetch it, in milliseconds. */
const FETCHED_WITHIN = 5 * 60_000

const ToPolice = z.object({
  media: Id,
  /** The police unit, and its reference number. */
  to: z.string().max(300).regex(/\S/, 'Nothing was written.'),
})
const Done = z.object({ person: Id, media: Id })
const subject = ({ media }: { media: string }, output: { person: string } | null) => [
  media,
  ...(output ? [output.person] : []),
]

/** @throws Problem `conflict` for a file that is not closed, because only suspected ones go to the police this way */
async function closedMedia(context: LookContext, media: string) {
  const held = await heldMedia(context, media)
  if (held.found.closed_at === null)
    throw new Problem('conflict', 'This was not closed. Close it first if it may show the abuse of a child.', {
      fields: [{ field: 'media', message: 'not-closed' }],
    })
  return held
}

export const tellPolice = operation({
  summary: 'Record that the police were told of a closed photograph or recording',
  // The member who closes it may also tell the police, and need not wait for a colleague.
  permission: 'case:open',
  purpose: 'protection',
  verb: 'disclosure',
  input: ToPolice,
  output: Done,
  subject,
  async run(context, { media, to }) {
    const { db, now } = context
    const { member, row, key } = await closedMedia(context, media)
    await db.updateTable('person_media').set({ told_at: now, told_by: member.id }).where('id', '=', media).execute()
    await enter(db, member, row, key, { kind: 'media', at: now, words: { value: 'told-police', text: to.trim() } })
    return { person: row.id, media }
  },
})

export const takeOut = operation({
  summary: 'Take out a closed photograph or recording, unseen, for the police',
  permission: 'media:open',
  purpose: 'protection',
  verb: 'disclosure',
  reason: true,
  confirm: 'mfa',
  input: ToPolice,
  // Also the entry of its log; null where the item can no longer be opened.
  output: Done.extend({ entry: Id.nullable() }),
  subject: ({ media }, output) => [media, ...(output ? [output.person, ...(output.entry ? [output.entry] : [])] : [])],
  async run(context, { media, to }) {
    const { db, now, reason } = context
    const { member, found, row, key } = await closedMedia(context, media)
    // The police must be told before the file is taken out for them.
    if (found.told_at === null)
      throw new Problem('conflict', 'Tell the police first, and write down whom you told.', {
        fields: [{ field: 'media', message: 'police-first' }],
      })
    await db.updateTable('person_media').set({ taken_at: now, taken_by: member.id }).where('id', '=', media).execute()
    const words = { value: 'taken-out', text: to.trim(), reason: reason ?? '' }
    await enter(db, member, row, key, { kind: 'media', at: now, words })
    return { person: row.id, media, entry: await enterToPolice(context, media, to.trim()) }
  },
})

export const fetchTaken = operation({
  summary: 'Fetch a closed photograph or recording that one has just taken out for the police',
  permission: 'media:open',
  purpose: 'protection',
  verb: 'disclosure',
  // The key is for the server, which streams the file out and forgets it.
  internal: true,
  input: z.object({ media: Id }),
  output: Done.extend({ kind: z.enum(MEDIA_KINDS), key: z.string(), type: z.string(), size: z.int(), entry: Id }),
  subject: ({ media }, output) => [...subject({ media }, output), ...(output ? [output.entry] : [])],
  async look(context, { media }) {
    await takenOut(context, media)
    // Whom it was closed to is asked above; the police are to get the very bytes that were kept.
    return lookAtItem(byOwnRight(context), media)
  },
  prepare: checkItem,
  async run(context, { media }, looked) {
    const found = await takenOut(context, media)
    return { ...found, entry: await enterHanding(byOwnRight(context), media, looked, 'verified') }
  },
})

/** What the member has just taken out. @throws Problem `not-found`, `conflict` */
async function takenOut(context: LookContext, media: string) {
  const { member, found, row, key } = await closedMedia(context, media)
  const { taken_at: at, taken_by: by } = found
  const isFresh = at !== null && by === member.id && context.now.getTime() - at.getTime() <= FETCHED_WITHIN
  if (!isFresh || key === null)
    throw new Problem('conflict', 'This was closed to everybody: it may show the sexual abuse of a child.', {
      fields: [{ field: 'media', message: 'closed' }],
    })
  const { key: fileKey, type, size } = openMedia(key, found)
  return { person: row.id, media, kind: found.kind, key: fileKey, type, size }
}
