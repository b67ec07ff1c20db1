import type { Context } from 'hono'
import { Problem } from '../../kernel/errors.ts'
import { execute } from '../../kernel/execute.ts'
import { readJson, textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { setSession } from './session-cookie.ts'

/** The operation that ends the caller's own session. */
const SIGN_OUT = 'sessions.close'

/** `POST /api/<operation>`: 200 with the output, 202 with what waits for a second person. */
export async function runOperation(c: Context, door: Door, operation: string): Promise<Response> {
  const declared = Object.hasOwn(door.kernel.operations, operation) ? door.kernel.operations[operation] : undefined
  // An internal one is told as missing: whether it exists is no business of a stranger's.
  if (!declared || declared.internal) throw new Problem('not-found', 'There is no such operation.')
  const approval = c.req.header('Ausma-Approval')
  // What was approved is what was asked then; a body sent along could only differ from it.
  const input = approval === undefined ? await readJson(c) : {}
  const { actor, address } = await callerOf(c, door)
  const reason = textHeader(c, 'Ausma-Reason')
  const result = await execute(door.kernel, { actor, address, operation, input, reason, approval })
  if (result.kind === 'waits') return c.json({ approval: result.approval }, 202)
  // The job must not go on with keys of somebody who has left the desk.
  if (operation === SIGN_OUT && actor.kind === 'member') {
    door.gone(actor.session)
    setSession(c, door, null)
  }
  return c.json(withoutToken(c, door, result.output))
}

/** A session's token goes into the cookie alone, where no script can read it. */
function withoutToken(c: Context, door: Door, output: unknown): Record<string, unknown> {
  const { sessionToken, ...rest } = output as Record<string, unknown>
  if (typeof sessionToken === 'string') setSession(c, door, sessionToken)
  return rest
}
