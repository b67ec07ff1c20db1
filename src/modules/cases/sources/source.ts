import { z } from 'zod'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { reportBehind } from '../../reports/index.ts'
import { asMember, endOver } from '../record.ts'

/** Persons of one's own teams that a report led to; of others nothing is told, not even that there are some. */
const Led = z.array(z.object({ person: Id, code: z.string() }))

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
    const rows = await db
      .selectFrom('persons')
      .innerJoin('cases', 'cases.id', 'persons.case_id')
      .select('persons.id')
      .where('persons.agency', '=', member.agency)
      .where('cases.report', '=', report)
      // A person under protection is opened by number alone.
      .where('persons.protected', '=', false)
      .orderBy('persons.opened_at')
      .orderBy('persons.number')
      .limit(100)
      .execute()
    const led = rows.map(({ id }) => ({ person: id, code: codeOf(id) }))
    return { report, code, own, unread: state === 'received', led }
  },
})
