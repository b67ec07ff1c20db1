import { z } from 'zod'
import { More } from '../../../kernel/first-of.ts'
import { Id } from '../../../kernel/ids.ts'
import { ORDER_KINDS, ORDER_STATES } from '../codes.ts'
import { Person } from '../shapes.ts'
import { OrderContent } from './shapes.ts'

const words = (longest: number) => z.string().trim().min(1, 'Nothing was written.').max(longest)

export const PowerInput = z
  .object({
    country: z.string().regex(/^[A-Z]{2}$/, 'not a country'),
    authority: words(300),
    /** The provision of national law. */
    law: words(500),
    acts: z.boolean(),
    informs: z.boolean(),
    coordinator: words(300),
    // A copy of each order goes there (Art. 9(4) and 10(4)): a name would not do.
    coordinatorMail: z.email().max(200),
  })
  // A law that lets one order nothing is no power; the table refuses it as well.
  .refine(({ acts, informs }) => acts || informs, { path: ['acts'], message: 'Say what this law lets you order.' })
export const Power = z.object({
  id: Id,
  country: z.string(),
  authority: z.string(),
  law: z.string(),
  acts: z.boolean(),
  informs: z.boolean(),
  coordinator: z.string(),
  coordinatorMail: z.string(),
  ended: z.boolean(),
})
export const Powers = z.object({ powers: z.array(Power) })
export type Powers = z.output<typeof Powers>
export const OnePower = z.object({ power: Id })

const OrderKind = z.enum(ORDER_KINDS)
const State = z.enum(ORDER_STATES)

export const DraftOrder = z.object({
  power: Id,
  kind: OrderKind,
  recipient: Id,
  notice: Id.nullable().default(null),
  content: OrderContent,
})
// Neither power nor recipient: with another of these it would be another order.
export const EditOrder = z.object({ order: Id, content: OrderContent })
export const OneOrder = z.object({ order: Id })
// The day that the service told, which is seldom the one on which somebody enters it.
export const EffectInput = z.object({ order: Id, on: z.iso.date() })

const Missing = z.object({ part: z.string(), law: z.string() })
export const Order = z.object({
  id: Id,
  kind: OrderKind,
  state: State,
  recipient: z.string(),
  authority: z.string(),
  law: z.string(),
  coordinator: z.string(),
  draftedBy: Person,
  issuedBy: Person.nullable(),
  madeAt: z.iso.datetime(),
  issuedAt: z.iso.datetime().nullable(),
  copiedAt: z.iso.datetime().nullable(),
  effectOn: z.string().nullable(),
  informRecipientAt: z.string().nullable(),
  informedAt: z.iso.datetime().nullable(),
  /** Null where the keys are not open. */
  content: OrderContent.nullable(),
  missing: z.array(Missing),
})
export type Order = z.output<typeof Order>
export const Orders = More.extend({ orders: z.array(Order) })
export type Orders = z.output<typeof Orders>
export const Ordered = z.object({ order: Id, state: State, missing: z.array(Missing) })
