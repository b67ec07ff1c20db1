import type { Tx } from '../../../kernel/database.ts'
import { stateAt } from '../notice.ts'
import type { Counted } from './figures.ts'

/** Which notices are counted: those that reached their recipient in a time, all where none is given. */
export type Which = { readonly from?: Date; readonly until?: Date; readonly recipient?: string }

/** The notices of an agency that were sent, as far as they are counted. Opens nothing. */
export async function countedNotices(
  db: Tx,
  agency: string,
  { from, until, recipient }: Which,
  now: Date,
): Promise<(Counted & { readonly id: string; readonly lead: string })[]> {
  let query = db
    .selectFrom('notices')
    .select(['id', 'lead', 'recipient', 'matter', 'ground', 'state', 'held_until', 'sent_at', 'decided_at'])
    .select(['outcome', 'refusal', 'automated', 'flagger'])
    .where('agency', '=', agency)
    .where('sent_at', 'is not', null)
  // By when it was sent, as Art. 22(3) counts what was submitted; half open, so that midnight falls into one year alone.
  if (from) query = query.where('sent_at', '>=', from)
  if (until) query = query.where('sent_at', '<', until)
  if (recipient) query = query.where('recipient', '=', recipient)
  const rows = await query.orderBy('sent_at').execute()
  return rows.map(({ sent_at, decided_at, flagger, held_until, ...row }) => ({
    ...row,
    state: stateAt({ state: row.state, held_until }, now),
    // Asked for above.
    sentAt: sent_at as Date,
    decidedAt: decided_at,
    // As it went then, whatever the agency's standing is today.
    trusted: flagger !== null,
  }))
}

/** Names of an agency's recipients by id. */
export async function recipientNames(db: Tx, agency: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('recipients').select(['id', 'name']).where('agency', '=', agency).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** What the agency says about its independence. */
export const independenceOf = (db: Tx, agency: string) =>
  db.selectFrom('notice_independence').select(['words', 'set_at']).where('agency', '=', agency).executeTakeFirst()
