import { z } from 'zod'
import { Citizenship, SEXES } from './traits.ts'

// What stands around an episode: who is said to have done it, vehicles, papers, money. Each is a small thing of its own, so that it can be
// compared and counted; nothing of it must be known. All of it is sealed with the episode.

/**
 * What somebody is said to have done. Said and not proven: nobody here is convicted (Art. 6 Directive (EU) 2016/680), and whoever knowingly
 * used what an exploited person did is apart from those who exploited them (Art. 18a Directive 2011/36/EU).
 */
export const SUSPECT_ROLES = [
  'unknown',
  'recruiter',
  'transporter',
  'controller',
  'exploiter',
  'service-user',
  'helper',
] as const
/** As Art. 19a Directive 2011/36/EU counts suspects: a child or not, where that is known. */
export const AGE_GROUPS = ['unknown', 'adult', 'child'] as const
export const VEHICLE_KINDS = ['unknown', 'car', 'van', 'bus', 'lorry', 'motorcycle', 'boat', 'other'] as const
export const DOCUMENT_KINDS = ['passport', 'identity-card', 'residence-permit', 'visa', 'contract', 'other'] as const
/** Who has a paper of the person now: that others hold it is one of the signs of forced labour (ILO). */
export const HOLDERS = ['unknown', 'person', 'employer', 'recruiter', 'somebody-else', 'lost', 'destroyed'] as const
export const MONEY_KINDS = [
  'debt-claimed',
  'fee-paid',
  'wage-promised',
  'wage-paid',
  'wage-withheld',
  'deduction',
  'money-taken',
  'other',
] as const
export const PER = ['unknown', 'once', 'hour', 'day', 'week', 'month'] as const
export const PLACE_KINDS = [
  'unknown',
  'farm',
  'construction',
  'factory',
  'private-home',
  'flat',
  'hotel',
  'club',
  'street',
  'vessel',
  'online',
  'institution',
  'other',
] as const

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
