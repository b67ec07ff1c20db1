import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { Dialled, WrittenNumber } from '../../vocabulary/index.ts'
import { ANSWER_KINDS, COPY_STANDS, OUTCOMES, PROPOSAL_STATES, REFUSALS, type Refusal, WHYS } from '../codes.ts'
import { Changed, Exported, Person } from '../shapes.ts'

// What the operations about notices that a platform reads in the house take and give. The pages import the types.

const Moment = z.iso.datetime()
const Day = z.iso.date()
// Without NUL, which no text of the database can hold: it would end there as a fault of the program.
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\0]*[^\0\s][^\0]*$/, 'Nothing was written.')
const perhaps = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/^[^\0]*$/)
    .default('')

/** What a platform said: sealed at rest. */
export const Statement = z.object({
  /** On which facts and which law or clause the decision rests (Art. 17(3)(b), (d) and (e) DSA). */
  reasons: z.string(),
  /** How it can be reviewed (Art. 16(5)). */
  redress: z.string(),
  /** The platform's own number. */
  reference: z.string(),
})
export type Statement = z.output<typeof Statement>

export const OneCopy = z.object({ copy: Id })

/** Reasons that say of themselves why nothing was taken down, though nothing was kept either. */
const GONE: readonly (Refusal | null)[] = ['already-gone', 'not-ours']

export const AnswerInput = z.discriminatedUnion('kind', [
  OneCopy.extend({ kind: z.literal('acknowledged'), reference: perhaps(200) }),
  OneCopy.extend({
    kind: z.literal('decided'),
    outcome: z.enum(OUTCOMES),
    refusal: z.enum(REFUSALS).nullable().default(null),
    automated: z.boolean().nullable().default(null),
    on: Day,
    reasons: words(8000),
    redress: perhaps(2000),
    reference: perhaps(200),
  }).superRefine(({ outcome, refusal, redress }, context) => {
    const wrong = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const takenDown = outcome === 'removed' || outcome === 'disabled'
    if (takenDown && refusal !== null) wrong('refusal', 'not-needed')
    if (outcome === 'kept' && refusal === null) wrong('refusal', 'needed')
    // Who decides knows what they decided: only what is not with them, or not there any more, has no outcome.
    if (outcome === 'unknown' && !GONE.includes(refusal)) wrong('outcome', 'say-what-you-decided')
    // Whoever gave notice must be able to have a refusal looked at again (Art. 16(5)).
    if ((outcome === 'kept' || outcome === 'restricted') && redress.trim() === '') wrong('redress', 'needed')
  }),
])
export type AnswerInput = z.output<typeof AnswerInput>

export const Answer = z.object({
  id: Id,
  kind: z.enum(ANSWER_KINDS),
  at: Moment,
  /** The day on which the platform received or decided it. */
  on: Day,
  outcome: z.enum(OUTCOMES).nullable(),
  refusal: z.enum(REFUSALS).nullable(),
  automated: z.boolean().nullable(),
  state: z.enum(PROPOSAL_STATES),
  /** Null where it does not open. */
  said: Statement.nullable(),
  /** Why the sender did not take it up. */
  why: z.string().nullable(),
})
export type Answer = z.output<typeof Answer>

export const Received = z.object({
  id: Id,
  /** The number by which both sides speak of it. */
  reference: z.string(),
  from: z.string(),
  sentAt: Moment,
  stand: z.enum(COPY_STANDS),
  /** Since when it stands like that. */
  since: Moment,
  urgent: z.boolean(),
  trusted: z.boolean(),
  /** The last day of what is awaited next; null where nothing is. */
  due: Day.nullable(),
  late: z.boolean(),
})
export type Received = z.output<typeof Received>
export const ReceivedList = z.object({ notices: z.array(Received) })
export type ReceivedList = z.output<typeof ReceivedList>

/** What it says, and nothing that mail would not carry. */
const Letter = Exported.omit({ schema: true })
export type Letter = z.output<typeof Letter>
export const ReceivedPage = Received.extend({
  /** Null where it opens no more. */
  letter: Letter.nullable(),
  answers: z.array(Answer),
  mayAnswer: z.array(z.enum(ANSWER_KINDS)),
})
export type ReceivedPage = z.output<typeof ReceivedPage>
export const ReceivedWaiting = z.object({
  waiting: z.int(),
  urgent: z.int(),
  late: z.int(),
  /** The first day on which one is due. */
  due: Day.nullable(),
})
export type ReceivedWaiting = z.output<typeof ReceivedWaiting>
export const Answered = z.object({ copy: Id, answer: Id })

/** Whom senders write to or ring. */
export const Contact = z.object({
  name: z.string(),
  mail: z.string(),
  telephone: z.object({ shown: z.string(), tel: Dialled }).nullable(),
})
export type Contact = z.output<typeof Contact>
export const ContactOutput = z.object({ contact: Contact.nullable() })
/** Null takes it back. */
export const ContactInput = z.object({
  contact: z
    .object({ name: words(120), mail: z.email().max(200), telephone: WrittenNumber.nullable().default(null) })
    .nullable(),
})

/** Agencies of the house that a recipient can be tied to; `contact` of those that a recipient is tied to. */
export const Platforms = z.object({
  platforms: z.array(z.object({ id: Id, name: z.string(), contact: Contact.nullable() })),
})
export type Platforms = z.output<typeof Platforms>

export const OneNotice = z.object({ notice: Id })
export const OfNotice = z.object({
  /** Null where it was not sent in the house. */
  platform: z.object({ name: z.string(), contact: Contact.nullable() }).nullable(),
  answers: z.array(
    Answer.extend({
      decidedBy: Person.nullable(),
      /** Why it cannot be taken up now; null where it can. */
      closed: z.enum(WHYS).nullable(),
    }),
  ),
  maySettle: z.boolean(),
})
export type OfNotice = z.output<typeof OfNotice>
export const OneAnswer = z.object({ answer: Id })
/** Why it is not taken up: the platform reads it, and answers again. */
export const RefuseAnswerInput = z.object({ answer: Id, why: words(2000) })
export const Settled = Changed.extend({ answer: Id })
export const AnswersWaiting = z.object({
  answers: z.array(z.object({ notice: Id, number: z.int(), recipient: z.string(), since: Moment })),
})
export type AnswersWaiting = z.output<typeof AnswersWaiting>
