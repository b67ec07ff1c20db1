import { readFileSync } from 'node:fs'
import { ConfigFault } from '../kernel/config-fault.ts'
import type { NotStamped } from './codes.ts'
import { FeedFault, type FeedFaultCode } from './feed-fault.ts'
import { type Bounds, oneRequest } from './one-request.ts'
import { type Resolve, systemResolve } from './public-address.ts'

/** An authority for timestamps gave no answer. Says nothing of its address, since errors get into logs. */
export class StampFault extends Error {
  readonly code: NotStamped
  /** The number of its answer, where that was the fault. */
  readonly status: number | null

  constructor(code: NotStamped, status: number | null = null) {
    super(`no timestamp (${code})`)
    this.code = code
    this.status = status
  }
}

/**
 * Asks one authority for a timestamp over HTTP (RFC 3161, section 3.4). What it answers is to be verified: http is allowed, since
 * nothing but a hash is sent and the answer is signed.
 * @param authority its address, of the setting TIMESTAMP_URLS
 * @param request the bytes of a TimeStampReq
 * @returns the bytes of its answer, which may be anything
 * @throws StampFault
 */
export type Timestamping = (authority: string, request: Uint8Array, signal?: AbortSignal) => Promise<Uint8Array>

/** An answer with its certificates takes some kilobytes. */
const BOUNDS: Bounds = { bytes: 1 << 16, time: 20_000 }
const SEQUENCE = 0x30

/** Over the network, following no redirect. */
export const timestamping =
  (resolve: Resolve = systemResolve, bounds: Bounds = BOUNDS): Timestamping =>
  async (authority, request, signal = new AbortController().signal) => {
    const url = new URL(authority)
    const type = 'application/timestamp-query'
    const headers = { 'Content-Type': type, Accept: 'application/timestamp-reply', 'User-Agent': 'Ausma/0.1' }
    // Named by the keeper of the server and by nobody else, so that it may stand in their own network, as the mail server may.
    const hosts = [url.hostname]
    const asking = { headers, bounds, hosts, resolve, signal, body: request }
    const { status, body } = await oneRequest(url, asking).catch((error: unknown) => {
      throw error instanceof FeedFault ? new StampFault(CODES[error.code] ?? 'no-connection') : error
    })
    if (status !== 200) throw new StampFault('status', status)
    // A page to sign in at is what comes most often in place of an answer.
    if (body[0] !== SEQUENCE) throw new StampFault('no-answer')
    return new Uint8Array(body)
  }

const CODES: Partial<Record<FeedFaultCode, NotStamped>> = {
  'no-such-host': 'no-such-host',
  certificate: 'certificate',
  'too-large': 'too-large',
  'too-slow': 'too-slow',
  'not-understood': 'no-answer',
}

/** The text of the certificates at which trust in timestamps begins. @throws ConfigFault where the file cannot be read */
export function readRoots(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new ConfigFault(`TIMESTAMP_ROOTS: ${path} cannot be read.`)
  }
}
