import { z } from 'zod'
import { factShape } from '../../vocabulary/index.ts'

/** Words of a posting, with their place. */
export const Quote = z.object({
  /** Place of the posting in the lead. */
  posting: z.int(),
  field: z.enum(['title', 'text']),
  quote: z.string(),
  start: z.int(),
  end: z.int(),
  /** So that a page can cite it without the posting at hand. */
  cite: z.object({ source: z.string(), date: z.string().nullable(), language: z.string() }),
})

/** What the postings in the words of the template offer: a usual value, how many say so, and in which words. */
export const LeadFact = factShape({ postings: z.int(), share: z.number(), quotes: z.array(Quote) })
export type LeadFact = z.output<typeof LeadFact>
