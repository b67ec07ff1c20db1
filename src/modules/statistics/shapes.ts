import { z } from 'zod'
import { COUNTED } from './codes.ts'
import { PlacesTold, RegionTold } from './regions/shapes.ts'

// What this room gives. No field here can hold anything about one person, and no answer carries an id.

// As the columns of persons have them; what is not known is a value like the others and is never left out.
export { AGES, SEXES } from '../cases/index.ts'

/** Days since the state began. The longest is one person's, so it is told in full thirties: «over 510». */
const Days = z.object({ median: z.int(), ninth: z.int().nullable(), longest: z.int().nullable() })
export type Days = z.output<typeof Days>

/** Null is «not told»: from one to four, or a number by which such a one could be worked out. */
const Told = z.object({ n: z.int().nullable(), overdue: z.int().nullable(), days: Days.nullable() })
const Part = Told.extend({ value: z.string() })
export type PartTold = z.output<typeof Part>

const TrackTold = Told.extend({ track: z.enum(COUNTED), sex: z.array(Part), age: z.array(Part) })
export type TrackTold = z.output<typeof TrackTold>

/** Of one need; `refused` is null wherever one of its parts is, since the one would tell the other. */
const NeedTold = z.object({
  need: z.string(),
  refused: z.int().nullable(),
  reasons: z.array(z.object({ reason: z.string(), n: z.int().nullable() })),
})
export type NeedTold = z.output<typeof NeedTold>

export const Figures = z.object({
  at: z.iso.datetime(),
  /** Fewer persons than this are never told as a number. */
  least: z.int(),
  tracks: z.array(TrackTold),
  refusals: z.object({
    since: z.iso.datetime(),
    refused: z.int().nullable(),
    needs: z.array(NeedTold),
    /** Months that were told before there were regions have none. */
    regions: z.array(RegionTold).optional(),
  }),
  places: z.array(PlacesTold).optional(),
})
export type Figures = z.output<typeof Figures>
