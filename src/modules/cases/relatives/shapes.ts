import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { GUEST_GROUNDS } from '../guests/codes.ts'
import { AWARE, KINSHIPS, RELATIVE_ACTS, RELATIVE_PARTIES, RELATIVE_STATES } from './codes.ts'

// Input and output of the operations of relatives at risk.

const Day = z.iso.date()
const Moment = z.iso.datetime()
const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')

/** One step of a relative's plan: what, who does it, and by which day. */
const PlanStep = z.object({ what: words(300), who: words(120), on: Day, done: z.boolean().default(false) })
export type PlanStep = z.output<typeof PlanStep>

/** As many steps as one plan has room for. */
const Steps = z.array(PlanStep).max(30)

const Who = {
  /** What they are called in the record: an invented name, never their own. */
  called: words(60),
  kinship: z.enum(KINSHIPS),
  /** ISO 3166-1, or `unknown`. */
  country: z.union([z.literal('unknown'), z.string().regex(/^[A-Z]{2}$/, 'two capital letters')]),
  aware: z.enum(AWARE),
  fear: words(2000),
}

export const EnterInput = z.object({ person: Id, ...Who, steps: Steps })
export const PlanInput = z.object({ relative: Id, ...Who, steps: Steps })
export const TellInput = z.object({
  relative: Id,
  party: z.enum(RELATIVE_PARTIES),
  ground: z.enum(GUEST_GROUNDS),
  /** In which words the person agreed, or which law says so. */
  basis: words(1000),
  what: words(2000),
})
export const MoveInput = z.object({ relative: Id, act: z.enum(RELATIVE_ACTS), why: words(1000) })
export const RelativeDone = z.object({ relative: Id, person: Id })

const Told = z.object({
  at: Moment,
  by: z.string(),
  party: z.enum(RELATIVE_PARTIES),
  ground: z.enum(GUEST_GROUNDS),
  basis: z.string(),
  what: z.string(),
})

/** What is sealed of a relative. */
export const RelativeWords = z.object({
  ...Who,
  steps: z.array(PlanStep),
  told: z.array(Told),
  /** Why they stand as they do now. */
  why: z.string(),
})
export type RelativeWords = z.output<typeof RelativeWords>

export const RelativeShown = z.object({
  id: Id,
  state: z.enum(RELATIVE_STATES),
  since: Moment,
  nextOn: Day.nullable(),
  ...RelativeWords.shape,
  acts: z.array(z.enum(RELATIVE_ACTS)),
})
export type RelativeShown = z.output<typeof RelativeShown>
export const RelativesOfPerson = z.object({ relatives: z.array(RelativeShown), mayWrite: z.boolean() })
