import { z } from 'zod'
import { isoDay } from '../../../kernel/clock.ts'
import { firstOf, More } from '../../../kernel/first-of.ts'
import { codeOf, Id } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { memberNames } from '../../accounts/index.ts'
import { LOOKED_AT, MAJORITY_OUTCOMES, type MajorityOutcome } from '../codes.ts'
import { EVENT_KINDS, type EventKind, eventsOf } from '../events.ts'
import { asMember, endOver, heldPerson } from '../record.ts'
import { Colleague, OneInput } from '../shapes.ts'
import { colleague } from '../summary.ts'
import type { PersonRow } from '../tables.ts'
import { AGE_ACTS, AGE_STATES, type AgeAct, afterAgeStep } from './age-decision.ts'
import { doneAlone } from './alone.ts'
import { isOpenOn, OUTCOMES_OF, REVIEWS } from './majority.ts'
import { type AgeWords, decisionsOf, openAge, openReview, reviewsOf } from './rows.ts'

const Outcome = z.enum(MAJORITY_OUTCOMES)
const Review = z.object({
  id: Id,
  kind: z.enum(REVIEWS),
  /** The exact day; null if the keys are not open. */
  day: z.iso.date(),
  from: z.enum(['born', 'estimate']),
  opensOn: z.iso.date(),
  dueOn: z.iso.date(),
  open: z.boolean(),
  missed: z.boolean(),
  /** Possible outcomes; empty until the review opens. */
  outcomes: z.array(Outcome),
  closedBy: Colleague.nullable(),
  closedAt: z.iso.datetime().nullable(),
  outcome: Outcome.nullable(),
  looked: z.partialRecord(z.enum(LOOKED_AT), z.string()),
  reason: z.string(),
})
const Decision = z.object({
  id: Id,
  decidedBy: Colleague,
  decidedAt: z.iso.datetime(),
  remedyUntil: z.iso.date(),
  state: z.enum(AGE_STATES),
  since: z.iso.datetime(),
  settledBy: Colleague.nullable(),
  basis: z.string(),
  method: z.string(),
  remedy: z.string(),
  review: z.string(),
  /** Steps from this state; the operation checks whether one can be taken today. */
  next: z.array(z.enum(AGE_ACTS)),
})
export const ChildPage = z.object({
  reviews: z.array(Review),
  /** Whether no day can be set, because nothing is known of the birth. */
  undated: z.boolean(),
  decisions: z.array(Decision),
  /** Acts about the child while there was no guardian. */
  alone: z.array(
    z.object({
      id: Id,
      at: z.iso.datetime(),
      by: Colleague,
      kind: z.enum(EVENT_KINDS),
      track: z.string().nullable(),
      act: z.string().nullable(),
    }),
  ),
})
export type ChildPage = z.output<typeof ChildPage>

/** Reads all entries, because an omitted one could be an interview without a guardian. */
const ALL = 1_000_000

export const getChild = operation({
  summary: 'See a child’s way to majority, decisions about age, and what was done without a guardian',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: OneInput,
  output: ChildPage,
  subject: ({ person }) => [person],
  async run(context, { person }): Promise<ChildPage> {
    const { row, key } = await heldPerson(context, person)
    return key === null ? { reviews: [], undated: false, decisions: [], alone: [] } : childOf(context, row, key)
  },
})

/** A child's way to majority with its words opened, for the page and the person's own record. */
export async function childOf(context: RunContext, row: PersonRow, key: Uint8Array): Promise<ChildPage> {
  const { db, now } = context
  const reviews = await reviewsOf(db, row.id)
  const decisions = await decisionsOf(db, row.id)
  const events = row.age === 'adult' ? [] : (await eventsOf(db, key, row.id, ALL)).toReversed()
  const alone = doneAlone(events)
  const names = await memberNames(context, [
    ...reviews.map(({ closed_by }) => closed_by),
    ...decisions.flatMap(({ decided_by, settled_by }) => [decided_by, settled_by]),
    ...alone.map(({ by }) => by),
  ])
  const today = isoDay(now)
  return {
    reviews: reviews.map((one) => reviewShown(one, key, names, today)),
    undated: row.age !== 'adult' && reviews.length === 0,
    decisions: decisions.map((one) => decisionShown(one, openAge(key, one), names)),
    alone: alone.map(({ id, at, by, kind, track, act }) => ({
      id,
      at: at.toISOString(),
      by: colleague(names, by),
      kind: kind as EventKind,
      track,
      act,
    })),
  }
}

type Names = Awaited<ReturnType<typeof memberNames>>

function reviewShown(
  one: Awaited<ReturnType<typeof reviewsOf>>[number],
  key: Uint8Array,
  names: Names,
  today: string,
): z.output<typeof Review> {
  const { id, kind, opens_on, due_on, closed_by, closed_at, outcome } = one
  const { day, from, looked = {}, reason = '' } = openReview(key, one)
  const open = closed_by === null && isOpenOn({ opensOn: opens_on }, today)
  const outcomes: readonly MajorityOutcome[] = open ? OUTCOMES_OF[kind] : []
  return {
    id,
    kind,
    day,
    from,
    opensOn: opens_on,
    dueOn: due_on,
    open,
    missed: closed_by === null && due_on < today,
    outcomes: [...outcomes],
    closedBy: closed_by === null ? null : colleague(names, closed_by),
    closedAt: closed_at?.toISOString() ?? null,
    outcome,
    looked: { ...looked },
    reason,
  }
}

function decisionShown(
  one: Awaited<ReturnType<typeof decisionsOf>>[number],
  { basis, method, remedy, review = '' }: AgeWords,
  names: Names,
): z.output<typeof Decision> {
  const { id, decided_by, decided_at, remedy_until, state, since, settled_by } = one
  return {
    id,
    decidedBy: colleague(names, decided_by),
    decidedAt: decided_at.toISOString(),
    remedyUntil: remedy_until,
    state,
    since: since.toISOString(),
    settledBy: settled_by === null ? null : colleague(names, settled_by),
    basis,
    method,
    remedy,
    review,
    next: AGE_ACTS.filter((act: AgeAct) => afterAgeStep(state, act) !== null),
  }
}

const WaitingChild = z.object({
  person: Id,
  code: z.string(),
  kind: z.enum(REVIEWS),
  dueOn: z.iso.date(),
  missed: z.boolean(),
})

export const waitingChildren = operation({
  summary: 'See which children’s reviews before majority stand open for one',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: More.extend({ reviews: z.array(WaitingChild) }),
  subject: (_, output) => output?.reviews.map(({ person }) => person) ?? [],
  async run({ db, actor, now }: RunContext) {
    const member = asMember(actor)
    await endOver(db, member, now)
    const today = isoDay(now)
    // The date alone opens a review, so that a failed job delays nothing.
    const query = db
      .selectFrom('child_reviews')
      .select(['person', 'kind', 'due_on'])
      .where('agency', '=', member.agency)
      .where('closed_by', 'is', null)
      .where('opens_on', '<=', today)
      .orderBy('due_on')
      .orderBy('person')
    const { rows, ...rest } = await firstOf(query, 200)
    return {
      reviews: rows.map(({ person, kind, due_on }) => ({
        person,
        code: codeOf(person),
        kind,
        dueOn: due_on,
        missed: due_on < today,
      })),
      ...rest,
    }
  },
})
