import { z } from 'zod'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { type LookContext, operation } from '../../../kernel/operation.ts'
import { byOwnRight, checkItem, enterOpening, lookAtItem } from '../../evidence/index.ts'
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
  output: z.object({ lead: Id, file: Id, key: z.string(), size: z.int(), entry: Id }),
  subject: ({ evidence }, output) => (output ? [output.lead, evidence, output.entry] : [evidence]),
  // Its bytes are read whole and held against their hash before the first of them goes out, as those of any item are.
  async look(context, { evidence }) {
    await pageOf(context, evidence)
    return lookAtItem(byOwnRight(context), evidence)
  },
  prepare: checkItem,
  async run(context, { evidence }, looked) {
    const { key, ...page } = await pageOf(context, evidence)
    const { entry } = await enterOpening(byOwnRight(context), evidence, looked)
    return { ...page, key: Buffer.from(key).toString('base64url'), entry }
  },
})

async function pageOf({ db, actor }: Pick<LookContext, 'db' | 'actor'>, evidence: string) {
  const member = asMember(actor)
  const { about: lead, file, size, data_key, closed_at } = await pieceRow(db, member.agency, evidence)
  // Also where it was kept before somebody saw what it shows: from then on it is opened to nobody.
  await unlessBarred(db, lead)
  unlessClosed(closed_at)
  if (file === null) throw new Problem('conflict', 'Of this piece no page was kept, so there is none to take out.')
  return { lead, file, key: await keyOf(db, member, data_key), size: Number(size) }
}
