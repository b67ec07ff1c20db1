import type { Actor } from '../kernel/actor.ts'
import { execute } from '../kernel/execute.ts'
import type { House } from './house.ts'

type Output = Record<string, unknown>

/** The place for invented data: a house, its one agency, and the session of the visiting member. */
export type Furnishing = { readonly house: House; readonly agency: string; readonly token: string }

/**
 * Runs an operation of the demonstration through `execute` like any other, so that a visitor sees what the program
 * really does.
 * @param reason the member's reason, where the operation asks for one
 * @returns the output; empty where a second person must approve: the call then waits, for the visitor to find
 */
export async function run(
  { kernel }: House,
  actor: Actor,
  operation: string,
  input: unknown,
  reason?: string,
): Promise<Output> {
  const result = await execute(kernel, { actor, operation, input, reason, address: 'demonstration' })
  return result.kind === 'done' ? (result.output as Output) : {}
}
