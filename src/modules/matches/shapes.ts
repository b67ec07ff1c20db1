import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { ASKERS, GROUNDS, STATES } from './match.ts'

// What the operations of matches take and give. The pages import the types.

const Moment = z.iso.datetime()
const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')

/** What is said with a question, to whoever turns out to know the person. */
const Said = {
  /** The law that allows it, in the words of whoever asks. */
  basis: words(300),
  /** What for. Never who it is: the page says so. */
  why: words(1000),
}

export const AskInput = z.object({
  person: Id,
  ground: z.enum(GROUNDS),
  ...Said,
  /** Police too: only by the person's own wish. */
  police: z.boolean().default(false),
})
export const Asked = z.object({ question: Id, person: Id })
export const OneQuestion = z.object({ question: Id })
export const OfPerson = z.object({ person: Id })

const Answer = z.object({ agency: z.string(), at: Moment, words: z.string(), basis: z.string() })

const Question = z.object({
  id: Id,
  person: Id,
  /** What the person is called, else their number. */
  called: z.string(),
  askedAt: Moment,
  endsAt: Moment,
  ground: z.enum(GROUNDS),
  asked: z.int(),
  answers: z.array(Answer),
})
export type Question = z.output<typeof Question>

export const AboutPerson = z.object({
  question: Question.nullable(),
  /** Why nobody can be asked; null where somebody can. */
  why: z.enum(['restricted', 'no-birth', 'one-name', 'nobody']).nullable(),
  grounds: z.array(z.enum(GROUNDS)),
  /** Whether asking police is a choice here. */
  police: z.boolean(),
  /** Names of the agencies that would be asked. */
  agencies: z.array(z.string()),
})

const Told = z.object({
  id: Id,
  person: Id,
  called: z.string(),
  from: z.string(),
  as: z.enum(ASKERS),
  ground: z.enum(GROUNDS),
  askedAt: Moment,
  endsAt: Moment,
  /** Null where the keys do not open what was said. */
  said: z.object({ basis: z.string(), why: z.string() }).nullable(),
  state: z.enum(STATES),
  /** Why this asker must not be told; null where nothing stands against it. */
  closed: z.string().nullable(),
  /** Without the person's consent a second colleague must agree. */
  second: z.boolean(),
  /** Nobody asks a child, or somebody who may be one, to agree. */
  mayConsent: z.boolean(),
  /** What is proposed or was told, as the team keeps it. */
  answer: z.object({ words: z.string(), basis: z.string() }).nullable(),
  /** One's own proposal, to which somebody else must agree. */
  mine: z.boolean(),
})
export type Told = z.output<typeof Told>

/** What others asked about persons of one's teams, and what one's teams asked. */
export const MatchList = z.object({ told: z.array(Told), asked: z.array(Question) })

/** Counts and no names: they stand on a desk that others pass. */
export const WaitingMatches = z.object({ toAnswer: z.int(), asked: z.int(), answered: z.int() })

export const AnswerInput = z.object({
  match: Id,
  /** The person was asked and agrees that this agency is told this. */
  consent: z.boolean().default(false),
  basis: words(300),
  /** What is told; as little as is needed. */
  words: words(1000),
})
export const OneMatch = z.object({ match: Id })
export const Decided = z.object({ match: Id, person: Id, state: z.enum(STATES) })

export const Settled = z.object({
  /** Persons that were marked and asks that went a step on. */
  done: z.array(Id),
  /** There may be more to do. */
  more: z.boolean(),
})
