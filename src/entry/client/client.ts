import type { z } from 'zod'
import type { ProblemDetails } from '../../kernel/errors.ts'
import type { AnyOperation } from '../../kernel/operation.ts'
import type { Fetch } from '../../ports/fetch.ts'

type Table = Readonly<Record<string, AnyOperation>>

/** Input of an operation. */
export type Input<T extends Table, Name extends keyof T> = z.input<T[Name]['input']>

/** Output of an operation over HTTP, without the session's token, which stays in the cookie. */
export type Output<T extends Table, Name extends keyof T> = Omit<
  z.output<T[Name]['output']>,
  'sessionToken' | 'deviceCookie'
>

export type Answer<Out> =
  | { readonly kind: 'done'; readonly output: Out }
  /** The call waits until a second person approves it. */
  | { readonly kind: 'waits'; readonly approval: string }

export type CallOptions = {
  /** The person's reason, where the operation asks for one. */
  readonly reason?: string | undefined
  /** Number of a waiting call: this call approves it, and the input is ignored. */
  readonly approval?: string | undefined
}

export type Session = { get(): string | null; set(token: string | null): void }

/** A failure as the server told it. */
export class Refused extends Error {
  readonly details: ProblemDetails

  constructor(details: ProblemDetails) {
    super(details.detail)
    this.details = details
  }
}

/** The server was not reached. */
export class Unreachable extends Error {}

const COOKIE = /^(?:__Host-)?ausma_session=([\w-]*)/

/**
 * Calls operations of a running server by name, with the types of the table.
 * @example
 * const ausma = new ApiClient<typeof operations>({ server: 'http://localhost:8321', fetch: webFetch, session })
 * const answer = await ausma.call('leads.list', { limit: 20 })
 */
export class ApiClient<T extends Table> {
  private readonly server: string
  private readonly fetch: Fetch
  private readonly session: Session

  constructor({ server, fetch, session }: { server: string; fetch: Fetch; session: Session }) {
    this.server = server
    this.fetch = fetch
    this.session = session
  }

  /** @throws Refused, Unreachable */
  async call<Name extends keyof T & string>(
    name: Name,
    input: Input<T, Name>,
    { reason, approval }: CallOptions = {},
  ): Promise<Answer<Output<T, Name>>> {
    const response = await this.send(`/api/${name}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        // Headers take ASCII only, and a reason may be in any language.
        ...(reason === undefined ? {} : { 'Ausma-Reason': encodeURIComponent(reason) }),
        ...(approval === undefined ? {} : { 'Ausma-Approval': approval }),
      },
      body: JSON.stringify(input),
    })
    if (response.status === 202)
      return { kind: 'waits', approval: ((await response.json()) as { approval: string }).approval }
    return { kind: 'done', output: (await response.json()) as Output<T, Name> }
  }

  /** Uploads a stream into the sealed store. @throws Refused, Unreachable */
  async upload(
    name: string,
    bytes: ReadableStream<Uint8Array>,
  ): Promise<{ file: string; size: number; sha256: string }> {
    const request: RequestInit & { duplex: 'half' } = {
      method: 'PUT',
      headers: { 'Ausma-File-Name': encodeURIComponent(name), 'Content-Type': 'application/octet-stream' },
      body: bytes,
      // Without it fetch refuses a stream as a body.
      duplex: 'half',
    }
    const response = await this.send('/api/files', request)
    return (await response.json()) as { file: string; size: number; sha256: string }
  }

  private async send(path: string, request: RequestInit): Promise<Response> {
    const token = this.session.get()
    const headers = {
      ...(request.headers as Record<string, string>),
      'Ausma-Request': '1',
      // A server whose public address is https knows the second name, also where it is reached without a proxy.
      ...(token === null ? {} : { Cookie: `ausma_session=${token}; __Host-ausma_session=${token}` }),
    }
    // The message of fetch («fetch failed») helps nobody, and its cause may hold the address with a password.
    const response = await this.fetch(this.server + path, { ...request, headers }).catch(() => {
      throw new Unreachable(`No server answers at ${this.server}. Is it running?`)
    })
    // The cookie is read before a refusal is thrown: the refusal may end the session.
    this.keepSession(response)
    if (!response.ok) throw new Refused(await detailsOf(response))
    return response
  }

  private keepSession(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const token = COOKIE.exec(cookie)?.[1]
      if (token !== undefined) this.session.set(token === '' ? null : token)
    }
  }
}

async function detailsOf(response: Response): Promise<ProblemDetails> {
  const text = await response.text()
  try {
    return JSON.parse(text) as ProblemDetails
  } catch {
    // Something between this client and the server answered.
    return {
      type: 'about:blank',
      title: 'failure',
      status: response.status,
      detail: `The answer was ${response.status}.`,
    }
  }
}
