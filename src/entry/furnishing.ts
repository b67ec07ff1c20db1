import type { Actor } from '../kernel/actor.ts'
import { type In, type Name, type Out, perform } from '../operations.ts'
import type { House } from './house.ts'

/** The place for invented data: a house, its one agency, and the session of the visiting member. */
export type Furnishing = { readonly house: House; readonly agency: string; readonly token: string }

/**
 * Runs an operation of the demonstration through `execute` like any other, so that a visitor sees what the program
 * really does.
 * @param reason the member's reason, where the operation asks for one
 * @returns the output
 * @throws Problem as `execute` does, and Error where the operation waits for a second person
 */
export const run = <N extends Name>(
  { kernel }: House,
  actor: Actor,
  operation: N,
  input: In<N>,
  reason?: string,
): Promise<Out<N>> => perform(kernel, { actor, operation, input, reason, address: 'demonstration' })
