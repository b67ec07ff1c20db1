import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { PASSED_PARTS, RECIPIENTS } from '../codes.ts'

// What passing a report on takes.

export const Recipient = z.enum(RECIPIENTS)
export const PassedPart = z.enum(PASSED_PARTS)

const words = (longest: number) => z.string().max(longest).regex(/\S/, 'Nothing was written.')

export const PassUrgentlyInput = z.object({
  report: Id,
  authority: words(200),
  recipient: Recipient,
  basis: words(500),
  parts: z.array(PassedPart).min(1, 'Say what of it is passed on.').max(PASSED_PARTS.length),
})
export type Passing = z.output<typeof PassUrgentlyInput>

// Sealed with what waits, so that the second person reads why.
export const PassInput = PassUrgentlyInput.extend({
  reason: z.string().trim().min(10, 'Say why, in 10 to 2000 characters.').max(2000),
})
