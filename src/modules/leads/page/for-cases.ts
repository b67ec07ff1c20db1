import { Problem } from '../../../kernel/errors.ts'
import { firstOf } from '../../../kernel/first-of.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { People } from '../people.ts'
import { asMember, leadRow } from '../record.ts'
import type { Person } from '../shapes.ts'
import { headsOf } from '../summary.ts'
import type { LeadRow } from '../tables.ts'

// What the room of cases may do with leads: see those that somebody opened for a case, as what they are called.

/** Most at once: whoever has more waiting takes the oldest first. */
const MOST = 100

export type ForCase = {
  readonly lead: string
  readonly number: number
  /** Null where the keys are not open. */
  readonly title: string | null
  readonly openedBy: Person | null
  readonly openedAt: Date
}

/** The leads of the agency that somebody opened for a case, the longest waiting first. */
export async function leadsForCases(
  context: RunContext,
): Promise<{ readonly all: readonly ForCase[]; readonly more?: number }> {
  const { db, actor } = context
  const query = db
    .selectFrom('leads')
    .selectAll()
    .where('agency', '=', asMember(actor).agency)
    .where('state', '=', 'open-for-case')
    .orderBy('decided_at')
  const { rows, ...rest } = await firstOf(query, MOST)
  return { all: await shown(context, rows), ...rest }
}

/**
 * One of them.
 * @throws Problem `not-found`; `conflict` where nobody opened it for a case, or somebody opened it anew since
 */
export async function leadForCase(context: RunContext, lead: string): Promise<ForCase> {
  const { root, agency } = await leadRow(context.db, asMember(context.actor).agency, lead)
  const row = await leadRow(context.db, agency, root)
  if (row.state !== 'open-for-case')
    throw new Problem('conflict', 'This lead is not open for a case. Whoever decides on it can open it for one.', {
      fields: [{ field: 'lead', message: 'not-for-a-case' }],
    })
  return (await shown(context, [row]))[0]
}

async function shown(context: RunContext, rows: readonly LeadRow[]): Promise<readonly ForCase[]> {
  const heads = await headsOf(context.db, asMember(context.actor), rows)
  const people = await People.named(
    context,
    rows.map(({ decided_by }) => decided_by),
  )
  return rows.map(({ id, number, decided_by, decided_at, arrived_at }) => ({
    lead: id,
    number,
    title: heads.get(id)?.title ?? null,
    openedBy: people.orNull(decided_by),
    openedAt: decided_at ?? arrived_at,
  }))
}
