import { z } from 'zod'
import { LANGUAGES, QUESTION_CODES, RESULT_CODES } from '../vocabulary/index.ts'

// What the operation of this room takes and gives. The page imports the types.

export const CheckInput = z.object({
  title: z.string().max(500).default(''),
  // Not trimmed: quotes are told by their place in it.
  text: z.string().max(20_000).regex(/\S/, 'Words of the advert are required.'),
  /** Language of the answer. */
  language: z.enum(LANGUAGES).default('en'),
})

const Quote = { field: z.enum(['title', 'text']), quote: z.string(), start: z.int(), end: z.int() }
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
  /** Null where the language is not read. */
  stated: z.object({ pay: z.boolean().nullable(), hours: z.boolean().nullable() }),
  /** What to ask the recruiter, in the words of whoever is offered the work. */
  questions: z.array(z.object({ code: z.enum(QUESTION_CODES), question: z.string(), why: z.string() })),
})
export type Offer = z.output<typeof Offer>
