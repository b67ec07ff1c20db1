import { z } from 'zod'
import { AGE_GROUPS, DOCUMENT_KINDS, HOLDERS, MONEY_KINDS, PER, SEXES, SUSPECT_ROLES, VEHICLE_KINDS } from '../codes.ts'
import { Citizenship } from '../traits.ts'

// What stands around an episode: who is said to have done it, vehicles, papers, money. Each is a small thing of its own, so that it can be
// compared and counted; nothing of it must be known. All of it is sealed with the episode.

/** ISO 3166-1 alpha-2, or not known. */
export const Country = z.union([z.literal('unknown'), z.string().regex(/^[A-Z]{2}$/)])

const note = z.string().max(4000).default('')
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

export const Suspect = z.strictObject({
  role: z.enum(SUSPECT_ROLES).default('unknown'),
  /** Their name, or what they are called. */
  called: z.string().max(200).default(''),
  sex: z.enum(SEXES).default('unknown'),
  age: z.enum(AGE_GROUPS).default('unknown'),
  citizenship: Citizenship.default('unknown'),
  note,
})

export const Vehicle = z.strictObject({
  kind: z.enum(VEHICLE_KINDS).default('unknown'),
  plate: z.string().max(20).default(''),
  country: Country.default('unknown'),
  note,
})

// No number of a paper: whoever helps needs to know who holds it, and a number is enough to misuse it.
export const Document = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS).default('other'),
  /** Which country issued it. */
  country: Country.default('unknown'),
  holder: z.enum(HOLDERS).default('unknown'),
  note,
})

export const Money = z.strictObject({
  kind: z.enum(MONEY_KINDS).default('other'),
  /** A decimal as it is written, and never added up: sums of several currencies would be wrong, and a float rounds. */
  amount: z
    .string()
    .regex(/^(\d{1,12}(\.\d{1,3})?)?$/, 'not an amount such as 1200.50')
    .default(''),
  /** ISO 4217, empty where nobody knows. */
  currency: z
    .string()
    .refine((code) => code === '' || CURRENCIES.has(code), 'not a currency such as EUR')
    .default(''),
  per: z.enum(PER).default('unknown'),
  /** To whom or from whom. */
  who: z.string().max(200).default(''),
  note,
})

/**
 * A list of things. Before there were lists, text stood there: it is read as one thing that says these words and nothing else, whether it
 * was kept or another program still writes it.
 * @param most things of a list
 */
export const listOf = <T extends z.ZodType<object, { note?: string | undefined }>>(Thing: T, most: number) =>
  z
    .preprocess(
      (held: string | readonly z.input<T>[]) =>
        typeof held !== 'string' ? held : held.trim() === '' ? [] : [{ note: held }],
      z.array(Thing).max(most),
    )
    .default([])
