import type { ProblemCode } from '../../src/kernel/errors.ts'
import type { In, Name, Out } from '../../src/ui/shell/contract.ts'

// What a test lets the server say. The shapes are those of the rooms, so that a changed shape breaks the test.

/** What came with a call. */
export type Call = {
  readonly name: string
  readonly input: unknown
  readonly reason: string | null
  readonly approval: string | null
}

/** An answer that is no plain output: a failure, one that waits, or one that is held back. */
export class Reply {
  readonly status: number
  readonly body: unknown
  /** Resolves when the answer may leave. */
  readonly ready: Promise<void>

  constructor(status: number, body: unknown, ready: Promise<void> = Promise.resolve()) {
    this.status = status
    this.body = body
    this.ready = ready
  }
}

type Answer<N extends Name> = Out<N> | Reply
/** An answer for each operation that the page may call, or a function that gives it. */
export type Answers = {
  readonly [N in Name]?: Answer<N> | ((input: In<N>, call: Call) => Answer<N> | Promise<Answer<N>>)
}

type More = { readonly fields?: readonly { field: string; message: string }[]; readonly retryAfter?: number }

const STATUS: Partial<Record<ProblemCode, number>> = {
  'invalid-input': 400,
  'not-signed-in': 401,
  'not-permitted': 403,
  'not-found': 404,
  conflict: 409,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,
}

/** Problem details (RFC 9457) as the server words them. */
export const problem = (code: ProblemCode, detail: string, more: More = {}): Reply =>
  new Reply(STATUS[code] ?? 403, {
    type: `urn:ausma:problem:${code}`,
    title: code,
    status: STATUS[code] ?? 403,
    detail,
    ...more,
  })

/** It waits for a second person under this number. */
export const waits = (approval: string): Reply => new Reply(202, { approval })

/** An answer that leaves only when `release` is called. */
export function held<N extends Name>(_: N, output: Out<N>): { reply: Reply; release: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { reply: new Reply(200, output, promise), release: resolve }
}

/** Each answer in its turn; the last one stays. */
export function inTurn<A>(...answers: readonly A[]): () => A {
  let at = 0
  return () => answers[Math.min(at++, answers.length - 1)]
}
