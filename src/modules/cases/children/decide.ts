import { z } from 'zod'
import type { Member } from '../../../kernel/actor.ts'
import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id, newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { enter } from '../events.ts'
import { caseRow, heldPerson } from '../record.ts'
import { rulesName, rulesOn } from '../rules/country.ts'
import { Done } from '../shapes.ts'
import type { PersonRow } from '../tables.ts'
import { hasGuardian } from '../tracks/guards.ts'
import { standingOf } from '../tracks/standing.ts'
import { AGE_ACTS, type AgeFault, type AgeState, afterAgeStep, whyNotAge } from './age-decision.ts'
import { becomeAdult } from './grown.ts'
import { restate } from './restate.ts'
import { type AgeWords, openAge, runningDecision, sealAge } from './rows.ts'

/** Enters the decision that a child is an adult; every rule still reads a child until it is in force. */
export async function decideAdult(
  context: RunContext,
  member: Member,
  row: PersonRow,
  key: Uint8Array,
  words: AgeWords,
): Promise<void> {
  const { db, now } = context
  if (await runningDecision(db, row.id))
    throw new Problem('conflict', 'A decision about the age runs already. Settle it first.', {
      fields: [{ field: 'age', message: 'decision-runs' }],
    })
  const { country } = await caseRow(db, member, row.case_id)
  const rules = rulesOn(country, isoDay(now))
  const id = newId()
  await db
    .insertInto('age_decisions')
    .values({
      id,
      person: row.id,
      agency: row.agency,
      decided_by: member.id,
      decided_at: now,
      // The country's remedy period is stored with the decision, so that a later change of the law shortens nobody's remedy.
      remedy_until: daysAfter(isoDay(now), rules.remedyDays),
      rules: rulesName(rules),
      state: 'open',
      since: now,
      settled_by: null,
      sealed: sealAge(key, id, words),
    })
    .execute()
  const { basis, method, reason, remedy } = words
  await enter(db, member, row, key, {
    kind: 'age-decided',
    at: now,
    words: { value: 'adult', basis, method, reason, remedy },
  })
  await restate(context, row.id)
}

/** Overturns a running decision against a child, once the person is said to be, or possibly be, a child. */
export async function overturnRunning(
  { db, now, reason }: RunContext,
  member: Member,
  row: PersonRow,
  key: Uint8Array,
): Promise<void> {
  const running = await runningDecision(db, row.id)
  if (!running) return
  const words = { ...openAge(key, running), review: reason ?? '' }
  await settled({ db, now }, running.id, 'overturned', member, sealAge(key, running.id, words))
}

const settled = (
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  id: string,
  state: AgeState,
  member: Member,
  sealed: Uint8Array,
) =>
  db
    .updateTable('age_decisions')
    .set({ state, since: now, settled_by: state === 'appealed' ? null : member.id, sealed })
    .where('id', '=', id)
    .execute()

const WORDS: Readonly<Record<AgeFault, string>> = {
  'no-such-step': 'From here there is no such step. Somebody may have taken it already: look again.',
  'remedy-runs': 'Until the last day of the remedy the person is treated as a child.',
  'remedy-over': 'The days in which a review can be asked for are over.',
  'no-review-named': 'Say who looked at it again, when, and with what end.',
  'guardian-not-told': 'Tell the guardian first, and say how.',
}
/** The form field that a page marks for each fault. */
const FIELD: Readonly<Record<AgeFault, string>> = {
  'no-such-step': 'act',
  'remedy-runs': 'act',
  'remedy-over': 'act',
  'no-review-named': 'review',
  'guardian-not-told': 'guardianTold',
}

export const decideAge = operation({
  summary: 'Bring a decision about age into force, have it reviewed, or overturn it',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  reason: true,
  input: z.object({
    person: Id,
    act: z.enum(AGE_ACTS),
    review: z.string().max(1000).default(''),
    guardianTold: z.string().max(500).default(''),
  }),
  output: Done,
  subject: ({ person }) => [person],
  async run(context, { person, ...step }) {
    const { db, now, reason } = context
    const { member, row, key } = await heldPerson(context, person)
    const running = key && (await runningDecision(db, person))
    if (!key || !running) throw new Problem('not-found', 'No decision about the age of this person runs.')
    const { country } = await caseRow(db, member, row.case_id)
    const { facts } = await standingOf(db, row, country, now)
    const guarded = hasGuardian(facts.child)
    const standing = { state: running.state, remedyUntil: running.remedy_until, today: facts.today }
    // The check runs under the lock of the person's row, so that of two who settle it the second finds it settled.
    const why = whyNotAge({ ...standing, hasGuardian: guarded }, step)
    if (why !== null) throw new Problem('conflict', WORDS[why], { fields: [{ field: FIELD[why], message: why }] })
    const to = afterAgeStep(running.state, step.act) as AgeState
    const { review, guardianTold } = step
    const words = { ...openAge(key, running), review: review.trim(), guardianTold: guardianTold.trim() }
    await settled(context, running.id, to, member, sealAge(key, running.id, words))
    await enter(db, member, row, key, {
      kind: 'age-settled',
      at: now,
      words: { value: step.act, reason: reason ?? '', text: review.trim(), method: guardianTold.trim() },
    })
    if (to === 'in-force') await becomeAdult(context, member, row, key, words.remedy)
    else await restate(context, person)
    return { person }
  },
})
