import type { In, Name, Out } from './contract.ts'
import { Failure, failureFrom } from './failure.ts'
import type { Ask, Question } from './questions.ts'

/** Sends one request and gives status and body; throws only where there is no connection. */
export type Send = (
  path: string,
  headers: Record<string, string>,
  body: string,
  how?: Pick<CallOptions, 'signal' | 'outlives'>,
) => Promise<Sent>
export type Sent = { readonly status: number; readonly body: unknown }

/** The output, or the number under which it waits for a second person. */
export type Answer<N extends Name> =
  | { readonly kind: 'done'; readonly output: Out<N> }
  | { readonly kind: 'waits'; readonly approval: string }

export type CallOptions = {
  readonly reason?: string
  /** Carries out what waits under this number; the input is then not read. */
  readonly approval?: string
  readonly signal?: AbortSignal
  /** Goes to its end although the page is left meanwhile; for calls of few words alone. */
  readonly outlives?: boolean
  /** Leaves what the server asks back to the caller: at the door there is nobody to ask yet. */
  readonly quiet?: boolean
}

export type Api = {
  call<N extends Name>(name: N, input: In<N>, options?: CallOptions): Promise<Answer<N>>
  /** The output of an operation that never waits for a second person. */
  get<N extends Name>(name: N, input: In<N>, options?: CallOptions): Promise<Out<N>>
}

/** Calls operations, and asks the person what the server wants to know before it does them; `fromNow` as of `Questions`. */
export function makeApi(send: Send, fromNow: () => Ask): Api {
  const once = async <N extends Name>(name: N, input: In<N>, options: CallOptions): Promise<Answer<N>> => {
    const { status, body } = await send(`/api/${name}`, headersOf(options), JSON.stringify(input), options).catch(
      (error: unknown) => {
        if (options.signal?.aborted) throw error
        throw new Failure('no-connection', '')
      },
    )
    if (status === 200) return { kind: 'done', output: body as Out<N> }
    if (status === 202) return { kind: 'waits', approval: (body as { approval: string }).approval }
    throw failureFrom(status, body)
  }
  const call: Api['call'] = async (name, input, options = {}) => {
    let given = options
    // One call may meet several questions in turn: a session that ended, then the second factor, then the reason.
    for (;;) {
      const ask = fromNow()
      try {
        return await once(name, input, given)
      } catch (error) {
        // An answer that was aborted, or a fault of ours, is no question to the person.
        if (!(error instanceof Failure) || given.quiet) throw error
        const question = questionOf(error, name)
        const reply = question && (await ask(question))
        // Whoever closes the question gets the refusal itself to read, at the place where they asked.
        if (!question || reply === null) throw error
        if (typeof reply === 'string') given = { ...given, reason: reply }
      }
    }
  }
  return {
    call,
    async get(name, input, options) {
      const answer = await call(name, input, options)
      // Never of a question that only reads; if it did happen, no page could show half an answer.
      if (answer.kind === 'waits') throw new Failure('not-understood', '')
      return answer.output
    },
  }
}

function headersOf({ reason, approval }: CallOptions): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    // A form of another site cannot send a header of its own: this stops forged requests where cookies would not.
    'Ausma-Request': '1',
    // Headers hold Latin-1 only, and reasons are written in any language.
    ...(reason === undefined ? {} : { 'Ausma-Reason': encodeURIComponent(reason) }),
    ...(approval === undefined ? {} : { 'Ausma-Approval': approval }),
  }
}

/** What to ask the person after a failure; null where asking does not help. */
export function questionOf({ code }: Failure, operation: string): Question | null {
  if (code === 'not-signed-in') return { kind: 'sign-in' }
  if (code === 'confirmation-needed') return { kind: 'confirm' }
  return code === 'reason-needed' ? { kind: 'reason', operation } : null
}
