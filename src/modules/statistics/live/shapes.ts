import { z } from 'zod'
import { COUNTED } from '../codes.ts'

/** How many persons wait on each track, as a span; nothing here is divided further, and nothing adds up. */
export const Live = z.object({
  at: z.iso.datetime(),
  tracks: z.array(z.object({ track: z.enum(COUNTED), from: z.int(), to: z.int() })),
})
export type Live = z.output<typeof Live>
