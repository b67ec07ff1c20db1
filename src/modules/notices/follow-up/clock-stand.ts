import type { Tx } from '../../../kernel/database.ts'
import { stateAt } from '../notice.ts'
import type { RemedyRow } from '../statements/tables.ts'
import { type ClockStand, dayOrNone } from './clocks.ts'

/** A notice with what its clocks are read from. */
export type Standing = { readonly notice: string; readonly recipient: string; readonly stand: ClockStand }

/**
 * How the clocks of an agency's notices stand.
 * @param notice one of them; without it all that were sent and are not over
 */
export async function clockStands(db: Tx, agency: string, now: Date, notice?: string): Promise<Standing[]> {
  let query = db
    .selectFrom('notices')
    .select([
      'id',
      'recipient',
      'state',
      'held_until',
      'sent_at',
      'acknowledged_at',
      'decided_at',
      'outcome',
      'flagger',
    ])
    .where('agency', '=', agency)
    // What never left waits for nobody outside.
    .where('sent_at', 'is not', null)
  query =
    notice === undefined
      ? // Of one notice also where it is over: its page tells how its clocks stood.
        query.where('state', 'not in', ['closed', 'withdrawn', 'corrected'])
      : query.where('id', '=', notice)
  const rows = await query.orderBy('sent_at').execute()
  const remedies = await lastRemedies(db, agency, notice)
  return rows.map((row) => {
    const its = remedies.get(row.id) ?? {}
    const state = stateAt(row, now)
    const decidedOn = dayOrNone(row.decided_at)
    const stand: ClockStand = {
      state,
      sentOn: dayOrNone(row.sent_at),
      acknowledgedOn: dayOrNone(row.acknowledged_at),
      decidedOn,
      complainedOn: its.complaint?.lodged_on ?? null,
      complaintEndedOn: its.complaint?.ended_on ?? null,
      disputedOn: its.dispute?.lodged_on ?? null,
      disputeEndedOn: its.dispute?.ended_on ?? null,
      // Restricted is less than was asked for: one may still complain that it was not taken down.
      granted: row.outcome === 'removed' || row.outcome === 'disabled',
      trusted: row.flagger !== null,
    }
    return { notice: row.id, recipient: row.recipient, stand }
  })
}

type Lasts = { readonly [kind in RemedyRow['kind']]?: RemedyRow }

/** The last complaint and the last dispute of each notice. */
async function lastRemedies(db: Tx, agency: string, notice?: string): Promise<ReadonlyMap<string, Lasts>> {
  // For all notices in one question: one for each would be thousands at every round of reminders.
  let query = db.selectFrom('notice_remedies').selectAll().where('agency', '=', agency)
  if (notice !== undefined) query = query.where('notice', '=', notice)
  const found = new Map<string, Lasts>()
  // In their order, so that the last one stays.
  for (const row of await query.orderBy('lodged_on').orderBy('made_at').execute())
    found.set(row.notice, { ...found.get(row.notice), [row.kind]: row })
  return found
}
