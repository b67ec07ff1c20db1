/** What the browser tells without being asked. */
export type BrowserEvent = {
  readonly method: string
  readonly params: Record<string, unknown>
  readonly sessionId?: string
}

/** The browser refused, or is gone. Says nothing of the page. */
export class BrowserFault extends Error {}

type Answer = { readonly id: number; readonly result?: unknown; readonly error?: { readonly message: string } }

/** Steers a browser over its pipe (Chrome DevTools Protocol): messages of JSON, each with a zero byte behind it. */
export class DevTools {
  private last = 0
  private kept = ''
  private readonly decoder = new TextDecoder()
  private readonly waiting = new Map<number, PromiseWithResolvers<unknown>>()
  private readonly write: (bytes: Uint8Array) => void
  private tell: (event: BrowserEvent) => void = () => {}

  constructor(write: (bytes: Uint8Array) => void) {
    this.write = write
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

  /** Takes what the browser said. */
  take(bytes: Uint8Array): void {
    const parts = (this.kept + this.decoder.decode(bytes, { stream: true })).split('\0')
    this.kept = parts.pop() ?? ''
    for (const part of parts) this.heard(JSON.parse(part) as Answer | BrowserEvent)
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
