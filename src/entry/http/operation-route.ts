import type { Context } from 'hono'
import { Problem } from '../../kernel/errors.ts'
import { execute } from '../../kernel/execute.ts'
import { hasAddress } from '../../kernel/operation.ts'
import { readJson, textHeader } from './body.ts'
import { callerOf } from './caller.ts'
import type { Door } from './door.ts'
import { deviceCookie, setDeviceCookie, setSession } from './session-cookie.ts'

/** The operation that ends the caller's own session. */
const SIGN_OUT = 'sessions.close'
/** The operation by which the caller's session goes on at another address. */
const HAND_OVER = 'sessions.hand-over'

/** `POST /api/<operation>`: 200 with the output, or 202 with the id of a call that waits for a second person. */
export async function runOperation(c: Context, door: Door, operation: string): Promise<Response> {
  const declared = Object.hasOwn(door.kernel.operations, operation) ? door.kernel.operations[operation] : undefined
  // Reports come through the public pages alone, where floods wait. Internal operations are told as missing: no stranger need know
  // whether one exists.
  if (!declared || !hasAddress(declared)) throw new Problem('not-found', 'There is no such operation.')
  const approval = c.req.header('Ausma-Approval')
  // An approval runs the stored input; a body sent along could only differ from it.
  const input = approval === undefined ? await readJson(c) : {}
  const { actor, address } = await callerOf(c, door)
  const reason = textHeader(c, 'Ausma-Reason')
  const call = { actor, address, operation, input, reason, approval, deviceCookie: deviceCookie(c, door) }
  const run = () => execute(door.kernel, call)
  // Of a flood on the interface members notice nothing.
  const result = await (actor.kind === 'visitor' ? door.strangers.run(address, run) : run())
  if (result.kind === 'waits') return c.json({ approval: result.approval }, 202)
  // Jobs must not go on with the keys of a member who has signed out.
  if (operation === SIGN_OUT && actor.kind === 'member') {
    door.gone(actor.session)
    setSession(c, door, null)
  }
  // The session goes on elsewhere, under another token; this one opens nothing any more.
  if (operation === HAND_OVER) setSession(c, door, null)
  return c.json(withoutCookies(c, door, result.output))
}

/** What belongs into cookies goes there alone, where no script can read it. */
function withoutCookies(c: Context, door: Door, output: unknown): Record<string, unknown> {
  const { sessionToken, deviceCookie, ...rest } = output as Record<string, unknown>
  if (typeof sessionToken === 'string') setSession(c, door, sessionToken)
  if (typeof deviceCookie === 'string') setDeviceCookie(c, door, deviceCookie)
  return rest
}
