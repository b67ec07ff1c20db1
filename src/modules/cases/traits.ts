import { z } from 'zod'

// What is asked of anybody alike: of the persons of a case and of those who are said to have done it.

/** ISO 3166-1, or not known: a value of its own that is never dropped. */
// Of counting and of help alone; no rule of this room reads it.
export const Citizenship = z.union([z.literal('unknown'), z.literal('stateless'), z.string().regex(/^[A-Z]{2}$/)])
