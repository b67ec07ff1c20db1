import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { sayOfItem } from '../../evidence/index.ts'
import { enter } from '../events.ts'
import { heldMedia, NO_MEDIA } from './rows.ts'

export const markMedia = operation({
  summary: 'Say whether a photograph or document of a person is intimate: unless it is not, it is shown blurred first',
  permission: 'media:keep',
  purpose: 'protection',
  verb: 'alteration',
  input: z.object({ media: Id, intimate: z.boolean() }),
  output: z.object({ person: Id, media: Id }),
  subject: ({ media }, output) => [media, ...(output ? [output.person] : [])],
  async run(context, { media, intimate }) {
    const { db, now } = context
    const { member, found, row, key } = await heldMedia(context, media)
    if (key === null) throw new Problem('not-found', NO_MEDIA)
    if (found.closed_at !== null)
      throw new Problem('conflict', 'This was closed to everybody.', {
        fields: [{ field: 'media', message: 'closed' }],
      })
    await sayOfItem(db, { id: media, kind: found.kind, sealed: found.sealed }, key, { intimate })
    const value = intimate ? 'marked-intimate' : 'marked-plain'
    await enter(db, member, row, key, { kind: 'media', at: now, words: { value } })
    return { person: row.id, media }
  },
})
