import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { codeOf, Id } from '../../kernel/ids.ts'
import type { RunContext } from '../../kernel/operation.ts'
import { isOwnCall } from './calls.ts'
import { openTo } from './firewall.ts'
import { keyIfOpen } from './keys.ts'
import { foundReport, messagesOf } from './record.ts'
import { Day, State } from './shapes.ts'
import type { ReportRow } from './tables.ts'
import { Danger, Told } from './told.ts'
import { tellingOf } from './triage/marks.ts'

/** The report that a case came from, as the page of its person shows it. */
export const BehindCase = z.object({
  report: Id,
  code: z.string(),
  filedOn: Day,
  state: State,
  danger: Danger,
  language: z.string(),
  /** Whoever wrote it asks for themselves. */
  own: z.boolean(),
  /** A message of its reporter that nobody has read waits since that day. */
  unreadSince: Day.nullable(),
  /** The member's roles open reports. */
  mayOpen: z.boolean(),
  /** In the reporter's words; null for whom it does not open, and where nobody has read it. */
  told: Told.nullable(),
})
export type BehindCase = z.output<typeof BehindCase>

/** Null where it is not there any more, or is not to be found by whoever asks. */
export async function behindCase({ db, actor, may }: RunContext, id: string): Promise<BehindCase | null> {
  const row = await foundReport(db, actor, id, false)
  if (row === null) return null
  const mayOpen = may('reports.get')
  return {
    ...{ report: id, code: codeOf(id), filedOn: row.filed_on, state: row.state, language: row.language },
    danger: row.danger_seen ?? row.danger_told,
    own: isOwnCall(row),
    // That somebody waits is told to the team also where a colleague has to open what they wrote.
    unreadSince: row.state === 'received' ? null : row.unread_since,
    mayOpen,
    told: mayOpen && row.read_at !== null ? await toldIn({ db, actor }, row) : null,
  }
}

/** Those of some reports that are to be found by whoever asks. */
export async function foundReports(
  { db, actor }: Pick<RunContext, 'db' | 'actor'>,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('reports')
    .select('id')
    .where('agency', '=', agencyFor(actor, 'Reports belong to an agency.'))
    .where('id', 'in', [...new Set(ids)])
    .where(openTo(actor))
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Reports of which a message of their reporter waits unread since a day, as far as they are to be found by whoever asks. */
export const unreadReports = ({ db, actor }: Pick<RunContext, 'db' | 'actor'>) =>
  db
    .selectFrom('reports')
    .select(['id', 'unread_since'])
    .where('agency', '=', agencyFor(actor, 'Reports belong to an agency.'))
    .where('state', '<>', 'received')
    .where('unread_since', 'is not', null)
    .where(openTo(actor))
    .orderBy('unread_since')
    .orderBy('id')
    .execute()

async function toldIn({ db, actor }: Pick<RunContext, 'db' | 'actor'>, row: ReportRow): Promise<Told | null> {
  const key = await keyIfOpen(db, actor, row.data_key)
  return key === null ? null : (tellingOf(await messagesOf(db, key, row.id))?.told ?? null)
}
