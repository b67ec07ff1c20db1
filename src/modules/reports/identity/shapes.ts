import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'

// What is said of who a reporter is, and who may look at it.

export const LONGEST_IDENTITY = 1000

/** Nothing written takes back what was said before. */
export const IdentifyInput = z.object({ words: z.string().max(LONGEST_IDENTITY) })

export const OpenIdentityInput = z.object({
  report: Id,
  reason: z.string().trim().min(10, 'Say why, in 10 to 2000 characters.').max(2000),
})

export const Identity = z.object({ words: z.string(), toldOn: z.iso.date(), until: z.iso.datetime() })

export const Identities = z.object({
  reports: z.array(
    z.object({
      report: Id,
      code: z.string(),
      toldOn: z.iso.date(),
      /** Somebody has asked to look, and a second person has not decided. */
      waits: z.boolean(),
      /** The custodian who asks may look until then. */
      until: z.iso.datetime().nullable(),
    }),
  ),
})
export type Identities = z.output<typeof Identities>
