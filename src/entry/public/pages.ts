import { Agent, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Context } from 'hono'
import { asProblem, placesOf } from '../../kernel/errors.ts'
import { type OwnProcess, openOwnProcess } from '../../ports/own-process.ts'
import type { Behind } from '../../public/behind.ts'
import { FROM, type PublicSettings } from './settings.ts'
import { answering } from './wire.ts'

const PROGRAM = new URL('./process.ts', import.meta.url)

/** The public pages in their own process, and the way to them. */
export type PublicPages = {
  /**
   * Passes a request on, byte by byte, and its answer back.
   * @param from where it comes from
   * @returns never: the answer is written here, and nothing is left for the web framework to write
   */
  answer(c: Context, from: string): Promise<never>
  close(): Promise<void>
}

/** Starts the process of the public pages. @returns when it listens */
export async function openPublicPages(settings: Omit<PublicSettings, 'socket'>, behind: Behind): Promise<PublicPages> {
  const own: OwnProcess = await openOwnProcess(
    PROGRAM,
    { reads: [settings.store], writes: [settings.store] },
    {
      first: (socket) => ({ ...settings, socket }),
      onMessage: (message) => void hear(message),
      onEnd: (code) => console.error(`The process of the public pages ended (${code}) and is started again.`),
    },
  )
  const hear = answering({ send: (message) => own.send(message) }, behind, (error) => console.error(traceOf(error)))
  const agent = new Agent({ keepAlive: true })
  return {
    answer: (c, from) => passOn(c.env as Bindings, { agent, from, socket: own.socket }),
    async close() {
      agent.destroy()
      await own.close()
    },
  }
}

type Bindings = { readonly incoming: IncomingMessage; readonly outgoing: ServerResponse }
type Way = { readonly agent: Agent; readonly from: string; readonly socket: string }

/** What the pages need of a request. A member's cookie and a system's key stay in the server, and so does what tells one browser from another. */
const NEEDED = [
  'host',
  'origin',
  'sec-fetch-site',
  'accept-language',
  'content-type',
  'content-length',
  'transfer-encoding',
]
/** What belongs to one connection and not to the answer (RFC 9110, 7.6.1). */
const ONE_CONNECTION = ['connection', 'keep-alive', 'transfer-encoding']

const only = (headers: IncomingMessage['headers'], isPassed: (name: string) => boolean) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => isPassed(name)))

/** Passes one request on and its answer back. @returns never, see `PublicPages` */
export function passOn({ incoming, outgoing }: Bindings, { agent, from, socket }: Way): Promise<never> {
  const { method, url, headers } = incoming
  const sent = request({
    socketPath: socket,
    agent,
    method,
    path: url,
    headers: { ...only(headers, (name) => NEEDED.includes(name)), [FROM]: from },
  })
  sent.on('response', (answer) => {
    outgoing.writeHead(
      answer.statusCode ?? 502,
      only(answer.headers, (name) => !ONE_CONNECTION.includes(name)),
    )
    answer.pipe(outgoing)
    answer.on('error', () => outgoing.destroy())
  })
  sent.on('error', () => (outgoing.headersSent ? outgoing.destroy() : away(outgoing)))
  // Who goes away frees their place at the other end, too.
  outgoing.once('close', () => sent.destroy())
  incoming.pipe(sent)
  return new Promise(() => undefined)
}

/** In as few words as can be, since the pages that have them in all languages are what is away. */
function away(outgoing: ServerResponse): void {
  outgoing.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '2', Connection: 'close' })
  outgoing.end('This page is starting. Try again in a moment. In danger call 112.')
}

/** Where in the program it went wrong, without the words of the error, which may hold what a person wrote. */
function traceOf(error: unknown): string {
  const { cause } = asProblem(error)
  const thrown = cause instanceof Error ? cause : error
  return ['failure behind a public page', ...(thrown instanceof Error ? placesOf(thrown) : [])].join('\n')
}
