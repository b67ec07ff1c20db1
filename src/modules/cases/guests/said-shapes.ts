import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { Clock, MoveInput, Step } from '../shapes.ts'
import { TRACKS } from '../tracks/shape.ts'

// Input and output of what guests say of the one track that is their work.

const Moment = z.iso.datetime()

/** A step that a guest said, as the team finds it. */
export const SaidStep = z.object({
  id: Id,
  track: z.enum(TRACKS),
  act: z.string(),
  to: z.string(),
  at: Moment,
  seenAt: Moment.nullable(),
})

/** A track of a person for the guest who says its steps: where it stands, its periods, what can be said, and what was. */
export const GuestTrack = z.object({
  track: z.enum(TRACKS),
  state: z.string(),
  since: Moment,
  clocks: z.array(Clock),
  steps: z.array(Step),
  history: z.array(
    z.object({
      id: Id,
      at: Moment,
      act: z.string(),
      to: z.string(),
      /** Who said it; null where the team took the step, whose words stay the team’s. */
      by: z.string().nullable(),
      reason: z.string(),
      remedy: z.string(),
    }),
  ),
})

/** A step of a track as its guest says it, with what the step asks for. */
export const SayStepInput = z
  .object({ guest: Id })
  .extend(MoveInput.pick({ act: true, remedy: true, language: true }).shape)
export const StepSaid = z.object({ step: Id, person: Id })
export const StepsSeen = z.object({ guest: Id, seen: z.array(Id) })
export const Restated = z.object({ persons: z.array(Id) })
