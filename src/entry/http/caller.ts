import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { type Actor, visitor } from '../../kernel/actor.ts'
import { operatorBy } from '../../modules/blocking/index.ts'
import type { Door } from './door.ts'
import { sessionToken } from './session-cookie.ts'

/** Who calls, from where. */
export type Caller = { readonly actor: Actor; readonly address: string }

export async function callerOf(c: Context, door: Door): Promise<Caller> {
  const key = bearerKey(c)
  // Whoever sends a key is another system; the cookie of a person beside it is not looked at.
  if (key !== null) return { actor: await holderOf(door, key), address: addressOf(c, door.behindProxy) }
  const actor = await door.authenticate(sessionToken(c, door))
  // Every request shows that its member is here; attended jobs that paused without them go on.
  if (actor.kind === 'member') door.present(actor)
  return { actor, address: addressOf(c, door.behindProxy) }
}

/** The key of another system (RFC 6750, 2.1); null where none is sent. */
const bearerKey = (c: Context): string | null =>
  // A scheme in any case, a key in the letters that keys are made of; all else is no key.
  /^Bearer +([\w.~+/=-]+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1] ?? null

const holderOf = async ({ kernel }: Door, key: string): Promise<Actor> =>
  (await operatorBy(kernel, key, kernel.clock.now())) ?? visitor

/** Where a request comes from; kept nowhere. */
export function addressOf(c: Context, behindProxy: boolean): string {
  // Only the last entry was written by our own proxy; those before it are whatever the caller sent.
  const forwarded = behindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? getConnInfo(c).remote.address ?? ''
}
