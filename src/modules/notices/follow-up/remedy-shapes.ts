import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { OUTCOMES, REFUSALS, REMEDY_KINDS, REMEDY_RESULTS } from '../codes.ts'
import { Changed } from '../shapes.ts'

// What the operations about complaints and disputes take and give. The pages import the types.

const Day = z.iso.date()
const words = (longest: number) => z.string().trim().min(1, 'Nothing was written.').max(longest)

const RemedyKind = z.enum(REMEDY_KINDS)
const RemedyResult = z.enum(REMEDY_RESULTS)

export const LodgeInput = z
  .object({
    notice: Id,
    kind: RemedyKind,
    lodgedOn: Day,
    grounds: words(8000),
    /** The number that the service or body gave. */
    reference: z.string().trim().max(200).default(''),
    /** The certified body (Art. 21(3)). */
    body: z.string().trim().max(200).default(''),
  })
  .refine(({ kind, body }) => kind === 'complaint' || body !== '', {
    path: ['body'],
    message: 'Name the certified body that decides the dispute.',
  })

export const EndInput = z
  .object({
    remedy: Id,
    endedOn: Day,
    result: RemedyResult,
    /** What now is with the content; left out, it stays as it was decided before. */
    outcome: z.enum(OUTCOMES).nullable().default(null),
    refusal: z.enum(REFUSALS).nullable().default(null),
    words: z.string().trim().max(8000).default(''),
  })
  // As when a decision is recorded: what was kept was refused for some reason, if only for none.
  .refine(({ outcome, refusal }) => outcome !== 'kept' || refusal !== null, {
    path: ['refusal'],
    message: 'Say which reason they gave, or that they gave none.',
  })
  .refine(
    ({ outcome, refusal }) => refusal === null || (outcome !== null && outcome !== 'removed' && outcome !== 'disabled'),
    {
      path: ['refusal'],
      message: 'What was taken down was not refused.',
    },
  )

export const Remedied = Changed.extend({ remedy: Id })

/** What was written when it was lodged; null where the keys are not open. */
export const Lodged = z.object({ grounds: z.string(), reference: z.string(), body: z.string() })
export type Lodged = z.output<typeof Lodged>

export const Remedy = z.object({
  id: Id,
  kind: RemedyKind,
  lodgedOn: Day,
  endedOn: Day.nullable(),
  result: RemedyResult.nullable(),
  told: Lodged.nullable(),
  answer: z.string().nullable(),
})
export type Remedy = z.output<typeof Remedy>
