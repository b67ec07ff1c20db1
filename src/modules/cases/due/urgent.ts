import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { URGENT_NEEDS, type UrgentNeed } from '../../vocabulary/index.ts'
import { enter } from '../events.ts'
import { heldPerson } from '../record.ts'
import { Done } from '../shapes.ts'
import { ofMyTeams } from '../team/mine.ts'
import { endOf, isOver } from '../tracks/clocks.ts'

// What is needed at once: it is due on the day on which somebody said so, and leaves the desk once it is met.

/** As many as a desk has room for before somebody opens the list. */
const SHOWN = 20

/** What is needed at once and since when, as a person's row keeps it. */
export function needed(needs: readonly UrgentNeed[], since: Date | null) {
  // «Nothing» is an answer and no need.
  const urgent = needs.filter((need) => need !== 'none')
  return { urgent, urgent_since: urgent.length === 0 ? null : since }
}

export const setNeed = operation({
  summary: 'Record that something is needed at once, or that it was met',
  // Whoever meets people first sees to a bed and a doctor, so they say that it is done.
  permission: 'case:open',
  purpose: 'protection',
  verb: 'alteration',
  input: z.strictObject({ person: Id, need: z.enum(URGENT_NEEDS).exclude(['none']), met: z.boolean() }),
  output: Done,
  subject: ({ person }) => [person],
  async run({ db, actor, now }, { person, need, met }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    // What a colleague has recorded meanwhile is not entered twice.
    if (row.urgent.includes(need) !== met) return { person }
    const left = met ? row.urgent.filter((one) => one !== need) : [...row.urgent, need]
    await db
      .updateTable('persons')
      .set(needed(left, row.urgent_since ?? now))
      .where('id', '=', person)
      .execute()
    const words = key && { value: need, method: met ? 'met' : 'open' }
    await enter(db, member, row, key, { kind: 'need', at: now, ...(words ? { words } : {}) })
    return { person }
  },
})

/** Since when something is needed at once, and whether the day on which somebody said so is over. */
export const urgentSince = (since: Date, now: Date) => ({
  since: since.toISOString(),
  missed: isOver(endOf(isoDay(since)), now),
})

/** Persons of one's teams who need something at once, the longest waiting first. */
export async function urgentOf(db: Tx, agency: string, now: Date) {
  const rows = await ofMyTeams(db, agency)
    .select(['id', 'urgent', 'urgent_since'])
    .where('file', '<>', 'closed')
    .where('urgent_since', 'is not', null)
    .orderBy('urgent_since')
    .orderBy('id')
    .limit(SHOWN)
    .execute()
  return rows.flatMap(({ id, urgent, urgent_since: since }) =>
    since === null ? [] : [{ person: id, code: codeOf(id), needs: [...urgent], ...urgentSince(since, now) }],
  )
}
