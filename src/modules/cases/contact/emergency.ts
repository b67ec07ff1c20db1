import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { EmergencyCall, mustBeMade, type Peril, perilOf, safeBehind } from '../../reports/index.ts'
import { enter } from '../events.ts'
import { caseRow, heldPerson } from '../record.ts'
import { Done } from '../shapes.ts'
import type { CaseRow } from '../tables.ts'
import { askReview } from '../team/reviews.ts'

// Danger to a person's life: that somebody was called, and that the danger is over.

const declared = { purpose: 'protection', output: Done, subject: ({ person }: { person: string }) => [person] } as const

export const recordEmergencyCall = operation({
  ...declared,
  summary:
    'Record that police, an ambulance or the fire brigade was called; a second person looks at it within 24 hours',
  permission: 'case:open',
  verb: 'disclosure',
  input: EmergencyCall.extend({ person: Id }),
  async run({ db, actor, now }, { person, ...call }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    if (key === null) throw new Problem('conflict', 'Of who is only counted no words are kept.')
    mustBeMade(call, now)
    await enter(db, member, row, key, { kind: 'called', at: now, words: { call } })
    // Somebody outside was told without the person's consent, so a second person looks at it as at each act at once.
    const words = [call.service, call.at, call.by, call.incident].join('\n')
    await askReview(db, member, row.id, { kind: 'danger', words, now })
    return { person }
  },
})

export const recordSafe = operation({
  ...declared,
  summary: 'Record that a person is safe, and how one knows',
  permission: 'case:open',
  verb: 'alteration',
  input: z.object({ person: Id, how: z.string().max(2000).regex(/\S/, 'Nothing was written.') }),
  async run({ db, actor, now }, { person, how }) {
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    await enter(db, member, row, key, { kind: 'safe', at: now, words: { text: how.trim() } })
    const { report } = await caseRow(db, member, row.case_id)
    // Of several persons one may be safe and another not: then the report keeps its danger until somebody who reads it says so.
    if (report !== null && (await isAlone(db, row.case_id))) await safeBehind(db, member, report, now)
    return { person }
  },
})

/** Whether a case has one person, counted past the walls between teams. */
async function isAlone(db: Tx, id: string): Promise<boolean> {
  const { number } = await db
    .selectNoFrom(({ fn, val }) => fn<number>('app.next_number', [val(id)]).as('number'))
    .executeTakeFirstOrThrow()
  return Number(number) <= 2
}

/** The danger that a person is in: as first contact found it, until somebody recorded that it is over, or acted upon another. */
export async function perilIn(db: Tx, person: string, { danger }: Pick<CaseRow, 'danger'>): Promise<Peril | null> {
  const last = await db
    .selectFrom('person_events')
    .select('kind')
    .where('person', '=', person)
    .where('kind', 'in', ['safe', 'danger', 'called'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return perilAfter(last?.kind ?? null, danger)
}

/** @param last the last word about a person's danger; null where nobody said one since first contact */
export function perilAfter(last: string | null, danger: CaseRow['danger']): Peril | null {
  if (last === null) return perilOf(danger)
  return last === 'safe' ? null : 'now'
}
