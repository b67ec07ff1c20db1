import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

type Answer = (request: Request, env: object) => Response | Promise<Response>

/** A listening web server. */
export type Listening = {
  readonly port: number
  /** Takes no new requests and resolves when those under way are answered, or cut off after a grace. */
  close(): Promise<void>
}

/** The port cannot be used; the message names it and says what to do. */
export class ListenFault extends Error {}

const LOOPBACKS = ['127.0.0.1', '::1'] as const
const GRACE = 10_000

/** Times (milliseconds) after which a slow or silent caller is cut off. Uploads may be long, but never silent. */
export const LIMITS = {
  headersTimeout: 15_000,
  // Node by itself looks for slow callers every 30 seconds, and until then they hold their place.
  connectionsCheckingInterval: 5_000,
  requestTimeout: 4 * 3600_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16 << 10,
}
const SILENCE = 120_000
// Connections that come at once wait in the system's queue. It holds 511 by default; further ones wait for seconds.
const BACKLOG = 4096

/** Limits that a test sets; 0 switches one off, so that chance does not decide which of two runs out first. */
export type Patience = { readonly limits?: Partial<typeof LIMITS>; readonly silence?: number }

/**
 * Listens on the loopback addresses only; other machines reach it through a reverse proxy.
 * @param port 0 takes any free port
 * @throws ListenFault
 */
export async function listen(answer: Answer, port: number, patience: Patience = {}): Promise<Listening> {
  // IPv4 comes first and takes a free port, which IPv6 must then get too.
  const first = await bind(answer, port, LOOPBACKS[0], patience)
  const taken = (first.address() as AddressInfo).port
  // A machine without IPv6 has no ::1; browsers then take localhost for 127.0.0.1.
  const second = await bind(answer, taken, LOOPBACKS[1], patience).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') return null
    first.close()
    throw error
  })
  const servers = second === null ? [first] : [first, second]
  return { port: taken, close: async () => void (await Promise.all(servers.map(stop))) }
}

/** Listens on a socket of this machine, by its path. */
export async function listenAt(
  answer: Answer,
  path: string,
  patience: Patience = {},
): Promise<Pick<Listening, 'close'>> {
  const server = serverFor(answer, 'localhost', patience)
  server.listen({ path, backlog: BACKLOG })
  await once(server, 'listening')
  return { close: () => stop(server) }
}

function serverFor(answer: Answer, hostname: string, { limits, silence = SILENCE }: Patience): Server {
  const serverOptions = { ...LIMITS, ...limits }
  const server = createAdaptorServer({ fetch: oneByOne(onlyOwn(answer)), hostname, serverOptions }) as Server
  // requestTimeout alone would let a silent upload hold its connection for hours.
  server.setTimeout(silence)
  return server
}

function bind(answer: Answer, port: number, hostname: string, patience: Patience): Promise<Server> {
  const server = serverFor(answer, hostname, patience)
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new ListenFault(`Port ${port} is in use. Stop what uses it, or set PORT to another.`)
          : error,
      ),
    )
    server.listen({ port, host: hostname, backlog: BACKLOG }, () => resolve(server))
  })
}

type Incoming = {
  readonly incoming?: { readonly rawHeaders: readonly string[]; readonly url?: string; readonly socket: Socket }
  readonly outgoing?: ServerResponse
}

/** Requests of one connection that are worked on at once. Browsers and proxies send one, and the next when it is answered. */
const IN_WORK = 2

/**
 * Closes a connection that sends further requests without waiting for answers. Node works on all of them at once, also when the
 * sender has hung up: twenty kilobytes of them held everybody up for minutes.
 */
function oneByOne(answer: Answer): Answer {
  const inWork = new WeakMap<Socket, number>()
  return (request, env) => {
    const { incoming, outgoing } = env as Incoming
    if (incoming === undefined || outgoing === undefined) return answer(request, env)
    const { socket } = incoming
    const before = inWork.get(socket) ?? 0
    if (socket.destroyed || before >= IN_WORK) {
      socket.destroy()
      return new Response(null, { status: 429 })
    }
    inWork.set(socket, before + 1)
    outgoing.once('close', () => inWork.set(socket, (inWork.get(socket) ?? 1) - 1))
    return answer(request, env)
  }
}

/**
 * Refuses ambiguous requests: those with two Host headers, of which a proxy may have checked the other one (RFC 9112,
 * 3.2), and those whose target brings a host of its own.
 */
const onlyOwn =
  (answer: Answer): Answer =>
  (request, env) => {
    const { rawHeaders = ['Host'], url = '/' } = (env as Incoming).incoming ?? {}
    const names = rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host')
    const isClear = names.length === 1 && /^\/(?!\/)/.test(url)
    return isClear ? answer(request, env) : new Response(null, { status: 400, headers: { Connection: 'close' } })
  }

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), GRACE)
    // `close()` waits for requests under way; idle connections would never end by themselves.
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    server.closeIdleConnections()
  })
}
