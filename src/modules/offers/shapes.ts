import { z } from 'zod'
import { factShape, LANGUAGES, QUESTION_CODES, RESULT_CODES } from '../vocabulary/index.ts'
import { GAPS } from './codes.ts'

// What the operation of this room takes and gives. The page imports the types.

export const CheckInput = z.object({
  title: z.string().max(500).default(''),
  // Not trimmed: quotes are told by their place in it.
  text: z.string().max(20_000).regex(/\S/, 'Words of the advert are required.'),
  /** Language of the answer. */
  language: z.enum(LANGUAGES).default('en'),
})

const Quote = { field: z.enum(['title', 'text']), quote: z.string(), start: z.int(), end: z.int() }
/** What the offer says, with the words that say it. */
export const OfferFact = factShape(Quote)
export type OfferFact = z.output<typeof OfferFact>

const Explained = { code: z.string(), name: z.string(), means: z.string(), source: z.string() }

export const Offer = z.object({
  /** Language of the advert: its code and name, and whether a pack reads it. */
  language: z.object({ code: z.string(), name: z.string().nullable(), isRead: z.boolean() }),
  result: z.object({ code: z.enum(RESULT_CODES), sentence: z.string() }),
  /** `shownOnly`: shown, and of no weight in the result. */
  signs: z.array(z.object({ ...Explained, ...Quote, shownOnly: z.boolean() })),
  protective: z.object({
    shown: z.array(z.object({ ...Explained, ...Quote })),
    lacking: z.array(z.object(Explained)),
  }),
  contacts: z.array(z.object({ kind: z.string(), name: z.string(), value: z.string(), ...Quote })),
  /** What it offers; a kind that is not there is not stated. */
  facts: z.array(OfferFact),
  /** Sums of money that stand in it, in any language. */
  sums: z.array(z.object(Quote)),
  /** Null where the language is not read. */
  stated: z.object({ pay: z.boolean().nullable(), hours: z.boolean().nullable() }),
  /** What to ask the recruiter, in the words of whoever is offered the work. */
  questions: z.array(z.object({ code: z.enum(QUESTION_CODES), question: z.string(), why: z.string() })),
})
export type Offer = z.output<typeof Offer>

export const LanguagesInput = z.object({ language: z.enum(LANGUAGES).default('en') })

const Cell = z.object({
  /** Phrases that show the sign by themselves; null where none could: rules or an absence show it. */
  terms: z.int().nullable(),
  /** Labelled postings in which the sign stands. */
  labelled: z.int(),
  /** Those of them in which it is found. */
  found: z.int(),
  gap: z.enum(GAPS).nullable(),
})

/** The languages that adverts are read in, and what each has for each sign. */
export const LanguageList = z.object({
  measuredOn: z.iso.date(),
  signs: z.array(z.object({ code: z.string(), name: z.string(), protective: z.boolean() })),
  languages: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      /** All terms, building blocks of the rules included. */
      terms: z.int(),
      /** Labelled postings of the language. */
      postings: z.int(),
      /** In the order of `signs`. */
      cells: z.array(Cell),
    }),
  ),
})
export type LanguageList = z.output<typeof LanguageList>
