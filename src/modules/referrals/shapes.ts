import { z } from 'zod'
import { isZone } from '../../kernel/clock.ts'
import { Id } from '../../kernel/ids.ts'
import { Hours } from '../reports/index.ts'
import { NEEDS } from '../vocabulary/index.ts'
import { ACCESS, AGES, BEDS, SEXES } from './codes.ts'
import { OBSTACLES } from './fitting.ts'

// What the operations of this room take and give. The pages import the types.

const Country = z.string().regex(/^[A-Z]{2}$/, 'not a country code such as LV')
const Language = z.string().regex(/^[a-z]{2,3}$/, 'not a language code such as uk')
const Words = (most: number) => z.string().trim().max(most)
const Needed = (most: number) => Words(most).min(1, 'needed')

// What is ticked twice, or sent twice by a program, counts once.
const unique = <T extends z.ZodType>(of: T, most: number) =>
  z
    .array(of)
    .max(most)
    .transform((all): z.output<T>[] => [...new Set(all)])

const Offer = {
  name: Needed(120),
  needs: unique(z.enum(NEEDS), NEEDS.length).refine((needs) => needs.length > 0, 'Say what the service gives.'),
  languages: unique(Language, 40),
  sexes: unique(z.enum(SEXES), 3).refine((sexes) => sexes.length > 0, 'Say who is taken.'),
  ages: unique(z.enum(AGES), 2).refine((ages) => ages.length > 0, 'Say who is taken.'),
  access: unique(z.enum(ACCESS), ACCESS.length),
  withChildren: z.boolean(),
  country: Country,
  town: Needed(120),
  // Free words, for people to read: extensions, «ring twice», who answers.
  phone: Words(60),
  email: z.union([z.literal(''), z.email('not a mail address')]),
  hours: Hours,
  zone: z.string().max(60).refine(isZone, 'not a time zone'),
  conditions: Words(2000),
  // Null counts no places, as a lawyer does; 0 is a house that has none.
  places: z.int().min(0).max(10_000).nullable(),
}

export const ServiceInput = z
  .object({
    service: Id.optional(),
    ...Offer,
    /** Street and door; null leaves what is kept as it is. */
    address: Words(400).nullable(),
  })
  .refine(({ phone, email }) => phone !== '' || email !== '', {
    path: ['phone'],
    message: 'Say how the service is reached: a telephone number or a mail address.',
  })
export type ServiceInput = z.output<typeof ServiceInput>

export const Saved = z.object({ service: Id })
export const OneService = z.object({ service: Id })
export const FreeInput = z.object({ service: Id, free: z.int().min(0).max(10_000) })

const Moment = z.iso.datetime()
const Next = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('now'), until: z.string() }),
  z.object({ kind: z.literal('later'), date: z.string(), from: z.string() }),
  z.object({ kind: z.literal('unknown') }),
])

export const ServiceShown = z.object({
  id: Id,
  ...Offer,
  agency: z.object({ id: Id, name: z.string().nullable() }),
  latitude: z.number(),
  longitude: z.number(),
  free: z.int().nullable(),
  freeSaidAt: Moment.nullable(),
  /** The last day on which its agency looked whether all this holds. */
  verifiedOn: z.iso.date(),
  /** So long ago that a call is better than trust. */
  isOld: z.boolean(),
  opens: Next,
  ended: z.boolean(),
  /** Kept by the reader's own agency, which alone may change it. */
  own: z.boolean(),
})
export type ServiceShown = z.output<typeof ServiceShown>

export const ServicePage = z.object({
  service: ServiceShown,
  /** Street and door; null where it is hidden from the reader or nobody wrote one. */
  address: z.string().nullable(),
  /** There is one, and the reader does not see it. */
  hidden: z.boolean(),
  mayKeep: z.boolean(),
})
export type ServicePage = z.output<typeof ServicePage>

export const SearchInput = z.object({
  need: z.enum(NEEDS).nullable().default(null),
  language: Language.nullable().default(null),
  sex: z.enum(SEXES).nullable().default(null),
  age: z.enum(AGES).nullable().default(null),
  access: unique(z.enum(ACCESS), ACCESS.length).default([]),
  withChildren: z.boolean().default(false),
  places: z.int().min(0).max(50).default(0),
  /** A town from which distances are counted, or its beginning: the answer says which was taken. */
  from: z
    .object({ town: Needed(120), country: Country })
    .nullable()
    .default(null),
})
export type SearchInput = z.output<typeof SearchInput>

export const Found = ServiceShown.extend({
  obstacles: z.array(z.enum(OBSTACLES)),
  kilometres: z.number().nullable(),
  /** Degrees from north, clockwise. */
  bearing: z.number().nullable(),
  beds: z.enum(BEDS),
})
export type Found = z.output<typeof Found>

export const SearchOutput = z.object({
  services: z.array(Found),
  /** How many give what is needed, and of them how many fail on what alone: where capacity lacks. */
  lacks: z.object({
    giving: z.int(),
    fitting: z.int(),
    by: z.array(z.object({ obstacle: z.enum(OBSTACLES), services: z.int() })),
  }),
  /** The town from which distances are counted; null where none was named, or the list has none that begins so. */
  from: z.object({ name: z.string(), country: z.string() }).nullable(),
  /** More than are shown. */
  more: z.int(),
  mayKeep: z.boolean(),
})
export type SearchOutput = z.output<typeof SearchOutput>

/** A line or referral point as a public page names it; nobody has called it. */
export const ServiceStarter = z.object({
  name: Needed(120),
  /** Null of a number of the whole Union. */
  country: Country.nullable(),
  phone: Needed(60),
  email: Offer.email,
  /** The page says that somebody answers day and night. */
  always: z.boolean(),
  source: z.url({ protocol: /^https$/ }),
  /** The day of the page's last change, or on which a copy of it was read. */
  date: z.iso.date(),
})
export type ServiceStarter = z.output<typeof ServiceStarter>
/** Those that the directory of the own agency has not yet, by their number. */
export const ServiceStarters = z.object({ starters: z.array(ServiceStarter) })

export const TownsInput = z.object({ text: z.string().max(80), country: Country.nullable().default(null) })
export const TownsOutput = z.object({ towns: z.array(z.object({ name: z.string(), country: z.string() })) })
