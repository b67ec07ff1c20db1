import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { asMember, keyOf, unlessBarred } from '../record.ts'
import { pieceRow, unlessClosed } from './evidence.ts'

export const takePage = operation({
  summary: 'Take out a page that was kept as evidence',
  // Who reads notices reads what they rest on: a prosecutor asks for the page, not for our word of it.
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  // The key never travels: the server streams the bytes with it.
  internal: true,
  input: z.object({ evidence: Id }),
  output: z.object({ lead: Id, file: Id, key: z.string(), size: z.int() }),
  subject: ({ evidence }, output) => (output ? [output.lead, evidence] : [evidence]),
  async run({ db, actor }, { evidence }) {
    const member = asMember(actor)
    const { about: lead, file, size, data_key, closed_at } = await pieceRow(db, member.agency, evidence)
    // Also where it was kept before somebody saw what it shows: from then on it is opened to nobody.
    await unlessBarred(db, lead)
    unlessClosed(closed_at)
    if (file === null) throw new Problem('conflict', 'Of this piece no page was kept, so there is none to take out.')
    const key = await keyOf(db, member, data_key)
    return { lead, file, key: Buffer.from(key).toString('base64url'), size: Number(size) }
  },
})
