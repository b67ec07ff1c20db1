import { z } from 'zod'
import { More } from '../../../kernel/first-of.ts'
import { Id } from '../../../kernel/ids.ts'
import { BREACH_STATES, PERSON_STATES, RISKS, SETTLED_BY } from '../codes.ts'

// What the operations on breaches take and give.

const Moment = z.iso.datetime()
const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')
const maybe = (longest: number) => z.string().max(longest).default('')
const State = z.enum(BREACH_STATES)
const Risk = z.enum(RISKS)

export const BreachWhy = z.enum([
  'ended',
  'notified-already',
  'is-a-risk',
  'not-assessed',
  'settled-already',
  'authority-first',
  'persons-first',
  'decided-already',
  'not-permitted',
])
export type BreachWhy = z.output<typeof BreachWhy>
export const BreachAction = z.object({ operation: z.string(), allowed: z.boolean(), why: BreachWhy.nullable() })
export type BreachAction = z.output<typeof BreachAction>

/** Nobody counts in the first hour: a number may stay open, and is then said to be (Art. 33(4) GDPR). */
const About = z.number().int().min(0).max(100_000_000).nullable().default(null)

/** What is written about a breach (Art. 33(3) GDPR, Art. 30(3) Directive (EU) 2016/680). */
export const Facts = z.object({
  what: words(4000),
  /** Categories of persons, and about how many. */
  whose: maybe(2000),
  persons: About,
  /** Categories of data, and about how many records. */
  data: maybe(2000),
  records: About,
  consequences: maybe(4000),
  measures: maybe(4000),
  /** For the persons themselves: what happened, in plain words that put nobody in danger, and what they can do (Art. 34(2) GDPR). */
  plainly: maybe(4000),
  advice: maybe(4000),
})
export type Facts = z.output<typeof Facts>

export const BreachRow = z.object({
  id: Id,
  code: z.string(),
  state: State,
  risk: Risk.nullable(),
  noticedAt: Moment,
  due: Moment,
  /** Told by the server, whose clock counts. */
  running: z.boolean(),
  late: z.boolean(),
  notifiedAt: Moment.nullable(),
  closedAt: Moment.nullable(),
})
export type BreachRow = z.output<typeof BreachRow>

export const ListInput = z.object({ state: z.enum(['open', 'all']).default('open') })
export const ListOutput = More.extend({ breaches: z.array(BreachRow) })

const By = z.object({ id: Id, name: z.string().nullable() })
const Event = z.object({
  id: Id,
  at: Moment,
  kind: z.string(),
  by: By,
  /** What was said with it: the authority and its reference, a ground, reasons. */
  words: z.record(z.string(), z.string()).nullable(),
})
const Person = z.object({
  id: Id,
  state: z.enum(PERSON_STATES),
  at: Moment,
  by: By,
  who: z.string(),
  /** The way by which they were told; of somebody who cannot be told, why. */
  how: z.string(),
})

export const BreachPage = BreachRow.extend({
  facts: Facts,
  events: z.array(Event),
  persons: z.array(Person),
  actions: z.array(BreachAction),
  /** For the notification's text. */
  agency: z.object({
    name: z.string(),
    controller: z.string(),
    officer: z.string(),
    regime: z.enum(['gdpr', '2016-680']),
    authority: z.string(),
  }),
})
export type BreachPage = z.output<typeof BreachPage>

export const OneInput = z.object({ breach: Id })
export const EnterInput = z.object({ noticedAt: Moment, facts: Facts })
export const DescribeInput = OneInput.extend({ facts: Facts })
export const AssessInput = OneInput.extend({ risk: Risk, why: words(4000) })
export const NotifyInput = OneInput.extend({
  authority: words(300),
  /** Number that the authority gave; empty where it gave none. */
  reference: maybe(200),
  at: Moment,
  /** Needed after 72 hours (Art. 33(1) GDPR, Art. 30(1) Directive (EU) 2016/680). */
  why: maybe(4000),
})
export const WithholdInput = OneInput.extend({ why: words(4000) })
export const TellInput = OneInput.extend({
  /** Somebody who stands there as not told; null for one who does not stand there yet. */
  person: Id.nullable().default(null),
  who: words(300),
  channel: words(600),
  // A way is chosen by a person who knows that it is safe; none is safe by being on file.
  safe: z.literal(true, 'Say that this way is marked safe for this person, and who chose it.'),
})
export const PassOverInput = OneInput.extend({ who: words(300), why: words(2000) })
export const SettleInput = OneInput.extend({ as: z.enum(SETTLED_BY), why: words(4000) })
export const CloseInput = OneInput.extend({ why: words(4000) })
export const Changed = z.object({ breach: Id, state: State })
export type Changed = z.output<typeof Changed>
export const AdmitInput = z.object({ member: Id })
export const Admitted = z.object({ given: z.number().int() })
