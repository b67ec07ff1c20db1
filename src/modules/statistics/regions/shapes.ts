import { z } from 'zod'

// A region is named by the town around which it lies. Nulls: no service was asked, or the list has no town of the country.
const Where = { country: z.string().nullable(), around: z.string().nullable() }

/** Referrals that were answered, and how many of them refused; null is «not told». */
export const RegionTold = z.object({ ...Where, refused: z.int().nullable(), answered: z.int().nullable() })
export type RegionTold = z.output<typeof RegionTold>

/** Places of services, of how many of them the free ones were counted within a day, and how many of these are taken. */
export const PlacesTold = z.object({ ...Where, places: z.int(), counted: z.int(), taken: z.int().nullable() })
export type PlacesTold = z.output<typeof PlacesTold>
