import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import { type Actor, visitor } from '../../kernel/actor.ts'
import { operatorBy } from '../../modules/blocking/index.ts'
import type { Door } from './door.ts'
import { networkOf } from './network.ts'
import { isAtDevice } from './same-site.ts'
import { sessionToken } from './session-cookie.ts'

/** A caller and the network that the call comes from. */
export type Caller = { readonly actor: Actor; readonly address: string }

const BEARER = /^Bearer +(\S+)$/i

/** @throws Problem `not-signed-in`, `too-many-requests` of a key that is wrong, `unavailable` where too many strangers wait */
export async function callerOf(c: Context, door: Door): Promise<Caller> {
  const address = addressOf(c, door.behindProxy)
  const header = c.req.header('Authorization')
  // A program sends its key with each call; a session beside it is not read, so that no call has two actors.
  if (header !== undefined) {
    const key = BEARER.exec(header)?.[1] ?? ''
    const actor = await door.strangers.look(address, key, () => systemOf(door, key, address))
    door.strangers.learn(key)
    return { actor, address }
  }
  const token = sessionToken(c, door)
  if (token === null) return { actor: visitor, address }
  const actor = await door.strangers.look(address, token, () => door.authenticate(token, placeOf(c, door)))
  if (actor.kind !== 'visitor') door.strangers.learn(token)
  // Every request counts its member as present; attended jobs that paused without them go on.
  if (actor.kind === 'member') door.present(actor)
  return { actor, address }
}

/** Which sessions count where a request came in. */
const placeOf = (c: Context, door: Door): 'device' | undefined =>
  isAtDevice(c, door.deviceOrigins) ? 'device' : undefined

/** The system behind a key (RFC 6750, 2.1): a network operator or another client. */
const systemOf = async (door: Door, key: string, address: string): Promise<Actor> =>
  (await operatorBy(door.kernel, key, door.kernel.clock.now())) ?? (await door.client(key, address))

const LOOPBACK = /^(127\.\d+\.\d+\.\d+|0:0:0:0::\/64)$/

/**
 * What is wrong between this server and the proxy before it, as far as a request shows it: `unread` where a proxy tells the caller's
 * address and nobody reads it, `missing` where one should and does not. Either way all callers count as one.
 * @param c a request for a page that a person opened at one of `origins`, the public one first
 */
export function proxyFault(c: Context, { behindProxy, origins }: Pick<Door, 'behindProxy' | 'origins'>) {
  const tells = ['X-Forwarded-For', 'Forwarded'].some((name) => c.req.header(name) !== undefined)
  if (!behindProxy) return tells && LOOPBACK.test(addressOf(c, false)) ? 'unread' : null
  // Whoever sits at the server itself and opens it by its number or as localhost comes past the proxy.
  const isThroughProxy = c.req.header('Host')?.toLowerCase() === new URL(origins[0]).host
  return isThroughProxy && c.req.header('X-Forwarded-For') === undefined ? 'missing' : null
}

/** The network that a call comes from, by which strangers are counted and wait; kept nowhere. */
export function addressOf(c: Context, behindProxy: boolean): string {
  // Our own proxy wrote only the last entry; the caller may have sent any before it.
  const forwarded = behindProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  return networkOf(forwarded ?? getConnInfo(c).remote.address ?? '')
}
