import { z } from 'zod'
import { Id } from '../../kernel/ids.ts'
import { DutyTelephone } from '../accounts/index.ts'
import { PARTIES, PARTS } from '../cases/index.ts'
import { NEEDS } from '../vocabulary/index.ts'
import { REFUSALS, STAY_ENDS } from './codes.ts'
import { ACCESS, ACTS, CLOCKS, GROUNDS, STATES, WHYS } from './referral.ts'

// What the operations of referrals take and give. The pages import the types.

// Words are bounded, so that a summary stays one and no file of a life is pasted into it.
const Moment = z.iso.datetime()
const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')
const perhaps = (longest: number) => z.string().max(longest).default('')

/** To whom: an agency of this installation, a service of the directory, or both; else a house that is neither, by hand. */
const To = z
  .object({
    agency: Id.nullable().default(null),
    service: Id.nullable().default(null),
    /** How a house is called that is neither; never a person, since it is kept unsealed. Else left empty. */
    name: perhaps(200),
    /** Whether that house is in another country. */
    abroad: z.boolean().default(false),
  })
  .refine(({ agency, service, name }) => agency !== null || service !== null || name.trim() !== '', 'Say to whom.')
export type To = z.output<typeof To>

export const DraftInput = z.object({
  /** One that is changed; it must still be a draft. */
  referral: Id.optional(),
  /** Who goes together; each gets a referral of their own. */
  persons: z.array(Id).min(1).max(20),
  need: z.enum(NEEDS),
  to: To,
  /** What the receiver is besides, where the person may have refused such. */
  party: z.enum(PARTIES).nullable().default(null),
  parts: z
    .array(z.enum(PARTS))
    .max(PARTS.length)
    .transform((all) => [...new Set(all)]),
  /** What the receiver must know besides; as little as is needed. */
  note: perhaps(2000),
  accessDays: z.int().min(ACCESS.least).max(ACCESS.most).default(ACCESS.usual),
})
export type DraftInput = z.output<typeof DraftInput>
export const Drafted = z.object({ referrals: z.array(Id) })

export const OneReferral = z.object({ referral: Id })
export const Taken = z.object({ referrals: z.array(Id) })

/** The same for those who go together, as far as the step is open for them. */
const withOthers = z.boolean().default(false)

export const ConsentInput = z.object({
  referral: Id,
  // Not `life`: that has an operation of its own, with another right and a reason.
  ground: z.enum(['given', 'child']),
  /** In which words, and in which language, the person was told to whom what goes and what for. */
  how: words(1000),
  language: z.string().regex(/^[a-z]{2,3}$/),
  /** Said back by the person in their own words. Of a child: what the child thinks of it stands in `how`. */
  understood: z.boolean(),
})
export const OverrideInput = z.object({ referral: Id, danger: words(1000) })
/** A hand-over across a border needs a look at what waits there (Art. 16(2) CETS 197). */
export const SendInput = z.object({ referral: Id, withOthers, risk: perhaps(2000) })

/** Who at the receiver said so; needed where the sender writes it down. */
const saidBy = perhaps(200)
export const AnswerInput = z
  .object({
    referral: Id,
    withOthers,
    answer: z.enum(['accept', 'reject']),
    meetsAt: Moment.optional(),
    place: perhaps(300),
    /** Whom the person asks for when they arrive. */
    who: perhaps(200),
    refusedFor: z.enum(REFUSALS).optional(),
    text: perhaps(1000),
    saidBy,
  })
  // Each at its field: one answer names all that is missing, not the first of it.
  .superRefine((given, context) => {
    const needed = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'needed' })
    if (given.answer === 'reject') {
      // What was refused and why is how somebody finds another house, and how it shows where capacity lacks.
      if (given.refusedFor === undefined) needed('refusedFor')
      if (given.text.trim() === '') needed('text')
      return
    }
    // All three, or nobody knows whom to look for when the person is late.
    if (given.meetsAt === undefined) needed('meetsAt')
    if (given.place.trim() === '') needed('place')
    if (given.who.trim() === '') needed('who')
  })
export type AnswerInput = z.output<typeof AnswerInput>

export const ArrivalInput = z.object({
  referral: Id,
  withOthers,
  place: words(300),
  at: Moment,
  /** Who saw them arrive. */
  who: words(200),
  saidBy,
})
/** What is known of it; left out only by a house to which nothing opens any more. */
export const AlarmInput = z.object({ referral: Id, text: perhaps(1000), saidBy })
export const FoundInput = z.object({ referral: Id, text: words(1000), saidBy })
/** How a stay ended that everybody knows about, and where the person went as far as the sender may need it. */
export const StayInput = z.object({ referral: Id, withOthers, how: z.enum(STAY_ENDS), text: perhaps(1000), saidBy })
export const FeedbackInput = z.object({ referral: Id, withOthers, text: words(2000), saidBy })

const Step = z.object({
  act: z.enum(ACTS),
  operation: z.string(),
  allowed: z.boolean(),
  why: z.enum(WHYS).nullable(),
  adverse: z.boolean(),
})
export type ReferralStep = z.output<typeof Step>

export const Row = z.object({
  id: Id,
  together: Id,
  side: z.enum(['sender', 'receiver']),
  /** The person's page; only the sender's team has one. */
  // Not even the number: with it a receiver could ask whether another referral is of the same person.
  person: Id.nullable(),
  /** What the person is called; null where it is not open to the reader any more. */
  called: z.string().nullable(),
  need: z.enum(NEEDS),
  from: z.object({ id: Id, name: z.string() }),
  to: z.object({ agency: Id.nullable(), service: Id.nullable(), name: z.string() }),
  byHand: z.boolean(),
  abroad: z.boolean(),
  state: z.enum(STATES),
  turn: z.enum(['sender', 'receiver']).nullable(),
  clock: z.enum(CLOCKS).nullable(),
  due: Moment.nullable(),
  missed: z.boolean(),
  meetsAt: Moment.nullable(),
  madeAt: Moment,
  /** When somebody saw the person arrive; null before. */
  arrivedAt: Moment.nullable(),
  /** How the stay ended; null where it has not, or there is none. */
  stayEnded: z.object({ how: z.enum(STAY_ENDS), at: Moment }).nullable(),
})
export type ReferralRowShown = z.output<typeof Row>

const Identity = z.object({ name: z.string(), otherNames: z.string(), born: z.string(), pseudonym: z.string() })
/** What the receiver reads; each part only where it was chosen. */
export const Passed = z
  .object({
    identity: Identity,
    citizenship: z.string(),
    exploitation: z.string(),
    needs: z.array(z.string()),
    channels: z.array(z.object({ kind: z.string(), value: z.string(), hours: z.string(), codeWord: z.string() })),
    reach: z.string(),
    interviews: z.array(
      z.object({ on: z.string(), kind: z.string(), topics: z.array(z.string()), language: z.string() }),
    ),
    plan: z
      .object({
        steps: z.array(z.object({ what: z.string(), who: z.string(), done: z.boolean() })),
        safety: z.string(),
      })
      .nullable(),
    signs: z.array(z.string()),
    place: z.string(),
    account: z.string(),
  })
  .partial()

export const Summary = z.object({
  called: z.string(),
  code: z.string(),
  sex: z.string(),
  age: z.string(),
  language: z.string(),
  note: z.string(),
  passed: Passed,
})
export type Summary = z.output<typeof Summary>

const Event = z.object({
  id: Id,
  at: Moment,
  by: z.object({ name: z.string().nullable(), agency: z.string() }),
  act: z.enum([...ACTS, 'draft']),
  to: z.enum(STATES),
  words: z
    .object({
      text: z.string(),
      place: z.string(),
      at: z.string(),
      who: z.string(),
      saidBy: z.string(),
    })
    .partial()
    .nullable(),
})

export const ReferralPage = Row.extend({
  parts: z.array(z.enum(PARTS)),
  party: z.enum(PARTIES).nullable(),
  accessDays: z.int(),
  accessUntil: Moment.nullable(),
  accessEndedAt: Moment.nullable(),
  consent: z.object({ ground: z.enum(GROUNDS), at: Moment }).nullable(),
  refusedFor: z.enum(REFUSALS).nullable(),
  /** Null where access has ended, or was never given. */
  summary: Summary.nullable(),
  events: z.array(Event),
  steps: z.array(Step),
  others: z.array(Row),
  /** Whether the person goes the child's way: which ground of consent is asked for. */
  childPath: z.boolean(),
  /** Whom to ring while somebody is missing or a clock has run out: the other side, and on which telephone somebody of it answers now. */
  ring: z.object({ name: z.string(), telephone: DutyTelephone.nullable() }).nullable(),
  /** The sender can let the receiver read what was chosen as it stands now. */
  mayRenew: z.boolean(),
})
export type ReferralPage = z.output<typeof ReferralPage>

export const ListReferrals = z.object({
  side: z.enum(['sender', 'receiver']),
  open: z.boolean().default(true),
  /** Only persons who live at the receiver now. */
  here: z.boolean().default(false),
  after: z.int().min(0).max(1_000_000).default(0),
})
export const Referrals = z.object({ referrals: z.array(Row), total: z.int(), next: z.int().nullable() })
export const OfPerson = z.object({ person: Id })

export const WaitingReferrals = z.object({
  /** To answer, and persons whose arrival is to be confirmed. */
  toAnswer: z.int(),
  arrivals: z.int(),
  /** Answers of others that are late, and persons who did not arrive. */
  late: z.int(),
  notArrived: z.int(),
  /** The clocks that run out first, without a name or a need. */
  due: z.array(
    z.object({
      referral: Id,
      side: z.enum(['sender', 'receiver']),
      state: z.enum(STATES),
      /** Nothing leaves by itself: somebody brings it, or calls. */
      byHand: z.boolean().optional(),
      due: Moment,
      missed: z.boolean(),
    }),
  ),
})

export const Recipients = z.object({
  agencies: z.array(
    z.object({
      id: Id,
      name: z.string(),
      country: z.string(),
      abroad: z.boolean(),
      /** Why nothing may go there; null where nothing stands against it. */
      why: z.enum(WHYS).nullable(),
    }),
  ),
})

export const Lacks = z.object({ lacks: z.array(z.object({ need: z.enum(NEEDS), refused: z.int() })) })
