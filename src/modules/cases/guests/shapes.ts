import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { DutyTelephone } from '../../accounts/index.ts'
import { ACT_KINDS, AGES, DAY_KINDS, INTERVIEW_KINDS, TOPICS } from '../codes.ts'
import { Plan } from '../papers/paper.ts'
import {
  GUEST_ACTS,
  GUEST_GROUNDS,
  GUEST_KINDS,
  GUEST_PARTS,
  GUEST_STATES,
  GUEST_URGENCIES,
  HEARD,
  MATTER_ACTS,
  MATTER_KINDS,
  MATTER_STATES,
  SUBJECTS,
  TIMINGS,
  TOLD_ACTS,
} from './codes.ts'
import { ReleasedDocument, RemedyOfMine, RemedyOfTeam, TermOnDesk } from './lawyer-shapes.ts'
import { GuestTrack, SaidStep } from './said-shapes.ts'

// Input and output of the operations of guests.

const Day = z.iso.date()
const Moment = z.iso.datetime()
const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')
const Named = z.object({ id: Id, name: z.string() })

export const OneGuest = z.object({ guest: Id })
export const GuestDone = z.object({ guest: Id })

export const CandidatesInput = z.object({ kind: z.enum(GUEST_KINDS) })
/** Members of other agencies who do such work, so that one is named. */
export const Candidates = z.object({ members: z.array(Named.extend({ agency: z.string() })) })

export const InviteInput = z.object({
  person: Id,
  kind: z.enum(GUEST_KINDS),
  member: Id,
  ground: z.enum(GUEST_GROUNDS),
  /** The law or decision, or how the person agreed. */
  basis: words(500),
  /** Who learns of whom by it. */
  learns: words(500),
  /** How the person is called for this work, for whoever reads one track and no row of the person. */
  called: z.string().max(200).default(''),
  urgency: z.enum(GUEST_URGENCIES),
  from: Day,
  until: Day,
})

export const RenewInput = OneGuest.extend({ until: Day })
export const ReasonInput = OneGuest.extend({ text: words(1000) })
export const AnswerInput = OneGuest.extend({ answer: z.enum(['accept', 'decline']) })

/** What both sides say: the person's own view first, or why nobody could ask for it yet. */
const Said = { heard: z.enum(HEARD), view: words(2000), what: words(2000) }
export const TellInput = OneGuest.extend({
  ...{ act: z.enum(TOLD_ACTS), ...Said },
  timing: z.enum(TIMINGS),
  on: Day,
  /** Which danger left no time to tell it before. */
  danger: z.string().max(1000).default(''),
})
export const AskInput = OneGuest.extend({ act: z.enum(SUBJECTS), ...Said })
export const MatterDone = z.object({ matter: Id })
const Reasoned = z.object({ matter: Id, text: z.string().max(2000).default('') })
export const RespondInput = Reasoned.extend({ act: z.enum(['agree', 'object', 'withdraw']) })
export const SettleInput = Reasoned.extend({ act: z.enum(['weigh', 'grant', 'refuse', 'withdraw']) })

const Matter = z.object({
  id: Id,
  kind: z.enum(MATTER_KINDS),
  act: z.enum(SUBJECTS),
  timing: z.enum(TIMINGS),
  on: Day,
  heard: z.enum(HEARD),
  state: z.enum(MATTER_STATES),
  toldAt: Moment,
  since: Moment,
  /** Null where the keys are not open. */
  words: z.object({ view: z.string(), what: z.string(), danger: z.string(), by: z.string() }).nullable(),
  answer: z.string().nullable(),
  outcome: z.string().nullable(),
  /** Whose turn it is; nobody's at an end. */
  turn: z.enum(['team', 'guest']).nullable(),
  acts: z.array(z.enum(MATTER_ACTS)),
})
export type Matter = z.output<typeof Matter>

const Span = { from: Day, until: Day }
const Kind = { kind: z.enum(GUEST_KINDS), urgency: z.enum(GUEST_URGENCIES) }

/** A guest as the person's team sees them. */
const TeamGuest = z.object({
  id: Id,
  ...Kind,
  ...Span,
  state: z.enum(GUEST_STATES),
  since: Moment,
  ground: z.enum(GUEST_GROUNDS),
  /** Null where the keys are not open. */
  words: z
    .object({ name: z.string(), agency: z.string(), basis: z.string(), learns: z.string(), reason: z.string() })
    .nullable(),
  /** When they opened the person last. */
  openedAt: Moment.nullable(),
  acts: z.array(z.enum(GUEST_ACTS)),
  matters: z.array(Matter),
  /** What the person released to them as their lawyer. */
  documents: z.array(ReleasedDocument),
  remedies: z.array(RemedyOfTeam),
  /** Steps of their track that they said, the latest first. */
  said: z.array(SaidStep),
  /** Whether they can be told of an act now. */
  mayTell: z.boolean(),
  /** Whether a document can be released to them now. */
  mayRelease: z.boolean(),
})
export type TeamGuest = z.output<typeof TeamGuest>
export const GuestsOfPerson = z.object({ guests: z.array(TeamGuest), mayInvite: z.boolean() })

/** What somebody who is invited sees of it: nothing by which anybody could tell whose team it is. */
const Invited = z.object({
  guest: Id,
  ...Kind,
  ...Span,
  state: z.enum(['invited', 'accepted']),
  language: z.string(),
  agency: z.string(),
  since: Moment,
  /** How the person is called; null until the guest has accepted, and where the keys are not open. */
  called: z.string().nullable(),
})
export type MyGuestPlace = z.output<typeof Invited>
export const MyPlaces = z.object({ places: z.array(Invited) })

export const NothingAsked = z.object({})
export const OneAct = z.object({ act: Id })
/** What a lawyer was told and no authority knows: by the number of their place, and of nobody's. */
const ActOfMine = z.object({
  id: Id,
  guest: Id,
  kind: z.enum(ACT_KINDS),
  what: z.string(),
  when: z.string(),
  enteredAt: Moment,
})
export type ActOfMine = z.output<typeof ActOfMine>
export const ActsOfMine = z.object({ acts: z.array(ActOfMine) })

/** Counts alone: they stand on a desk that others pass. */
export const GuestsWaiting = z.object({
  invited: z.int(),
  urgent: z.int(),
  since: Moment.nullable(),
  /** Acts that one was told of and has not answered, since when, and how many of them danger left no time for. */
  told: z.object({ count: z.int(), afterwards: z.int(), since: Moment.nullable() }),
  /** Days that come of one's clients: what can still be challenged, and terms of remedies. */
  terms: z.array(TermOnDesk.extend({ guest: Id })),
})

/** Whose guardian declined, gave it back, or was found to have a conflict, so that another is asked for. */
export const GuardiansMissing = z.object({
  /** Where a guest objected or asks for something, and the team has to answer. */
  toAnswer: z.array(z.object({ person: Id, code: z.string(), since: Moment, count: z.int() })),
  /** Terms of remedies that lawyers of other agencies lodged. */
  terms: z.array(TermOnDesk.extend({ person: Id, code: z.string() })),
  /** Persons of whom guests said steps that nobody of the team has seen. */
  said: z.array(z.object({ person: Id, code: z.string(), since: Moment, count: z.int() })),
  missing: z.array(
    z.object({ person: Id, code: z.string(), since: Moment, telephone: DutyTelephone.nullable(), agency: z.string() }),
  ),
})

/** What a guest reads of a person: each part only where their kind has it. */
export const GuestPage = Invited.omit({ state: true }).extend({
  parts: z.array(z.enum(GUEST_PARTS)),
  matters: z.array(Matter),
  documents: z.array(ReleasedDocument),
  remedies: z.array(RemedyOfMine),
  person: Id,
  invitedBy: z.string(),
  basis: z.string(),
  learns: z.string(),
  code: z.string(),
  /** The one track whose steps this guest says; null for all others. */
  track: GuestTrack.nullable(),
  identity: z.object({ name: z.string(), otherNames: z.string(), born: z.string(), pseudonym: z.string() }).nullable(),
  /** Null for whoever reads one track and no row of the person. */
  age: z.enum(AGES).nullable(),
  child: z.object({ state: z.string(), since: Moment }).nullable(),
  plan: z.object({ at: Moment, steps: Plan.shape.steps, safety: z.string() }).nullable(),
  interviews: z
    .array(z.object({ on: Day, kind: z.enum(INTERVIEW_KINDS), topics: z.array(z.enum(TOPICS)), language: z.string() }))
    .nullable(),
  days: z.array(z.object({ kind: z.enum(DAY_KINDS), on: Day, note: z.string() })).nullable(),
  /** Decisions with what can be done against them, and until when. */
  decisions: z
    .array(
      z.object({
        id: Id,
        at: Moment,
        track: z.string().nullable(),
        act: z.string().nullable(),
        to: z.string().nullable(),
        reason: z.string(),
        remedy: z.string(),
        until: Day.nullable(),
      }),
    )
    .nullable(),
})
export type GuestPage = z.output<typeof GuestPage>
