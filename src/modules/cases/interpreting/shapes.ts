import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { Tongue } from '../shapes.ts'
import {
  CALL_ACTS,
  CALL_ANSWERS,
  CALL_OUTCOMES,
  CALL_STATES,
  CALL_URGENCIES,
  MEANS,
  MOST_ASKED,
  WISHES,
} from './codes.ts'

// Input and output of the operations of interpreting.

const Moment = z.iso.datetime()
const text = (longest: number) => z.string().max(longest)
const words = (longest: number) => text(longest).regex(/\S/, 'Nothing was written.')

/** What an interpreter reads before they accept, and so nothing by which anybody could tell of whom it is. */
const Asked = {
  language: Tongue,
  /** Letters alone: a name of a person or place would tell too much. */
  dialect: text(40).regex(/^[\p{L}\p{M} ()’'-]*$/u, 'Letters only.'),
  wishes: z.enum(WISHES),
  means: z.enum(MEANS),
  minutes: z.int().min(10).max(600),
  urgency: z.enum(CALL_URGENCIES),
}

/** What opens once they have accepted. */
const Place = z.object({ place: words(300), askFor: words(120), telephone: text(60), note: text(500) })
export type Place = z.output<typeof Place>

const Members = z.array(Id).min(1).max(MOST_ASKED)
export const AskInterpretersInput = z.object({
  person: Id,
  members: Members,
  ...Asked,
  dialect: Asked.dialect.default(''),
  startsAt: Moment,
  ...Place.shape,
  telephone: Place.shape.telephone.default(''),
  note: Place.shape.note.default(''),
})
export const AskOthersInput = z.object({ session: Id, members: Members })
export const SessionDone = z.object({ session: Id })
export const SettleCallInput = z.object({ call: Id, act: z.enum(CALL_OUTCOMES) })
export const CallDone = z.object({ call: Id })
export const OneSession = z.object({ session: Id })

export const CandidatesInput = z.object({ person: Id })
/** Who can be asked, whoever speaks what was asked for first; those the person refused or who had a conflict are left out. */
export const Interpreters = z.object({
  members: z.array(z.object({ id: Id, name: z.string(), agency: z.string(), languages: z.array(z.string()) })),
})

const Call = z.object({
  id: Id,
  /** Null where they left or interpret no more. */
  name: z.string().nullable(),
  agency: z.string(),
  state: z.enum(CALL_STATES),
  since: Moment,
  acts: z.array(z.enum(CALL_ACTS)),
})
const Session = z.object({
  id: Id,
  askedAt: Moment,
  startsAt: Moment,
  ...Asked,
  /** Null where the keys are not open. */
  words: Place.nullable(),
  calls: z.array(Call),
  mayAskOthers: z.boolean(),
})
export type InterpreterSession = z.output<typeof Session>
export const SessionsOfPerson = z.object({ sessions: z.array(Session), mayAsk: z.boolean() })

/** Hours for which nobody is found, by person. */
export const InterpretersMissing = z.object({
  missing: z.array(z.object({ person: Id, code: z.string(), session: Id, startsAt: Moment, language: z.string() })),
})

const MyCall = z.object({
  call: Id,
  startsAt: Moment,
  ...Asked,
  state: z.enum(['asked', 'accepted', 'done']),
  since: Moment,
  /** Who asks, where and for whom to ask; null until accepted, and once it is over. */
  place: Place.extend({ agency: z.string() }).nullable(),
  acts: z.array(z.enum(CALL_ACTS)),
})
export type MyCall = z.output<typeof MyCall>
export const MyCalls = z.object({ calls: z.array(MyCall), languages: z.array(z.string()) })
export const AnswerCallInput = z.object({ call: Id, answer: z.enum(CALL_ANSWERS) })
export const LanguagesInput = z.object({ languages: z.array(Tongue).max(40) })
export const LanguagesSet = z.object({ languages: z.array(z.string()) })
/** Counts alone: they stand on a desk that others pass. */
export const CallsWaiting = z.object({ asked: z.int(), urgent: z.int(), since: Moment.nullable() })
