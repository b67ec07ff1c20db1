import { FeedFault } from '../feed-fault.ts'

/** What the browser tells without being asked. */
export type BrowserEvent = {
  readonly method: string
  readonly params: Record<string, unknown>
  readonly sessionId?: string
}

/** The browser refused, or is gone. Says nothing of the page. */
export class BrowserFault extends Error {}

type Answer = { readonly id: number; readonly result?: unknown; readonly error?: { readonly message: string } }

/** Bytes of one message of the browser: the largest are pictures and papers of a page, in base64. */
const MOST_MESSAGE = 128 << 20

/** Steers a browser over its pipe (Chrome DevTools Protocol): messages of JSON, each with a zero byte behind it. */
export class DevTools {
  private last = 0
  /** The message that has begun, in the pieces in which it came. */
  private pieces: Uint8Array[] = []
  private length = 0
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>()
  private readonly write: (bytes: Uint8Array) => void
  private tell: (event: BrowserEvent) => void = () => {}

  private readonly most: number

  /** @param most bytes of one message */
  constructor(write: (bytes: Uint8Array) => void, most = MOST_MESSAGE) {
    this.write = write
    this.most = most
  }

  /** Says who hears what the browser tells. */
  onEvent(tell: (event: BrowserEvent) => void): void {
    this.tell = tell
  }

  /** Asks the browser. @throws Error where it refuses, or is gone */
  ask<T = Record<string, unknown>>(method: string, params: object = {}, sessionId?: string): Promise<T> {
    const id = ++this.last
    const wait = Promise.withResolvers<unknown>()
    this.waiting.set(id, wait)
    this.write(Buffer.from(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`))
    return wait.promise as Promise<T>
  }

  /**
   * Takes what the browser said. A message is put together once, when it has ended: page and browser decide in how many pieces it comes.
   * @throws FeedFault `too-large` of a message that is longer than any that is needed
   */
  take(bytes: Uint8Array): void {
    let from = 0
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, from)) {
      this.keep(bytes.subarray(from, end))
      const message = Buffer.concat(this.pieces).toString()
      this.pieces = []
      this.length = 0
      from = end + 1
      this.heard(JSON.parse(message) as Answer | BrowserEvent)
    }
    this.keep(bytes.subarray(from))
  }

  private keep(piece: Uint8Array): void {
    if (piece.length === 0) return
    this.length += piece.length
    if (this.length > this.most) throw new FeedFault('too-large')
    this.pieces.push(piece)
  }

  /** Nothing more will come. */
  end(): void {
    for (const { reject } of this.waiting.values()) reject(new BrowserFault('the browser is gone'))
    this.waiting.clear()
  }

  private heard(message: Answer | BrowserEvent): void {
    if ('method' in message) {
      this.tell(message)
      return
    }
    const wait = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.error) wait?.reject(new BrowserFault(message.error.message))
    else wait?.resolve(message.result)
  }
}
