import { z } from 'zod'
import { AGE_GROUPS, DOCUMENT_KINDS, HOLDERS, MONEY_KINDS, PER, SEXES, SUSPECT_ROLES, VEHICLE_KINDS } from '../codes.ts'
import { Citizenship } from '../traits.ts'

// Things around an episode: suspects, vehicles, papers, money. Each is a small object, so that it can be compared and counted; every field
// may be unknown. All are sealed with the episode.

/** ISO 3166-1 alpha-2, or `unknown`. */
export const Country = z.union([z.literal('unknown'), z.string().regex(/^[A-Z]{2}$/)])

const note = z.string().max(4000).default('')
const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

export const Suspect = z.strictObject({
  role: z.enum(SUSPECT_ROLES).default('unknown'),
  /** A name or nickname. */
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

// The number is left out, because helpers need only the holder, and a number can be misused.
export const Document = z.strictObject({
  kind: z.enum(DOCUMENT_KINDS).default('other'),
  /** The issuing country. */
  country: Country.default('unknown'),
  holder: z.enum(HOLDERS).default('unknown'),
  note,
})

export const Money = z.strictObject({
  kind: z.enum(MONEY_KINDS).default('other'),
  /** A decimal as it is written; amounts are never added up, because currencies differ and floats round. */
  amount: z
    .string()
    .regex(/^(\d{1,12}(\.\d{1,3})?)?$/, 'not an amount such as 1200.50')
    .default(''),
  /** ISO 4217; empty if unknown. */
  currency: z
    .string()
    .refine((code) => code === '' || CURRENCIES.has(code), 'not a currency such as EUR')
    .default(''),
  per: z.enum(PER).default('unknown'),
  /** The payer or the receiver. */
  who: z.string().max(200).default(''),
  note,
})

/**
 * A list of things. Text, as older versions and other programs write it, is read as one thing with these words.
 * @param most largest number of things in a list
 */
export const listOf = <T extends z.ZodType<object, { note?: string | undefined }>>(Thing: T, most: number) =>
  z
    .preprocess(
      (held: string | readonly z.input<T>[]) =>
        typeof held !== 'string' ? held : held.trim() === '' ? [] : [{ note: held }],
      z.array(Thing).max(most),
    )
    .default([])
