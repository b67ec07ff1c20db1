import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Actor } from '../../kernel/actor.ts'
import type { Door } from './door.ts'
import { sessionToken } from './session-cookie.ts'

/** Who calls, from where. */
export type Caller = { readonly actor: Actor; readonly address: string }

const BEARER = /^Bearer +(\S+)$/i

export async function callerOf(c: Context, door: Door): Promise<Caller> {
  const address = addressOf(c, door.behindProxy)
  const key = c.req.header('Authorization')
  // A program sends its key with each call; a session beside it is not read, so that nobody acts as two at once.
  if (key !== undefined) return { actor: await door.client(BEARER.exec(key)?.[1] ?? '', address), address }
  const actor = await door.authenticate(sessionToken(c, door))
  // Every request shows that its member is here; attended jobs that paused without them go on.
  if (actor.kind === 'member') door.present(actor)
  return { actor, address }
}

/** Where a request comes from; kept nowhere. */
export function addressOf(c: Context, behindProxy: boolean): string {
  // Only the last entry was written by our own proxy; those before it are whatever the caller sent.
  const forwarded = behindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? getConnInfo(c).remote.address ?? ''
}
