import { z } from 'zod'
import { codeOf, Id, idsOf } from '../../kernel/ids.ts'
import { operation } from '../../kernel/operation.ts'
import { contactMarks, searchKeyOf } from '../leads/index.ts'
import { openTo } from './firewall.ts'
import { asMember } from './record.ts'
import { State } from './shapes.ts'

const FindInput = z.object({ text: z.string().trim().min(2).max(200) })
/** By number and state alone: what somebody told is read on the page of the report, by name. */
const FindOutput = z.object({ reports: z.array(z.object({ id: Id, code: z.string(), state: State })) })

/** As many as one looks through; who wants more asks more narrowly. */
const MOST = 20

export const findReports = operation({
  summary: 'Find reports by their number, or by a contact point that stands in them',
  permission: 'report:read',
  purpose: 'protection',
  verb: 'consultation',
  rate: '60/min',
  input: FindInput,
  output: FindOutput,
  subject: (_, output) => output?.reports.map(({ id }) => id) ?? [],
  async run({ db, actor, now }, { text }) {
    const member = asMember(actor)
    const marks = contactMarks(text, await searchKeyOf(db, member, now))
    const code = idsOf(text)
    const rows = await db
      .selectFrom('reports')
      .select(['id', 'state'])
      .where('agency', '=', member.agency)
      // Asked of each row that is given, so that what lies behind the firewall is as if it were not there.
      .where(openTo(actor))
      .where(({ or, and, eb, selectFrom }) => {
        const marked = selectFrom('report_marks')
          .select('report')
          .where('facet', '=', 'contact')
          .where('value', 'in', marks)
        const named = code === null ? [] : [and([eb('id', '>=', code[0]), eb('id', '<=', code[1])])]
        return or([eb('id', 'in', marked), ...named])
      })
      // By their random ids: the order tells nothing.
      .orderBy('id')
      .limit(MOST)
      .execute()
    return { reports: rows.map(({ id, state }) => ({ id, code: codeOf(id), state })) }
  },
})
