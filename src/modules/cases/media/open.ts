import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { MEDIA_KINDS } from '../codes.ts'
import { enter } from '../events.ts'
import { heldPerson } from '../record.ts'
import { OneInput } from '../shapes.ts'
import { heldMedia, MediaShown, mediaOf, openMedia } from './rows.ts'

export const listMedia = operation({
  summary: 'See which photographs and recordings of a person are kept, and none of them',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: z.object({ media: z.array(MediaShown) }),
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { key } = await heldPerson(context, person)
    return { media: key === null ? [] : await mediaOf(context, key, person) }
  },
})

export const openOne = operation({
  summary: 'Open a photograph or recording of a person, with a reason that the record keeps',
  // Opening needs a right of its own, because reading about a person is not looking them in the face.
  permission: 'media:open',
  purpose: 'protection',
  verb: 'consultation',
  reason: true,
  // Nobody needs a hundred in a minute, so the rate stops a mass download.
  rate: '30/min',
  input: z.object({ media: Id }),
  output: z.object({
    person: Id,
    kind: z.enum(MEDIA_KINDS),
    key: z.string(),
    type: z.string(),
    size: z.int(),
  }),
  subject: ({ media }, output) => [media, ...(output ? [output.person] : [])],
  async run(context, { media }) {
    const { db, now, reason } = context
    const { member, found, row, key } = await heldMedia(context, media)
    if (key === null) throw new Problem('not-found', 'There is no such photograph or recording of this person.')
    // The state is read anew, because a colleague may have closed the file a moment ago.
    if (found.closed_at !== null)
      throw new Problem('conflict', 'This was closed to everybody: it may show the sexual abuse of a child.', {
        fields: [{ field: 'media', message: 'closed' }],
      })
    const { key: fileKey, type, size } = openMedia(key, found)
    // The record has an entry besides the audit, so that team and person see each opening.
    await enter(db, member, row, key, { kind: 'media', at: now, words: { value: 'opened', reason: reason ?? '' } })
    return { person: row.id, kind: found.kind, key: fileKey, type, size }
  },
})
