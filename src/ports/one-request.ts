import type { LookupAddress } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FeedFault } from './feed-fault.ts'
import { orAborted } from './or-aborted.ts'
import { bareHost, isListed, isPublic, type Resolve } from './public-address.ts'

/** What one request may take. */
export type Bounds = {
  /** Bytes of the answer, unpacked. */
  readonly bytes: number
  /** Milliseconds from the first step to the last byte. */
  readonly time: number
}

/** Gives a signal that comes after so many milliseconds. */
export type Alarm = (milliseconds: number) => AbortSignal

/** By the machine's own clock. */
export const alarmClock: Alarm = (milliseconds) => AbortSignal.timeout(milliseconds)

export type Asking = {
  readonly headers: Readonly<Record<string, string>>
  readonly bounds: Bounds
  /** Hosts outside the public internet that may be asked all the same. */
  readonly hosts: readonly string[]
  readonly resolve: Resolve
  readonly signal: AbortSignal
  readonly alarm?: Alarm
  /** Sent by POST where it is there. */
  readonly body?: string | Uint8Array
}

export type Answered = {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}

/**
 * Sends one GET or POST request and takes its answer, following nothing.
 * @throws FeedFault
 */
export async function oneRequest(url: URL, asking: Asking): Promise<Answered> {
  const time = (asking.alarm ?? alarmClock)(asking.bounds.time)
  const signal = AbortSignal.any([asking.signal, time])
  try {
    return await answerOf(url, asking, await orAborted(permittedAddresses(url, asking), signal), signal)
  } catch (error) {
    // Whoever cancels hears that it was cancelled, not that the server is slow.
    asking.signal.throwIfAborted()
    if (error instanceof FeedFault) throw error
    throw new FeedFault(time.aborted ? 'too-slow' : reasonOf(error as NodeJS.ErrnoException))
  }
}

/**
 * The addresses that may be connected to; looked up once, so that a name cannot lead elsewhere after the check.
 * @throws FeedFault `no-such-host`, `not-public`, and what the resolver says
 */
export async function permittedAddresses(
  url: URL,
  { hosts, resolve }: Pick<Asking, 'hosts' | 'resolve'>,
): Promise<readonly LookupAddress[]> {
  const host = bareHost(url)
  const literal = isIP(host)
  const found = literal !== 0 ? [{ address: host, family: literal }] : await resolve(host)
  if (found.length === 0) throw new FeedFault('no-such-host')
  // One closed address among public ones is how a name is made to lead inside.
  if (!isListed(url, hosts) && !found.every(({ address }) => isPublic(address))) throw new FeedFault('not-public')
  return found
}

const NO_HOST = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NONAME', 'EAI_NODATA'])
/** Why there was no connection, by what Node.js says. */
export const reasonOf = ({ code = '' }: NodeJS.ErrnoException) => {
  if (NO_HOST.has(code)) return 'no-such-host'
  // OpenSSL's names, and Node's own for a name that the certificate lacks.
  return /CERT|SIGN|ERR_TLS|SSL/.test(code) ? 'certificate' : 'no-connection'
}

function answerOf(
  url: URL,
  { headers, bounds, body }: Asking,
  addresses: readonly LookupAddress[],
  signal: AbortSignal,
): Promise<Answered> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  const options = {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...headers, 'Accept-Encoding': 'gzip, br, deflate' },
    signal,
    // A connection of its own: one that is kept could belong to a name that leads elsewhere by now.
    agent: false as const,
    // The addresses that were checked and no others: asking anew could give another answer (rebinding).
    lookup: pinned(addresses),
  }
  return new Promise((resolve, reject) => {
    const sent = send(url, options, (answer) => {
      takeBody(answer, bounds.bytes).then(
        (body) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        (error) => {
          // The rest of an endless answer is not waited for.
          sent.destroy()
          reject(error)
        },
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

type Found = (error: Error | null, address: string | LookupAddress[], family?: number) => void

/** Connects to these addresses and no others, whatever the name leads to by then. */
export const pinned =
  ([...addresses]: readonly LookupAddress[]) =>
  (_host: string, { all }: { all?: boolean | undefined }, found: Found): void =>
    all ? found(null, addresses) : found(null, addresses[0].address, addresses[0].family)

/** The whole answer, unpacked; a few kilobytes that unpack to gigabytes end as soon as they are too many. */
async function takeBody(answer: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(answer.headers['content-length'] ?? 0) > most) throw new FeedFault('too-large')
  return gathered(unpack(answer), most)
}

/** Bytes that come in parts, as one. @throws FeedFault `too-large` as soon as they are more than allowed */
export async function gathered(bytes: AsyncIterable<unknown>, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of bytes as AsyncIterable<Buffer>) {
    length += part.length
    if (length > most) throw new FeedFault('too-large')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function unpack(answer: IncomingMessage): AsyncIterable<unknown> {
  const encoding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return answer
  const by =
    encoding === 'gzip' || encoding === 'x-gzip'
      ? createGunzip()
      : encoding === 'br'
        ? createBrotliDecompress()
        : encoding === 'deflate'
          ? createInflate()
          : null
  if (by === null) throw new FeedFault('not-understood')
  answer.on('error', (error) => by.destroy(error))
  answer.on('close', () => answer.complete || by.destroy(new Error('the answer was cut off')))
  by.on('error', () => answer.destroy())
  return answer.pipe(by)
}
