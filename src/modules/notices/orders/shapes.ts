import { z } from 'zod'

// What the operations about orders take and give. The pages import the types.

const text = (longest: number) => z.string().max(longest).default('')
/** An address on the web. */
const Address = z.url({ protocol: /^https?$/, hostname: z.regexes.domain }).max(2000)
const Country = z.string().regex(/^[A-Z]{2}$/, 'not a country')

/** What stands in an order; which parts it needs says order.ts. Sealed at rest. */
export const OrderContent = z.object({
  legalBasis: text(1000),
  authority: text(500),
  /** To act: why the content is illegal, and by which provision. */
  reasons: text(8000),
  provision: text(1000),
  addresses: z.array(Address).max(50).default([]),
  /** To inform: account names, unique identifiers or contact details of the users it is about. */
  accounts: z.array(z.string().trim().min(1).max(300)).max(50).default([]),
  /** To inform: what is asked for. */
  asked: text(4000),
  necessity: text(4000),
  /** Why the reasons are not told to the service: what would harm a criminal investigation. */
  necessityWithheld: text(2000),
  /** Only what the service has collected already for its own ends. */
  collectedAlready: z.boolean().default(false),
  redress: text(4000),
  /** To whom the service tells what it did. */
  effectTo: text(500),
  territory: z.array(Country).max(27).default([]),
  territoryReasons: text(2000),
  language: z.string().regex(/^[a-z]{2}$/),
  /** Languages that the service declared (Art. 11(3)). */
  declared: z
    .array(z.string().regex(/^[a-z]{2}$/))
    .max(30)
    .default([]),
  /** A translation of the most important parts goes with it. */
  translated: z.boolean().default(false),
  /** Telling the person earlier would harm an investigation. */
  informDelayedUntil: z.iso.date().nullable().default(null),
})
export type OrderContent = z.output<typeof OrderContent>
