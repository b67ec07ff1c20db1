import { z } from 'zod'

// Shapes that persons of a case and suspects share.

/** ISO 3166-1, or `unknown`, which no count drops. */
// Citizenship serves counting and help; no rule of this module reads it.
export const Citizenship = z.union([z.literal('unknown'), z.literal('stateless'), z.string().regex(/^[A-Z]{2}$/)])
