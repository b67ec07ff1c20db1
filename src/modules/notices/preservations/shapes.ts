import { z } from 'zod'
import { More } from '../../../kernel/first-of.ts'
import { Id } from '../../../kernel/ids.ts'
import { PRESERVATION_STATE_NAMES } from '../codes.ts'
import { Person } from '../shapes.ts'

// What the operations about keeping content up take and give. The pages import the types.

// The prosecutor decides by these words, and a court may read them later.
const words = z.string().trim().min(20, 'Say it in a sentence or two.').max(4000)
/** Somebody looked at the content and says so; left out, nobody did. */
const looked = z.boolean().nullable().default(null)
const State = z.enum(PRESERVATION_STATE_NAMES)

export const AskInput = z.object({
  notice: Id,
  // Never without an end: what stays up goes on doing harm.
  until: z.iso.date(),
  showsChildren: looked,
  showsIntimate: looked,
  /** Why a copy is not enough. */
  why: words,
})

export const DecideInput = z.object({
  preservation: Id,
  approve: z.boolean(),
  /** The prosecutor has looked as well. */
  showsChildren: looked,
  showsIntimate: looked,
  words: words,
})

export const EndPreservation = z.object({ preservation: Id })

export const Preservation = z.object({
  id: Id,
  notice: Id,
  number: z.int(),
  recipient: z.string(),
  state: State,
  until: z.string(),
  askedBy: Person,
  askedAt: z.iso.datetime(),
  decidedBy: Person.nullable(),
  /** Null where the keys are not open. */
  why: z.string().nullable(),
  decision: z.string().nullable(),
  /** The letter to hand over by oneself, where the service takes no mail; null where the program sends it. */
  handOver: z.object({ subject: z.string(), text: z.string() }).nullable(),
  mayDecide: z.boolean(),
  mayEnd: z.boolean(),
})
export type Preservation = z.output<typeof Preservation>
export const PreservationList = More.extend({ preservations: z.array(Preservation), mayAsk: z.boolean() })
export type PreservationList = z.output<typeof PreservationList>
export const Preserved = z.object({
  preservation: Id,
  state: State,
  /** A letter to the recipient waits in the outbox. */
  written: z.boolean(),
})
