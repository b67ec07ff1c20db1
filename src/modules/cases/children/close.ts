import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { operation } from '../../../kernel/operation.ts'
import { LOOKED_AT, MAJORITY_ENDS, type MajorityOutcome } from '../codes.ts'
import { enter } from '../events.ts'
import { caseRow, heldPerson } from '../record.ts'
import { Done } from '../shapes.ts'
import { hasGuardian } from '../tracks/guards.ts'
import { standingOf } from '../tracks/standing.ts'
import { becomeAdult } from './grown.ts'
import { isOpenOn, OUTCOMES_OF, type ReviewOf18 } from './majority.ts'
import { restate } from './restate.ts'
import { openReview, runningDecision, sealReview } from './rows.ts'

const looked = Object.fromEntries(LOOKED_AT.map((one) => [one, z.string().max(500).default('')])) as Record<
  (typeof LOOKED_AT)[number],
  z.ZodDefault<z.ZodString>
>

/** The closing of a review: findings on each point, the outcome, and how the guardian was told if childhood ends. */
export const CloseInput = z.object({
  person: Id,
  review: Id,
  outcome: z.enum(MAJORITY_ENDS),
  looked: z.strictObject(looked),
  guardianTold: z.string().max(500).default(''),
})
type Closing = z.output<typeof CloseInput>

const fault = (field: string, message: string) =>
  new Problem('invalid-input', 'This step must say more.', { fields: [{ field, message }] })

/** @throws Problem if the closing lacks a part */
function mustBeWhole(
  { kind, opens_on }: { kind: ReviewOf18; opens_on: string },
  { outcome, looked: found, guardianTold }: Closing,
  { day, today, guarded }: { day: string; today: string; guarded: boolean },
): void {
  const fits: readonly MajorityOutcome[] = OUTCOMES_OF[kind]
  if (!fits.includes(outcome)) throw fault('outcome', 'This review has no such end.')
  if (!isOpenOn({ opensOn: opens_on }, today))
    throw new Problem('conflict', 'This review is not open yet.', {
      fields: [{ field: 'review', message: 'not-open' }],
    })
  // Each point needs a finding, because a forgotten one is missing the day after the birthday.
  const missing = LOOKED_AT.filter((one) => found[one].trim() === '')
  if (missing.length > 0)
    throw new Problem('invalid-input', 'This step must say more.', {
      fields: missing.map((one) => ({
        field: `looked.${one}`,
        message: 'Say what was found, or that nothing is needed.',
      })),
    })
  if (outcome !== 'grown-up') return
  // The latest known day of birth counts, because the person may be a child until then.
  if (today < day)
    throw new Problem('conflict', 'By what is known of the birth the person is not eighteen yet.', {
      fields: [{ field: 'outcome', message: 'not-yet-18' }],
    })
  if (guarded && guardianTold.trim() === '') throw fault('guardianTold', 'Tell the guardian first, and say how.')
}

export const closeReview = operation({
  summary: 'Close the review of a child before majority, with what was looked at and why',
  permission: 'case:work',
  purpose: 'protection',
  verb: 'alteration',
  // A named member ends childhood with a reason; a date alone never does (Art. 14(1) Directive 2011/36/EU).
  reason: true,
  input: CloseInput,
  output: Done,
  subject: ({ person, review }) => [person, review],
  async run(context, input) {
    const { db, actor, now, reason } = context
    const { person, review, outcome } = input
    const { member, row, key } = await heldPerson({ db, actor, now }, person)
    const found = await db
      .selectFrom('child_reviews')
      .selectAll()
      .where('person', '=', person)
      .where('id', '=', review)
      .executeTakeFirst()
    if (key === null || !found) throw new Problem('not-found', 'There is no such review of this person.')
    if (found.closed_by !== null) throw new Problem('conflict', 'Somebody else has just closed this review.')
    const { country } = await caseRow(db, member, row.case_id)
    const { facts } = await standingOf(db, row, country, now)
    const words = openReview(key, found)
    mustBeWhole(found, input, { day: words.day, today: isoDay(now), guarded: hasGuardian(facts.child) })
    // A running decision about age has a remedy that a birthday has not, so the two ends must not mix.
    if (outcome === 'grown-up' && (await runningDecision(db, person)))
      throw new Problem('conflict', 'A decision about the age runs. Settle it first.')
    const kept = { ...words, looked: input.looked, reason: reason ?? '' }
    await db
      .updateTable('child_reviews')
      .set({ closed_by: member.id, closed_at: now, outcome, sealed: sealReview(key, review, kept) })
      .where('id', '=', review)
      .execute()
    await enter(db, member, row, key, {
      kind: 'review-closed',
      at: now,
      words: { value: outcome, text: found.kind, reason: reason ?? '', method: input.guardianTold.trim() },
    })
    const remedy = 'Eighteen by the day of birth that is known; a wrong day is set right with the age.'
    if (outcome === 'grown-up') await becomeAdult(context, member, row, key, remedy)
    else await restate(context, person)
    return { person }
  },
})
