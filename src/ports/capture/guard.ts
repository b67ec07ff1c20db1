import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { createSecureContext, type TLSSocket, TLSSocket as Tls } from 'node:tls'
import { LEFT_OUT, type WhyLeftOut } from '../codes.ts'
import { FeedFault } from '../feed-fault.ts'
import { feedAddress } from '../feeds.ts'
import { gathered, permittedAddresses, pinned, reasonOf } from '../one-request.ts'
import type { Resolve } from '../public-address.ts'
import type { ThrowAwayCertificate } from './certificate.ts'
import type { Exchange, LeftOut } from './exchange.ts'

/** What one capture may take from the network. */
export type GuardBounds = {
  /** Bytes of one answer, as it comes. */
  readonly answer: number
  /** Bytes of all answers together. */
  readonly all: number
  /** Questions that are let out. */
  readonly questions: number
  /** Milliseconds of one. */
  readonly time: number
}

export type GuardSettings = {
  /** Hosts outside the public internet that may be asked all the same. */
  readonly hosts: readonly string[]
  readonly resolve: Resolve
  readonly bounds: GuardBounds
  readonly certificate: ThrowAwayCertificate
  /** Certificates that are trusted besides those of the system; for tests. */
  readonly trusted?: string | undefined
}

/** The only way out of a browser that captures a page. */
export type Guard = {
  /** Serves a connection of the browser. */
  serve(connection: Duplex): void
  readonly exchanges: readonly Exchange[]
  /** What has no whole answer when it is asked. */
  leftOut(): readonly LeftOut[]
  /** Ends what still runs. */
  close(): void
}

/** Headers of a connection and not of a question (RFC 9110, section 7.6.1), and what would ask for another protocol. */
const OWN =
  /^(connection|proxy-connection|proxy-authorization|keep-alive|te|trailer|transfer-encoding|upgrade|http2-settings)$/i
const MOST_BODY = 1 << 20

/**
 * A proxy that lets each question of the browser out by the same rules as the program's own: http and https, public addresses or listed
 * hosts, a name looked up once and held to, certificates verified. It keeps every byte that went and came.
 */
export function openGuard(settings: GuardSettings): Guard {
  const exchanges: Exchange[] = []
  const leftOut: LeftOut[] = []
  const open = new Set<{ readonly url: string }>()
  const over = new AbortController()
  let [questions, taken] = [0, 0]
  const context = createSecureContext({ key: settings.certificate.key, cert: settings.certificate.certificate })

  const refuse = (url: string, why: WhyLeftOut, answer: ServerResponse) => {
    leftOut.push({ url, why })
    if (answer.headersSent) return answer.destroy()
    answer.writeHead(502, { 'Content-Type': 'text/plain', Connection: 'close' })
    answer.end('')
  }
  const answer = async (asked: IncomingMessage, answered: ServerResponse, base: string) => {
    const url = `${base}${asked.url}`
    const question = { url }
    open.add(question)
    try {
      if (++questions > settings.bounds.questions) throw new FeedFault('too-large')
      const exchange = await forward(feedAddress(url), asked, answered, settings, over.signal, (bytes) => {
        taken += bytes
        if (taken > settings.bounds.all) throw new FeedFault('too-large')
      })
      exchanges.push(exchange)
    } catch (error) {
      refuse(url, whyOf(error), answered)
    } finally {
      open.delete(question)
    }
  }
  const plain = createServer((asked, answered) => void answer(asked, answered, ''))
  const inside = new WeakMap<object, string>()
  const sealed = createServer((asked, answered) => void answer(asked, answered, inside.get(asked.socket) ?? ''))
  plain.on('connect', (asked: IncomingMessage, socket: Duplex) => {
    socket.write('HTTP/1.1 200 Connected\r\n\r\n')
    const tls = new Tls(socket as Socket, { isServer: true, secureContext: context, ALPNProtocols: ['http/1.1'] })
    tls.on('error', () => socket.destroy())
    inside.set(tls, `https://${asked.url?.replace(/:443$/, '')}`)
    sealed.emit('connection', tls)
  })
  for (const server of [plain, sealed]) {
    // Sockets for talking in both ways would lead past what is kept.
    server.on('upgrade', (asked: IncomingMessage, socket: Duplex) => {
      leftOut.push({ url: `${inside.get(asked.socket) ?? ''}${asked.url}`, why: 'socket' })
      socket.destroy()
    })
    server.on('clientError', (_, socket: Duplex) => socket.destroy())
  }
  return {
    serve: (connection) => void plain.emit('connection', connection),
    exchanges,
    // What has no whole answer by now has none in the capture.
    leftOut: () => [...leftOut, ...[...open].map(({ url }) => ({ url, why: 'too-slow' as const }))],
    close: () => over.abort(new FeedFault('too-slow')),
  }
}

const whyOf = (error: unknown): WhyLeftOut => {
  const said = error instanceof FeedFault ? error.code : reasonOf(error as NodeJS.ErrnoException)
  return LEFT_OUT.find((one) => one === said) ?? 'no-connection'
}

/** Asks the server and hands its answer on, keeping both as they went over the wire. @throws FeedFault or what the network says */
async function forward(
  url: URL,
  asked: IncomingMessage,
  answered: ServerResponse,
  { hosts, resolve, bounds, trusted }: GuardSettings,
  over: AbortSignal,
  count: (bytes: number) => void,
): Promise<Exchange> {
  const addresses = await permittedAddresses(url, { hosts, resolve })
  const body = await gathered(asked, MOST_BODY)
  const headers = [...headersOf(asked), 'Connection', 'close']
  const at = new Date()
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const signal = AbortSignal.any([over, AbortSignal.timeout(bounds.time)])
  const kept: Buffer[] = []
  const { promise, resolve: done, reject } = Promise.withResolvers<Exchange>()
  const sent = send(url, {
    ...{ method: asked.method, headers, signal, agent: false, lookup: pinned(addresses), setDefaultHeaders: false },
    ...(trusted === undefined ? {} : { ca: trusted }),
  })
  let length = 0
  let certificates: readonly Uint8Array[] = []
  let ip = ''
  sent.on('socket', (socket: Socket | TLSSocket) => {
    socket.once('secureConnect', () => {
      certificates = chainOf(socket as TLSSocket)
    })
    // Every byte as it comes, before anything of it is read.
    socket.on('data', (part: Buffer) => {
      ip = socket.remoteAddress ?? ip
      kept.push(part)
      length += part.length
      try {
        if (length > bounds.answer) throw new FeedFault('too-large')
        count(part.length)
      } catch (error) {
        sent.destroy(error as Error)
      }
    })
  })
  sent.on('error', (error) => reject(signal.aborted ? new FeedFault('too-slow') : error))
  sent.on('response', (answer) => {
    const { statusCode: status = 0, statusMessage = '', headers: told, rawHeaders } = answer
    answered.writeHead(
      status,
      statusMessage,
      rawHeaders.filter((_, i) => !OWN.test(rawHeaders[i - (i % 2)])),
    )
    answer.on('error', reject)
    answer.on('end', () => {
      const request = Buffer.concat([Buffer.from(headText(asked.method ?? 'GET', url, headers)), body])
      const response = withoutInterim(Buffer.concat(kept))
      done({
        url: url.href,
        method: asked.method ?? 'GET',
        at,
        ip,
        request,
        response,
        status,
        headers: told,
        certificates,
      })
    })
    answer.pipe(answered)
    answered.on('close', () => answered.writableFinished || sent.destroy(new FeedFault('too-slow')))
  })
  sent.end(body)
  return promise
}

/** The headers of a question as the browser wrote them, without those of its connection to us. */
const headersOf = ({ rawHeaders }: IncomingMessage): string[] =>
  rawHeaders.filter((_, i) => !OWN.test(rawHeaders[i - (i % 2)]))

function headText(method: string, url: URL, headers: readonly string[]): string {
  const lines = headers.flatMap((name, i) => (i % 2 === 0 ? [`${name}: ${headers[i + 1]}`] : []))
  return [`${method} ${url.pathname}${url.search} HTTP/1.1`, ...lines, '', ''].join('\r\n')
}

/** Answers on the way, such as 103, come before the one that counts. */
function withoutInterim(bytes: Buffer): Buffer {
  let rest = bytes
  while (/^HTTP\/1\.\d 1\d\d/.test(rest.subarray(0, 13).toString('latin1'))) {
    const end = rest.indexOf('\r\n\r\n')
    if (end < 0) break
    rest = rest.subarray(end + 4)
  }
  return rest
}

/** The certificate and those above it, each once: a root is signed by itself. */
function chainOf(socket: TLSSocket): readonly Uint8Array[] {
  const chain: Uint8Array[] = []
  for (
    let one = socket.getPeerCertificate(true);
    one?.raw && !chain.some((known) => one.raw.equals(known));
    one = one.issuerCertificate
  )
    chain.push(one.raw)
  return chain
}
