import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { reportBehind } from '../../reports/index.ts'
import { asMember, endOver } from '../record.ts'
import { Led, ledFrom } from './led.ts'

const Source = z.object({
  report: Id,
  code: z.string(),
  /** Whoever wrote it asks for themselves; else the form asks by what it becomes a case. */
  own: z.boolean(),
  /** Nobody has opened it, so that nothing can begin from it. */
  unread: z.boolean(),
  led: Led,
})

export const sourceOfCase = operation({
  summary: 'See what a first contact from a report needs, and to which persons of one’s own teams it led',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({ report: Id }),
  output: Source,
  subject: ({ report }, output) => [report, ...(output?.led.map(({ person }) => person) ?? [])],
  async run(context, { report }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await endOver(db, member, now)
    const { code, own, state } = await reportBehind(context, report)
    const led = await ledFrom(db, member.agency, 'report', report)
    return { report, code, own, unread: state === 'received', led }
  },
})
