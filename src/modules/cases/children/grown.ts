import type { Member } from '../../../kernel/actor.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { enter } from '../events.ts'
import { endGuardians } from '../guests/rows.ts'
import { reopenPapers } from '../papers/papers.ts'
import { caseRow } from '../record.ts'
import { rulesName } from '../rules/country.ts'
import type { PersonRow } from '../tables.ts'
import { after, whyNot } from '../tracks/move.ts'
import { rowOf, type Standing, standingOf } from '../tracks/standing.ts'
import { closeReviews } from './rows.ts'

const LEAVE = { track: 'child', act: 'leave' } as const

/**
 * Makes the person an adult for every rule. The child's track closes with the member's name and the operation's reason; nothing else
 * closes but the places of guardians, and plans are reopened.
 * @param remedy how the person can have it reviewed
 */
export async function becomeAdult(
  { db, now, reason }: RunContext,
  member: Member,
  row: PersonRow,
  key: Uint8Array,
  remedy: string,
): Promise<void> {
  const { country } = await caseRow(db, member, row.case_id)
  const before = await standingOf(db, { ...row, age: 'adult' }, country, now)
  const isOnTrack = whyNot(before.facts, LEAVE) === null
  const facts = isOnTrack ? after(before.facts, LEAVE) : before.facts
  const rules = rulesName(before.rules)
  if (isOnTrack) {
    await db
      .updateTable('person_tracks')
      .set({ state: facts.child, since: now, rules })
      .where('person', '=', row.id)
      .where('track', '=', 'child')
      .execute()
    const step = { ...LEAVE, from: before.facts.child, to: facts.child, rules }
    await enter(db, member, row, key, { kind: 'moved', at: now, step, words: { reason: reason ?? '', remedy } })
  }
  await closeReviews(db, member, row.id, now)
  await endGuardians(db, row.id, now)
  const since = isOnTrack ? { ...before.since, child: now } : before.since
  const standing: Standing = { ...before, facts, since, under: { ...before.under, child: rules } }
  // The guardian's agreements are renewed with the person (Art. 22(7) Directive 2012/29/EU).
  await reopenPapers(db, row.id, 'age-18')
  await db
    .updateTable('persons')
    .set({ age: 'adult', basis: 'law', ...rowOf(standing, row.follow_up_on, now) })
    .where('id', '=', row.id)
    .execute()
}
