import { z } from 'zod'
import { More } from '../../kernel/first-of.ts'
import { Id } from '../../kernel/ids.ts'
import { BehindCase, DANGERS, EmergencyCall } from '../reports/index.ts'
import { FIRST_SIGNS, FORMS, URGENT_NEEDS } from '../vocabulary/index.ts'
import {
  AGES,
  BASES,
  CHANNEL_KINDS,
  GROUNDS,
  IDENTITY_MODES,
  INFORMED,
  INTERPRETERS,
  MODES,
  NATURES,
  PAPERS_DUE,
  PARTIES,
  QUEUES,
  REVIEW_KINDS,
  SEXES,
  TEAM_KINDS,
  VERDICTS,
} from './codes.ts'
import { EVENT_KINDS } from './events.ts'
import { Grading, gradingFault, UNGRADED } from './grading.ts'
import { SHUT } from './keeping/restricted.ts'
import { Keeping } from './keeping/shape.ts'
import { BEGINNINGS } from './rules/claims.ts'
import { PASS_ON } from './rules/shape.ts'
import { ASKS, TRACKS, WHYS } from './tracks/shape.ts'
import { Citizenship } from './traits.ts'

// Input and output of this module's operations; the pages import the types.

const Day = z.iso.date()
const Moment = z.iso.datetime()
const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')
const perhaps = (longest: number) => z.string().max(longest).default('')
/** ISO 639 */
export const Tongue = z.string().regex(/^[a-z]{2,3}$/)

/** A colleague as others see them; the name is null if unknown. */
export const Colleague = z.object({ id: Id, name: z.string().nullable() })
export type Colleague = z.output<typeof Colleague>

const Party = z.enum(PARTIES)
const Track = z.enum(TRACKS)
const Form = z.enum(FORMS)

const Identity = z.object({
  name: perhaps(200),
  otherNames: perhaps(300),
  /** A year, a month or a day, as far as it is known. */
  // Often only month or year is known, and an invented day makes a wrong age.
  born: z
    .string()
    .regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/)
    .default(''),
  pseudonym: perhaps(100),
})

// Only for persons who are or may be children, so it ends at seventeen.
const AtLeast = z.int().min(0).max(17).optional()

/** One person at the first contact. Registration mode, age and sex are required; age and sex may be unknown. */
export const NewPerson = Identity.extend({
  // The mode is asked before the name, because a person who wants no name must not have said it already.
  mode: z.enum(MODES),
  basis: z.enum(BASES).default('law'),
  age: z.enum(AGES),
  sex: z.enum(SEXES),
  citizenship: Citizenship.default('unknown'),
  exploitation: Form.optional(),
  refuses: z.array(Party).max(PARTIES.length).default([]),
  /** The lower of the estimated ages, without a known day of birth. */
  atLeast: AtLeast,
})
export type NewPerson = z.output<typeof NewPerson>

/** The first contact, in this order: safety, urgent needs, interpreter, information, registration, then signs. */
export const OpenInput = z.object({
  /** The page makes the number, so that a form sent twice is one case. */
  // The number is the form's and not the case's, because bystanders may see it on the screen.
  draft: Id,
  danger: z.enum(DANGERS),
  needs: z.array(z.enum(URGENT_NEEDS)).min(1).max(URGENT_NEEDS.length),
  language: Tongue,
  interpreter: z.enum(INTERPRETERS),
  informed: z.enum(INFORMED),
  persons: z.array(NewPerson).min(1).max(40),
  exploitation: Form,
  // The list may be empty, because help needs no sign.
  signs: z.array(z.enum(FIRST_SIGNS)).max(FIRST_SIGNS.length),
  place: perhaps(300),
  account: perhaps(2000),
  /** The agency's report behind the contact. */
  report: Id.optional(),
  /** The lead behind the contact, which was opened for a case. */
  lead: Id.optional(),
  /** By what a third party's report becomes this case; its reason comes with the call. */
  ground: z.enum(GROUNDS).optional(),
})
export type OpenInput = z.output<typeof OpenInput>

export const AddInput = NewPerson.extend({ case: Id, language: Tongue })

export const Opened = z.object({ case: Id, persons: z.array(Id) })

export const Clock = z.object({ track: Track, name: z.string(), due: Moment, missed: z.boolean() })
export const Step = z.object({
  track: Track,
  act: z.string(),
  to: z.string(),
  /** The operation that takes the step. */
  operation: z.string(),
  allowed: z.boolean(),
  why: z.enum(WHYS).nullable(),
  adverse: z.boolean(),
  asks: z.array(z.enum(ASKS)),
})
export type Step = z.output<typeof Step>

export const PersonSummary = z.object({
  id: Id,
  case: Id,
  code: z.string(),
  number: z.int(),
  /** Null without a name, or if the keys are not open. */
  name: z.string().nullable(),
  mode: z.enum(MODES),
  age: z.enum(AGES),
  sex: z.enum(SEXES),
  citizenship: z.string(),
  exploitation: Form,
  language: z.string(),
  protected: z.boolean(),
  queue: z.string(),
  identification: z.string(),
  whereabouts: z.string(),
  file: z.string(),
  next: z.object({ name: z.string(), due: Moment, missed: z.boolean() }).nullable(),
  owner: Colleague,
  openedAt: Moment,
})
export type PersonSummary = z.output<typeof PersonSummary>

export const ListInput = z.object({
  queue: z
    .union([
      z.literal('all'),
      z.literal('open'),
      z.literal('overdue'),
      z.literal('reopened'),
      z.literal('keeping'),
      z.literal('protection-ends'),
      z.enum(QUEUES),
    ])
    .default('open'),
  /** Those of this case alone. */
  case: Id.optional(),
  after: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(100).default(50),
})
export const ListOutput = z.object({ persons: z.array(PersonSummary), total: z.int(), next: z.int().nullable() })
export const SearchInput = z.object({ name: words(200) })
export const SearchOutput = z.object({ persons: z.array(PersonSummary) })

const Decider = z.object({ name: words(200), seat: words(60) })
const Event = z.object({
  id: Id,
  at: Moment,
  by: Colleague,
  kind: z.enum(EVENT_KINDS),
  track: Track.nullable(),
  act: z.string().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  rules: z.string().nullable(),
  words: z
    .object({
      reason: z.string(),
      text: z.string(),
      nature: z.enum(NATURES),
      grading: Grading,
      remedy: z.string(),
      language: z.string(),
      deciders: z.array(Decider),
      plan: z.string(),
      risk: z.string(),
      consent: z.string(),
      bestInterests: z.string(),
      danger: z.string(),
      party: z.string(),
      basis: z.string(),
      method: z.string(),
      member: z.string(),
      says: z.string(),
      value: z.string(),
      call: EmergencyCall,
    })
    .partial()
    .nullable(),
})
export type PersonEvent = z.output<typeof Event>

/** A channel to the person without its address, which only a separate operation gives, and only for safe ones. */
const Channel = z.object({
  id: Id,
  kind: z.enum(CHANNEL_KINDS),
  safe: z.boolean(),
  hours: z.string(),
  setAt: Moment,
})

// Closed parties are listed too, because the page must warn of them.
const Telling = z.object({ party: Party, why: z.string().nullable() })
const Review = z.object({
  id: Id,
  kind: z.enum(REVIEW_KINDS),
  person: Id,
  code: z.string(),
  by: Colleague,
  at: Moment,
  due: Moment,
  missed: z.boolean(),
  /** Null if the keys are not open. */
  reason: z.string().nullable(),
  mayReview: z.boolean(),
  reviewedBy: Colleague.nullable(),
  verdict: z.enum(VERDICTS).nullable(),
})
export type Review = z.output<typeof Review>

const DuePaper = z.object({ kind: z.enum(PAPERS_DUE), due: Day, missed: z.boolean() })

export const PersonPage = PersonSummary.extend({
  identity: Identity.nullable(),
  basis: z.enum(BASES),
  refuses: z.array(Party),
  tracks: z.array(
    z.object({ track: Track, state: z.string(), since: Moment.nullable(), rules: z.string().nullable() }),
  ),
  clocks: z.array(Clock),
  /** What is needed at once and was not met, with the moment since when. */
  urgent: z.object({ needs: z.array(z.enum(URGENT_NEEDS)), since: Moment, missed: z.boolean() }).nullable(),
  /**
   * Steps of plans that are not done and have a day, days to look at needs and plan again, and terms of remedies that a lawyer of another
   * agency lodged, by what comes then.
   */
  dues: z.array(DuePaper.extend({ kind: z.enum([...PAPERS_DUE, 'remedy']), what: z.string(), who: z.string() })),
  reflectionEnds: Day.nullable(),
  steps: z.array(Step),
  tellings: z.array(Telling),
  channels: z.array(Channel),
  team: z.array(Colleague.extend({ kind: z.enum(TEAM_KINDS), until: Moment.nullable() })),
  events: z.array(Event),
  /** Others of the same case whose team the member is on. */
  others: z.array(PersonSummary.pick({ id: true, code: true, number: true, name: true, age: true })),
  contact: z.object({
    danger: z.enum(DANGERS),
    needs: z.array(z.string()),
    signs: z.array(z.string()),
    interpreter: z.enum(INTERPRETERS),
    informed: z.enum(INFORMED),
    place: z.string(),
    account: z.string(),
    openedAt: Moment,
    openedBy: Colleague,
  }),
  rules: z.object({
    name: z.string(),
    seats: z.array(z.string()),
    quorum: z.int(),
    remedyDays: z.int(),
    supportDays: z.int().nullable(),
    childNotices: z.array(z.string()),
    unverified: z.array(z.string()),
    /** By when money is claimed, where somebody checked it in the law. */
    claims: z.array(z.object({ track: Track, months: z.int(), begins: z.enum(BEGINNINGS), source: z.string() })),
  }),
  /** Signs that suggest a screening interview by a trained person; empty if it is not suggested. */
  askAbout: z.array(z.string()),
  keeping: Keeping,
  /** The danger that the person is in; null where there is none, or somebody recorded that it is over. */
  peril: z.enum(['now', 'soon']).nullable(),
  /** The report that the case came from; null where there is none, or it is gone. */
  report: BehindCase.nullable(),
  /** Other acts on the person that are open, by operation. */
  may: z.array(z.string()),
  /** Acts that the member's roles allow and the person's request for erasure closes, by operation. */
  shut: z.array(z.enum(SHUT)),
})
export type PersonPage = z.output<typeof PersonPage>

export const OneInput = z.object({ person: Id })

/** A step with its inputs; the step lists the required ones. */
export const MoveInput = z.object({
  person: Id,
  track: Track,
  act: z.string().regex(/^[a-z-]{2,30}$/),
  // Fields may be empty here, because the step's own list decides and reports faults by field.
  remedy: perhaps(1000),
  language: z.union([z.literal(''), Tongue]).default(''),
  deciders: z.array(Decider).max(12).default([]),
  followUpOn: Day.optional(),
  plan: perhaps(4000),
  risk: perhaps(4000),
  danger: perhaps(2000),
  consent: perhaps(4000),
  bestInterests: perhaps(4000),
  arrivesOn: Day.optional(),
  begunOn: Day.optional(),
})
export type MoveInput = z.output<typeof MoveInput>

export const Moved = z.object({ person: Id, steps: z.array(Step) })

export const NoteInput = z
  .object({
    person: Id,
    nature: z.enum(NATURES),
    text: words(6000),
    grading: Grading.default(UNGRADED),
  })
  .superRefine(({ nature, grading }, context) => {
    const fault = gradingFault(nature, grading)
    if (fault !== null) context.addIssue({ code: 'custom', path: ['grading'], message: fault })
  })
export const RefuseInput = z.object({ person: Id, refuses: z.array(Party).max(PARTIES.length) })
export const ChannelInput = z.object({
  person: Id,
  /** The channel to change; without it one is added. */
  channel: Id.optional(),
  kind: z.enum(CHANNEL_KINDS),
  value: words(300),
  safe: z.boolean(),
  hours: perhaps(200),
  codeWord: perhaps(100),
})
export const ContactInput = z.object({ person: Id, channel: Id, about: words(500) })
export const Reached = z.object({
  channel: Id,
  kind: z.enum(CHANNEL_KINDS),
  value: z.string(),
  hours: z.string(),
  codeWord: z.string(),
})
export const TellInput = z.object({ person: Id, party: Party, what: words(2000), basis: words(500) })
export const DangerInput = z.object({ person: Id, what: words(2000), party: Party.optional() })
export const AgeInput = z.object({
  person: Id,
  age: z.enum(AGES),
  basis: words(1000),
  method: words(500),
  remedy: perhaps(1000),
  /** The lower of the estimated ages, for the days before majority. */
  atLeast: AtLeast,
})
export const IdentityInput = Identity.extend({ person: Id, mode: z.enum(IDENTITY_MODES) })
export const TeamInput = z.object({ person: Id, member: Id })
// The shape allows one member, because the operation explains in words that two are needed.
export const ProtectInput = z.object({ person: Id, members: z.array(Id).min(1).max(12) })
// Six to eight characters of the number, as written on paper or said on the telephone.
export const CodeInput = z.object({ code: z.string().regex(/^\s*[0-9a-fA-F]{6,8}\s*$/, 'not the number of a person') })
export const Entered = z.object({ person: Id, until: Moment })
export const Reviews = More.extend({ reviews: z.array(Review) })
export const ReviewInput = z.object({ review: Id, verdict: z.enum(VERDICTS) })
export const Done = z.object({ person: Id })
export const ChannelSet = z.object({ person: Id, channel: Id })

/** Duties that the form of the first contact shows before any question. */
export const FormRules = z.object({
  country: z.string(),
  passOn: z.array(z.enum(PASS_ON)),
  unverified: z.boolean(),
  childNotices: z.array(z.string()),
})

const DeskRow = z.object({
  person: Id,
  code: z.string(),
  owner: Colleague,
  queue: z.string(),
  next: z.object({ name: z.string(), due: Moment, missed: z.boolean() }),
})
export const Desk = z.object({ waiting: z.array(DeskRow) })

/** Counts of waiting work; `devices` are first contacts from devices that need settling. */
export const Waiting = z.object({
  missing: z.int(),
  overdue: z.int(),
  children: z.int(),
  reviews: z.int(),
  devices: z.int().optional(),
  /** Persons whose needs, risks or plan must be reviewed. */
  reopened: z.int().optional(),
  /** Persons whose closed file must be kept or erased now. */
  keeping: z.int().optional(),
  /** Persons whose report has a message that nobody has read, for whom its reader is a colleague; one of each case, and no word of it. */
  messages: z.array(z.object({ person: Id, code: z.string(), since: z.iso.date() })).optional(),
  /** Whose next clock runs out first, by number and without a word about them. */
  due: z.array(
    z.object({ person: Id, code: z.string(), clock: z.string(), due: z.iso.datetime(), missed: z.boolean() }),
  ),
  /** Persons who are in danger, with the report that they came from where one may find it. */
  perils: z
    .array(
      z.object({ person: Id, code: z.string(), danger: z.enum(['now', 'soon']), since: Moment, report: Id.nullable() }),
    )
    .optional(),
  /** Persons who need something at once, the longest waiting first. */
  urgent: z
    .array(z.object({ person: Id, code: z.string(), needs: z.array(z.string()), since: Moment, missed: z.boolean() }))
    .optional(),
  /** On which day temporary protection of how many persons ends, from ninety days before; `since` is the day of the reminder, the second of thirty days. */
  protection: z
    .array(z.object({ on: z.iso.date(), since: z.iso.date(), by: z.string().nullable(), persons: z.int() }))
    .optional(),
  /** What of plans and assessments is due for this member: by day, and without a word of them. */
  papers: z.array(DuePaper.extend({ person: Id, code: z.string() })).optional(),
})
