import type { Context } from 'hono'
import { Problem } from '../../kernel/errors.ts'
import type { Door } from './door.ts'
import { setSession } from './session-cookie.ts'

/** Name of the demonstration's session cookie; only requests with it see the invented data. */
export const DEMO_COOKIE = 'ausma_try'

/** Opens the demonstration; offered only where there is no agency, so that invented data never stand beside real ones. */
export async function startDemonstration(c: Context, door: Door): Promise<Response> {
  // The state is asked each time and not once at the start: an agency may have been made a second ago.
  if ((await door.state()) !== 'new' || !door.demonstration)
    throw new Problem('conflict', 'The demonstration is only there before the first agency is made.')
  const token = await door.demonstration.enter()
  setSession(c, { cookie: DEMO_COOKIE, origins: door.origins }, token)
  return c.json({ url: '/leads' })
}
