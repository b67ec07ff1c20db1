import type { Tx } from '../../../kernel/database.ts'
import type { Permission } from '../../../kernel/operation.ts'
import { seatsBy } from '../../cases/index.ts'
import { ANSWERED } from './ask.ts'

type Asked = { readonly lead: string | null; readonly report: string | null }

/** What opens, at the asker's, the record that something was asked for. */
const permissionOf = ({ lead, report }: Asked): Permission =>
  lead !== null ? 'lead:read' : report !== null ? 'report:read' : 'share:read'

/**
 * What agencies ask of each other, as far as it waits for one of them: for those asked, each with a clock; for the asker, what nobody
 * has acknowledged in time, and answers that nobody has read. Asked by the program: moments and states, and nothing of what was asked.
 */
export async function asksToTell(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('asks')
    .select(['agency', 'lead', 'report', 'case_id', 'state', 'since', 'sent_at', 'due', 'clock', 'urgency'])
    .where(({ or, and, eb }) =>
      or([
        and([eb('to_agency', '=', agency), eb('due', 'is not', null), eb('clock', '<>', 'use')]),
        and([eb('agency', '=', agency), eb('state', '=', 'sent'), eb('due', '<', now)]),
        and([eb('agency', '=', agency), eb('state', 'in', ANSWERED), eb('answer_seen_at', 'is', null)]),
      ]),
    )
    .execute()
  const cases = rows.flatMap((row) => (row.agency === agency && row.case_id !== null ? [row.case_id] : []))
  const teams = await seatsBy(db, agency, 'case_id', cases)
  return rows.map(({ agency: from, case_id, state, since, sent_at, due, urgency, ...of }) => {
    const sent = from === agency
    const unseen = state === 'sent'
    return {
      permission: sent ? permissionOf(of) : ('share:answer' as const),
      // Of a case its team alone; those asked do not learn that there is one.
      members: sent && case_id !== null ? (teams.get(case_id) ?? []) : null,
      ...{ except: null, came: unseen ? sent_at : since, unseen, sent },
      // An answer is read, whatever time is left for the rest of it.
      due: sent && !unseen ? null : due,
      urgent: unseen && urgency !== 'none',
    }
  })
}
