import { z } from 'zod'
import { More } from '../../kernel/first-of.ts'
import { Id } from '../../kernel/ids.ts'
import { LANGUAGES } from '../vocabulary/index.ts'
import { STANDINGS, WATCHED_SHARES } from './codes.ts'

// What the operations of this room take and give. The pages import the types.

const Language = z.enum(LANGUAGES).default('en')
const Moment = z.iso.datetime()
const Person = z.object({ id: Id, name: z.string().nullable() })

/** A share with its counts and the bounds between which it lies with 95 % confidence; null where it is of nothing. */
export const Share = z.object({
  share: z.number().nullable(),
  hits: z.int(),
  of: z.int(),
  low: z.number(),
  high: z.number(),
})

const Agreement = z.object({ decided: z.int(), pursued: z.int(), precision: Share, recall: Share })
const Area = z.object({ area: z.number(), low: z.number(), high: z.number() })

export const Quality = z.object({
  overall: Agreement,
  /** The chance that a pursued lead stands before a dismissed one. */
  area: Area,
  /** The same of the score alone. */
  scoreArea: Area,
  /** Mean squared distance of probability and decision. */
  brier: z.number(),
  brierOfGuessing: z.number(),
  /** The reliability curve: what was foretold, and how often it came true. */
  reliability: z.array(Share.extend({ from: z.number(), to: z.number(), mean: z.number() })),
  languages: z.array(Agreement.extend({ value: z.string() })),
  /** `value` is a mark; the name is null where it is not kept, or keys are not open. */
  sources: z.array(Agreement.extend({ value: z.string(), name: z.string().nullable() })),
})

/** What training gives, as its thread hands it over. */
export const Trained = z.object({
  model: z.object({
    version: z.literal(1),
    intercept: z.number(),
    named: z.record(z.string(), z.number()),
    words: z.array(z.tuple([z.int(), z.number()])),
    scale: z.object({ slope: z.number(), shift: z.number() }),
  }),
  quality: Quality.extend({ sources: z.array(Agreement.extend({ value: z.string() })) }),
  ridge: z.number(),
  examples: z.object({ pursued: z.int(), dismissed: z.int(), repeated: z.int() }),
})

/** A weight of the sum, in words. Positive weights move a lead up. */
export const Coefficient = z.object({ code: z.string(), name: z.string(), weight: z.number() })

export type ModelPage = z.output<typeof ModelPage>
export const ModelPage = z.object({
  id: Id,
  trainedAt: Moment,
  trainedBy: Person,
  decisions: z.object({ pursued: z.int(), dismissed: z.int(), repeated: z.int(), first: Moment, last: Moment }),
  ridge: z.number(),
  intercept: z.number(),
  coefficients: z.array(Coefficient),
  quality: Quality,
  /** Whether it orders better than chance, by the lower bound. */
  useful: z.boolean(),
})

const Standing = z.enum(STANDINGS)

export const GetInput = z.object({ language: Language })
export const LearningPage = z.object({
  standing: Standing,
  on: z.boolean(),
  /** The agency works under Directive (EU) 2016/680. */
  police: z.boolean(),
  switched: z.object({ by: Person, at: Moment }).nullable(),
  /** Decisions that would be learned from now, and how many of each kind are needed. */
  lessons: z.object({ pursued: z.int(), dismissed: z.int(), needed: z.int() }),
  /** The training under way. */
  training: Id.nullable(),
  keepDays: z.int(),
  model: ModelPage.nullable(),
  may: z.object({ train: z.boolean(), switch: z.boolean(), keep: z.boolean() }),
})
export type LearningPage = z.output<typeof LearningPage>

export const Models = More.extend({
  models: z.array(
    z.object({
      id: Id,
      trainedAt: Moment,
      trainedBy: Person,
      pursued: z.int(),
      dismissed: z.int(),
      area: z.number(),
      brier: z.number(),
    }),
  ),
})

export const SwitchInput = z.object({ on: z.boolean() })
export const Switched = z.object({ standing: Standing, on: z.boolean(), job: Id.nullable() })

export const KeepInput = z.object({
  /** Days after its decision for which a lead's numbers are learned from. */
  days: z.int().min(30).max(3650),
})

export const Card = z.object({ name: z.string(), markdown: z.string() })

/** A share of a source's postings in leads that has moved. */
const Moved = z.object({
  source: z.string(),
  name: z.string().nullable(),
  at: Moment,
  now: Share,
  before: Share,
  deviations: z.number(),
})
/** A share that has fallen among decisions since training; `language` is null for all of them. */
const Fallen = z.object({
  language: z.string().nullable(),
  what: z.enum(WATCHED_SHARES),
  before: Share,
  now: Share,
  since: Moment,
})
export const Drift = z.object({
  /** Sources and languages that were looked at, so that none found is told from nothing looked at. */
  looked: z.object({ sources: z.int(), languages: z.int(), decisions: z.int() }),
  sources: z.array(Moved),
  agreement: z.array(Fallen),
})
export type Drift = z.output<typeof Drift>

export const Questions = z.object({
  /** Undecided leads whose decision would teach most, first the most; none where the order is off. */
  leads: z.array(z.object({ lead: Id, number: z.int(), probability: z.number() })),
})

export const ExplainInput = z.object({ lead: Id, language: Language })
export const Explanation = z.object({
  /** Null where the order is off, or the model has not judged this lead. */
  place: z
    .object({
      probability: z.number(),
      /** Among undecided leads, from 1; null beyond the first thousand, and for decided leads. */
      rank: z.int().nullable(),
      trainedAt: Moment,
      /** What moved it most, the weightiest first. */
      because: z.array(z.object({ code: z.string(), name: z.string(), adds: z.number() })),
      /** The model is not sure of it, and a decision would teach much. */
      teaches: z.boolean(),
    })
    .nullable(),
})
export type Explanation = z.output<typeof Explanation>
