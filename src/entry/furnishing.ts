import type { Actor } from '../kernel/actor.ts'
import { execute } from '../kernel/execute.ts'
import type { House } from './house.ts'

type Output = Record<string, unknown>

/** Where invented data are put: a house of its own, its one agency, and the session of the member who looks at it. */
export type Furnishing = { readonly house: House; readonly agency: string; readonly token: string }

/**
 * Runs an operation of the demonstration by the same door as any other: what a newcomer sees is what the program does.
 * @param reason why, where the operation asks
 * @returns what came out; nothing where a second person is needed: that stands among what waits, for the newcomer to find
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
