import { z } from 'zod'
import type { FactKind, FactValues } from '../../screening/facts/fact.ts'

// Shapes of what an offer says, as rooms keep and show it: screening's own types, checked on their way.

const Period = z.enum(['hour', 'day', 'week', 'month', 'year'])
const Cost = z.object({ amount: z.number(), currency: z.string(), period: Period.nullable() })
const PerHour = z.object({
  from: z.number(),
  to: z.number(),
  currency: z.literal('EUR'),
  /** How the hour was made of the period that is paid. */
  assumption: z.object({
    code: z.enum(['by-the-hour', 'hours-stated', 'day-stated', 'usual-hours']),
    hours: z.number(),
    period: Period.nullable(),
  }),
  /** Euro for one unit, and year and month of the rate. */
  rate: z.object({ euro: z.number(), date: z.string() }).nullable(),
})
const Minimum = z.object({
  amount: z.number(),
  currency: z.string(),
  period: Period,
  tax: z.enum(['gross', 'net']),
  since: z.iso.date(),
  source: z.string(),
  // Offers that were kept before figures were checked know nothing of it.
  checked: z
    .object({ by: z.enum(['eurostat', 'reports']), on: z.iso.date() })
    .nullable()
    .default(null),
  perHour: z.number(),
})
const Compared = z.object({
  country: z.string(),
  by: z.enum(['place', 'currency']),
  minimum: Minimum.nullable(),
  toMinimum: z.enum(['below', 'below-if-gross', 'not-below', 'not-comparable', 'none-by-law', 'no-figure']),
  usual: z.object({ from: z.number(), to: z.number(), group: z.string() }).nullable(),
  toUsual: z.enum(['within', 'above', 'below', 'not-comparable']).nullable(),
})

const VALUES = {
  occupation: z.object({ code: z.string(), isco: z.string() }),
  place: z.object({ country: z.string(), city: z.string().nullable(), role: z.enum(['work', 'mentioned']) }),
  pay: z.object({
    low: z.number(),
    high: z.number(),
    currency: z.string(),
    period: z.enum(['hour', 'day', 'week', 'month', 'year', 'piece', 'unknown']),
    tax: z.enum(['gross', 'net', 'unknown']),
    perHour: PerHour.nullable(),
    compared: z.array(Compared).readonly(),
  }),
  hours: z.object({ from: z.number(), to: z.number(), per: z.enum(['day', 'week', 'month', 'unknown']) }),
  housing: z.object({ terms: z.enum(['free', 'paid', 'from-pay', 'provided']), cost: Cost.exactOptional() }),
  transport: z.object({ terms: z.enum(['free', 'paid', 'from-pay', 'arranged']), cost: Cost.exactOptional() }),
  fee: z.object({
    what: z.enum(['recruitment', 'papers']),
    when: z.enum(['before-work', 'from-pay', 'unknown', 'none']),
    cost: Cost.exactOptional(),
  }),
  papers: z.object({
    what: z.enum(['contract', 'no-contract', 'handed-over', 'kept-by-worker', 'permit-promised', 'permit-arranged']),
  }),
  start: z.object({ day: z.int().nullable(), month: z.int().nullable() }),
  who: z.object({
    what: z.enum(['people', 'nationality', 'family-status', 'looks', 'group', 'minors', 'age', 'anyone']),
    age: z.object({ from: z.int().nullable(), to: z.int().nullable() }).exactOptional(),
  }),
} as const satisfies { [K in FactKind]: z.ZodType<FactValues[K]> }

/** A fact of an offer: its kind, its value, and what else a room tells of it. */
export const factShape = <More extends z.ZodRawShape>(more: More) =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('occupation'), value: VALUES.occupation, ...more }),
    z.object({ kind: z.literal('place'), value: VALUES.place, ...more }),
    z.object({ kind: z.literal('pay'), value: VALUES.pay, ...more }),
    z.object({ kind: z.literal('hours'), value: VALUES.hours, ...more }),
    z.object({ kind: z.literal('housing'), value: VALUES.housing, ...more }),
    z.object({ kind: z.literal('transport'), value: VALUES.transport, ...more }),
    z.object({ kind: z.literal('fee'), value: VALUES.fee, ...more }),
    z.object({ kind: z.literal('papers'), value: VALUES.papers, ...more }),
    z.object({ kind: z.literal('start'), value: VALUES.start, ...more }),
    z.object({ kind: z.literal('who'), value: VALUES.who, ...more }),
  ])
