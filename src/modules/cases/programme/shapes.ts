import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { AGES, SEXES } from '../codes.ts'
import { DECISIONS, PROGRAMME_ACTS, PROGRAMME_STATES, PROGRAMME_URGENCIES } from './codes.ts'

// What the operations of requests to a witness programme take and give.

const Moment = z.iso.datetime()
const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')
const perhaps = (longest: number) => z.string().max(longest).default('')

export const AskProgrammeInput = z.object({
  person: Id,
  agency: Id,
  urgency: z.enum(PROGRAMME_URGENCIES),
  /** Which danger, from whom, and what was found of it: all that the programme decides on. */
  risk: words(4000),
  /** Who else must be protected with them; nobody is named who need not be. */
  others: perhaps(1000),
  /** What they wish, and what must be kept in mind: health, work, school. */
  wishes: perhaps(1000),
  /** How the person was told what the programme means, and agreed. */
  how: words(1000),
  understood: z.boolean(),
})
export const ProgrammeDone = z.object({ request: Id })
export const OneProgramme = z.object({ request: Id })
export const DecideInput = z
  .object({
    request: Id,
    decision: z.enum(DECISIONS),
    reasons: words(4000),
    /** How the person can have it reviewed, and by when; needed where something is refused or ended. */
    remedy: perhaps(1000),
    /** Whom the team rings where somebody is admitted. */
    contact: perhaps(300),
  })
  .superRefine(({ decision, remedy, contact }, context) => {
    const needed = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'needed' })
    if (decision === 'admit' && contact.trim() === '') needed('contact')
    if (decision !== 'admit' && remedy.trim() === '') needed('remedy')
  })

/** What the programme reads: nothing of the file but this. */
export const Asked = z.object({
  name: z.string(),
  sex: z.enum(SEXES),
  age: z.enum(AGES),
  language: z.string(),
  risk: z.string(),
  others: z.string(),
  wishes: z.string(),
  how: z.string(),
})
export type Asked = z.output<typeof Asked>

export const Decided = z.object({ reasons: z.string(), remedy: z.string(), contact: z.string() })
export type Decided = z.output<typeof Decided>

const Row = z.object({
  id: Id,
  code: z.string(),
  state: z.enum(PROGRAMME_STATES),
  urgency: z.enum(PROGRAMME_URGENCIES),
  askedAt: Moment,
  since: Moment,
  /** By when somebody decides; null once somebody has. */
  due: Moment.nullable(),
  missed: z.boolean(),
  acts: z.array(z.enum(PROGRAMME_ACTS)),
})
export type ProgrammeRowShown = z.output<typeof Row>

export const MyProgrammes = z.object({ requests: z.array(Row.extend({ from: z.string() })) })
export const ProgrammePage = Row.extend({
  from: z.string(),
  /** Null where it does not open any more. */
  asked: Asked.nullable(),
  decided: Decided.nullable(),
})

export const OfPersonProgrammes = z.object({
  requests: z.array(Row.extend({ to: z.string(), decided: Decided.nullable(), recorded: z.boolean() })),
  /** Agencies with a programme; `why` says what stands against telling one. */
  agencies: z.array(z.object({ id: Id, name: z.string(), why: z.string().nullable() })),
  mayAsk: z.boolean(),
})
export const ProgrammesWaiting = z.object({ asked: z.int(), urgent: z.int(), due: Moment.nullable() })
