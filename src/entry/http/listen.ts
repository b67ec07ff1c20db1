import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'

type Answer = (request: Request, env: object) => Response | Promise<Response>

/** The web server as it listens. */
export type Listening = {
  readonly port: number
  /** Takes no new requests and resolves when those under way are answered, or cut off after a grace. */
  close(): Promise<void>
}

/** The port cannot be had; the words say which and what to do. */
export class ListenFault extends Error {}

const LOOPBACKS = ['127.0.0.1', '::1'] as const
const GRACE = 10_000

/** A slow or silent caller loses the connection after these (milliseconds). Uploads may be long, but never silent. */
export const LIMITS = {
  headersTimeout: 15_000,
  // Node looks for slow ones every 30 seconds by itself; between two looks they hold their place.
  connectionsCheckingInterval: 5_000,
  requestTimeout: 4 * 3600_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16 << 10,
}
const SILENCE = 120_000
// A thousand who come at once wait in the system's own queue, which is 511 long if nobody asks; beyond it some wait seconds for nothing.
const BACKLOG = 4096

/** What a test makes shorter, or none by 0: where two could run out at once, it would be chance which of them does. */
export type Patience = { readonly limits?: Partial<typeof LIMITS>; readonly silence?: number }

/**
 * Listens on the loopback addresses only; a reverse proxy is what the world sees.
 * @param port 0 takes any that is free
 * @throws ListenFault
 */
export async function listen(answer: Answer, port: number, patience: Patience = {}): Promise<Listening> {
  // IPv4 first: it takes the free port, which the other address then must have too.
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

function bind(
  answer: Answer,
  port: number,
  hostname: string,
  { limits, silence = SILENCE }: Patience,
): Promise<Server> {
  const serverOptions = { ...LIMITS, ...limits }
  const server = createAdaptorServer({ fetch: onlyOwn(answer), hostname, serverOptions }) as Server
  // requestTimeout alone would let a silent upload hold its connection for hours.
  server.setTimeout(silence)
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

type Incoming = { readonly incoming?: { readonly rawHeaders: readonly string[]; readonly url?: string } }

/**
 * Refuses what could mean two things: two names in one request, of which whoever stands in front may have checked the other one
 * (RFC 9112, 3.2), and an address that brings a name of its own.
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
    // close() waits for those under way; idle ones that are kept open would never end by themselves.
    server.close(() => {
      clearTimeout(cutOff)
      resolve()
    })
    server.closeIdleConnections()
  })
}
