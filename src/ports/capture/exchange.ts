import type { IncomingHttpHeaders } from 'node:http'
import type { Cut, WhyLeftOut } from '../codes.ts'

/** A question of the browser and its answer, as they went over the wire to the server and came back. */
export type Exchange = {
  readonly url: string
  readonly method: string
  /** When the question went out. */
  readonly at: Date
  /** Address of the server that answered. */
  readonly ip: string
  /** Line, headers and body of the question. */
  readonly request: Uint8Array
  /** The answer from its line to its last byte, packed and in pieces as it came. */
  readonly response: Uint8Array
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** The server's certificate and those that it was signed by, in DER; none without TLS. */
  readonly certificates: readonly Uint8Array[]
}

/** A question that was not let out, or has no whole answer, and why. */
export type LeftOut = { readonly url: string; readonly why: WhyLeftOut }

/** The answer of an authority for timestamps (RFC 3161), and its certificates up to a trusted one, in PEM. */
export type Stamp = { readonly answer: Uint8Array; readonly chain: string }

/** Gets a timestamp for some bytes. @returns null where no authority gives one that is believed */
export type Stamping = (bytes: Uint8Array, signal?: AbortSignal) => Promise<Stamp | null>

/** How much of a page a capture holds. */
export type Extent = {
  /** Requests of the page with their answers. */
  readonly fetched: number
  /** How many others there were, by why they have no whole answer. */
  readonly leftOut: readonly { readonly why: WhyLeftOut; readonly count: number }[]
  readonly cut: readonly Cut[]
}

/** A captured page. */
export type Captured = {
  /** The WACZ file. */
  readonly bytes: Buffer
  readonly title: string
  /** Where the page came from in the end, and the addresses on the way there. */
  readonly address: string
  readonly redirects: readonly string[]
  /** Program and version. */
  readonly tool: string
  readonly at: Date
  readonly extent: Extent
}
