import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { DutyTelephone } from '../../accounts/index.ts'
import { ASK_KINDS, ASK_URGENCIES, ASKED_ABOUT, ASKED_DAYS, GROUNDS, HANDLING_CODES } from '../codes.ts'
import { ACTS, CLOCKS, SIDES, STATES, WHYS } from './ask.ts'

// What the operations of asking take and give. The pages import the types.

const words = (longest: number) => z.string().trim().min(2).max(longest)
const perhaps = (longest: number) => z.string().trim().max(longest).default('')

/** What is asked of whom, why, and until when. */
export const MakeInput = z
  .object({
    agency: Id,
    kind: z.enum(ASK_KINDS),
    urgency: z.enum(ASK_URGENCIES).default('none'),
    title: words(200),
    question: words(4000),
    /** What it is about, in words. */
    matter: perhaps(2000),
    /** An own record: those asked never learn which. */
    about: z
      .object({ kind: z.enum(ASKED_ABOUT), id: Id })
      .nullable()
      .default(null),
    purpose: z.string().trim().min(10).max(2000),
    basis: words(500),
    neededBy: z.iso.date().nullable().default(null),
    days: z.int().min(1).max(ASKED_DAYS.most).default(ASKED_DAYS.usual),
    handling: z
      .array(z.enum(HANDLING_CODES))
      .default([])
      .transform((all) => HANDLING_CODES.filter((code) => all.includes(code))),
    restrictions: perhaps(1000),
    /** Whether those asked may say that they were asked. */
    mayTell: z.boolean().default(false),
    /** Whether it says or asks anything about a person. */
    ofPerson: z.boolean(),
  })
  // Each at its field: whoever fills the form in sees all that is missing.
  .superRefine(({ handling, restrictions, about, ofPerson }, context) => {
    const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (handling.includes('H3') && restrictions === '') fault('restrictions', 'needed')
    if (about?.kind === 'case' && !ofPerson) fault('ofPerson', 'case-of-persons')
  })
export type MakeInput = z.output<typeof MakeInput>

export const OneAsk = z.object({ ask: Id })
export const AcknowledgeInput = OneAsk.extend({
  /** Whether what is asked for is at hand; what has to be fetched elsewhere has longer. */
  atHand: z.boolean().default(true),
})
export const AnswerInput = OneAsk.extend({
  text: words(8000),
  basis: words(500),
  /** Whether more is to come. */
  partly: z.boolean().default(false),
  ofPerson: z.boolean(),
})
export const RefuseInput = OneAsk.extend({ ground: z.enum(GROUNDS), text: perhaps(2000) })
export const Stepped = OneAsk.extend({ state: z.enum(STATES) })

export const ListInput = z.object({
  side: z.enum(SIDES),
  open: z.boolean().default(true),
  after: z.int().min(0).max(1_000_000).default(0),
})

const Agency = z.object({ id: Id, name: z.string() })
const Person = z.object({ name: z.string().nullable(), agency: z.string() })

/** As lists show it. */
export const AskRowShown = z.object({
  ...{ id: Id, code: z.string(), side: z.enum(SIDES), kind: z.enum(ASK_KINDS), urgency: z.enum(ASK_URGENCIES) },
  state: z.enum(STATES),
  turn: z.enum(SIDES).nullable(),
  clock: z.enum(CLOCKS).nullable(),
  due: z.iso.datetime().nullable(),
  missed: z.boolean(),
  sentAt: z.iso.datetime(),
  from: Agency,
  to: Agency,
  /** Null where it does not open. */
  title: z.string().nullable(),
})
export type AskRowShown = z.output<typeof AskRowShown>
export const Asks = z.object({ asks: z.array(AskRowShown), total: z.int(), next: z.int().nullable() })

const AskStep = z.object({
  act: z.enum(ACTS),
  /** The operations that take it, of which the page calls the one that fits what is said. */
  operations: z.array(z.string()),
  allowed: z.boolean(),
  why: z.enum(WHYS).nullable(),
})
export type AskStep = z.output<typeof AskStep>

export const AskWords = z.object({
  ...{ question: z.string(), matter: z.string(), purpose: z.string(), basis: z.string() },
  ...{ handling: z.array(z.enum(HANDLING_CODES)), restrictions: z.string(), mayTell: z.boolean() },
})

/** What was said with a step. */
export const SaidWith = z.object({
  text: z.string().optional(),
  basis: z.string().optional(),
  ground: z.enum(GROUNDS).optional(),
})
export type SaidWith = z.output<typeof SaidWith>

export const AskPage = AskRowShown.extend({
  /** Null where it does not open any more. */
  words: AskWords.nullable(),
  /** The asker's own record; null for those asked. */
  about: z.object({ kind: z.enum(ASKED_ABOUT), id: Id }).nullable(),
  madeBy: Person,
  approvedBy: Person.nullable(),
  neededBy: z.iso.datetime().nullable(),
  until: z.iso.datetime(),
  /** Whether the clocks of Directive (EU) 2023/977 run. */
  directive: z.boolean(),
  ofPerson: z.boolean(),
  /** For the asker of what cannot wait, until somebody has acknowledged it. */
  ring: z.object({ telephone: DutyTelephone.nullable() }).nullable(),
  /** For those asked: that the asker enforces returns, so that nothing anybody complained of may stand in an answer. */
  toReturns: z.boolean(),
  /** The grounds on which the reader's agency may refuse. */
  grounds: z.array(z.enum(GROUNDS)),
  events: z.array(
    z.object({
      id: Id,
      at: z.iso.datetime(),
      by: Person,
      askedBy: Person.nullable(),
      act: z.enum([...ACTS, 'send', 'over']),
      to: z.enum(STATES),
      words: SaidWith.nullable(),
    }),
  ),
  steps: z.array(AskStep),
})
export type AskPage = z.output<typeof AskPage>

export const WaitingAsks = z.object({
  /** Of those asked: to acknowledge, to answer. Of the asker: late over there, and answers that nobody has read. */
  ...{ toAcknowledge: z.int(), toAnswer: z.int(), late: z.int(), answered: z.int() },
  due: z.array(
    z.object({
      ...{ ask: Id, side: z.enum(SIDES), clock: z.enum(CLOCKS), urgency: z.enum(ASK_URGENCIES) },
      ...{ due: z.iso.datetime(), missed: z.boolean() },
    }),
  ),
})
