import { showWaiting } from '../../kernel/audit-waiting.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { lastHour } from '../../kernel/fixed-hours.ts'
import type { About, Danger, Kind } from './codes.ts'
import { stateAfter } from './report.ts'

// When the staff see what a reporter sent. Until then row security hides it from every member, in all lists, counts and searches.

type Urgency = { readonly kind: Kind; readonly about: About; readonly child: boolean; readonly danger: Danger }

/**
 * Whether it is shown at once: somebody is in danger, or asks for help without knowing whether they are, or it is about a child or
 * told on the pages for children, which ask nobody's age. What is not urgent waits for the next fixed hour, so that its minute
 * shows nowhere.
 */
export const isShownAtOnce = ({ kind, about, child, danger }: Urgency): boolean =>
  danger === 'now' || danger === 'soon' || (kind === 'help' && danger === 'unknown') || child || about === 'child'

/** The same of a report that is kept; by what was told, so that what somebody thinks of it changes no hour. */
export const isShownAtOnceBy = (row: Omit<Urgency, 'danger'> & { readonly danger_told: Danger }): boolean =>
  isShownAtOnce({ ...row, danger: row.danger_told })

/** Shows an agency what was held back, where a fixed hour has passed since it was last shown something; asked once a minute. */
export async function showAtHour(db: Tx, agency: string, now: Date): Promise<void> {
  if (!(await isNewHour(db, agency, now))) return
  await showReplies(db, agency)
  for (const table of ['reports', 'report_identities', 'report_chains'] as const)
    await db.updateTable(table).set({ held: false }).where('agency', '=', agency).where('held', '=', true).execute()
  await showWaiting(db, agency)
}

/** Whether a fixed hour has passed since this was last asked for the agency; notes that it was. */
async function isNewHour(db: Tx, agency: string, now: Date): Promise<boolean> {
  const hour = lastHour(now)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('fixed_hours')
    .values({ agency, hour })
    .onConflict((row) =>
      row.column('agency').doUpdateSet({ hour }).where(sql<boolean>`fixed_hours.hour is distinct from ${hour}`),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** What reporters added to reports that were there before; each brings its report back to whoever reads. */
async function showReplies(db: Tx, agency: string): Promise<void> {
  const held = await db
    .selectFrom('report_messages')
    .select(['report', ({ fn }) => fn.min('written_on').as('since')])
    .where('agency', '=', agency)
    .where('held', '=', true)
    .where('kind', '=', 'reply')
    .groupBy('report')
    .execute()
  for (const { report, since } of held) {
    const row = await db.selectFrom('reports').selectAll().where('id', '=', report).forUpdate().executeTakeFirst()
    if (row !== undefined && row.state !== 'withdrawn') await noteReplies(db, row, since)
  }
  await db
    .updateTable('report_messages')
    .set({ held: false })
    .where('agency', '=', agency)
    .where('held', '=', true)
    .execute()
}

type Noted = {
  readonly id: string
  readonly state: Parameters<typeof stateAfter>[0]
  readonly unread_since: string | null
}

/** Brings a report back to whoever reads, because its reporter wrote; its day stands until somebody opens it. */
export async function noteReplies(db: Tx, { id, state, unread_since }: Noted, since: string): Promise<void> {
  const next = stateAfter(state, 'reply')
  const { files } = await db
    .selectFrom('report_files')
    .select(({ fn }) => fn.countAll<string>().as('files'))
    .where('report', '=', id)
    .executeTakeFirstOrThrow()
  await db
    .updateTable('reports')
    .set({
      state: next,
      files: Number(files),
      unread_since: unread_since ?? since,
      // Somebody thought it was over and may think otherwise after this.
      ...(next === state ? {} : { ended_on: null, closed_as: null }),
    })
    .where('id', '=', id)
    .execute()
}
