import { randomUUID } from 'node:crypto'
import { asProblem, type FieldError, Problem, type ProblemCode } from '../../kernel/errors.ts'
import type { Behind } from '../../public/behind.ts'

// The channel between the process of the public pages and the server: each message is one call or one answer.

/** The calls that cross, each by its own name. */
const CALLS = {
  anybody: true,
  ask: true,
  blockDesks: true,
  document: true,
  facts: true,
  figures: true,
  file: true,
  holder: true,
  notices: true,
  opens: true,
  proofKey: true,
  read: true,
  reply: true,
  space: true,
  ticket: true,
  tie: true,
  withdraw: true,
} as const satisfies Record<keyof Behind, true>

type CallName = keyof Behind
type Asked = { readonly id: string; readonly call: CallName; readonly args: readonly unknown[] }
type Told = {
  readonly code: ProblemCode
  readonly detail: string
  readonly fields: readonly FieldError[]
  readonly retryAfter: number | undefined
}
type Answered = { readonly id: string; readonly given: unknown } | { readonly id: string; readonly problem: Told }

/** One end of the channel. */
export type Channel = { send(message: unknown): void }

/** Calls that the server works on at once; the rest wait in the pages' process. */
const AT_ONCE = 32
/** Calls that may wait there. Work waits in lanes before it gets here, so this is reached by a fault alone. */
const MOST_WAITING = 5000

type Waiting = { readonly resolve: (given: unknown) => void; readonly reject: (error: Problem) => void }

/** The pages' end: each call becomes a message. */
export class Calls {
  private readonly channel: Channel
  private readonly under = new Map<string, Waiting>()
  private readonly queue: (Asked & Waiting)[] = []
  // Of this process alone: an answer to one that ended before must not be taken for that of another call.
  private readonly start = randomUUID()
  private last = 0

  constructor(channel: Channel) {
    this.channel = channel
  }

  /** What the pages ask through this channel. */
  get behind(): Behind {
    const names = Object.keys(CALLS) as CallName[]
    const calls = names.map((call) => [call, (...args: unknown[]) => this.call(call, args)])
    // Each function passes on what it is given: the types are those of the other end.
    return Object.fromEntries(calls) as Behind
  }

  /** Takes a message of the server. */
  heard(message: unknown): void {
    const answer = message as Answered
    const waiting = this.under.get(answer.id)
    if (waiting === undefined) return
    this.under.delete(answer.id)
    if ('given' in answer) waiting.resolve(answer.given)
    else {
      const { code, detail, fields, retryAfter } = answer.problem
      waiting.reject(new Problem(code, detail, { fields, ...(retryAfter !== undefined && { retryAfter }) }))
    }
    this.sendNext()
  }

  private call(call: CallName, args: readonly unknown[]): Promise<unknown> {
    if (this.queue.length >= MOST_WAITING) return Promise.reject(new Problem('unavailable', 'Too many are waiting.'))
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    this.queue.push({ id: `${this.start} ${++this.last}`, call, args, resolve, reject })
    this.sendNext()
    return promise
  }

  private sendNext(): void {
    if (this.under.size >= AT_ONCE) return
    const next = this.queue.shift()
    if (next === undefined) return
    const { id, call, args, ...waiting } = next
    this.under.set(id, waiting)
    this.channel.send({ id, call, args } satisfies Asked)
  }
}

/**
 * The server's end: answers what the pages' process asks, and refuses all else. That process reads what strangers send, so nothing
 * that comes from it is believed.
 * @param log is given the failures that nobody expected
 * @returns takes a message of the pages
 */
export function answering(
  channel: Channel,
  behind: Behind,
  log: (error: unknown) => void,
): (message: unknown) => Promise<void> {
  let under = 0
  return async (message) => {
    const { id, call, args } = (message ?? {}) as Partial<Asked>
    if (typeof id !== 'string' || !Array.isArray(args)) return
    const answer = (result: { given: unknown } | { problem: Told }) => channel.send({ id, ...result })
    if (typeof call !== 'string' || !Object.hasOwn(CALLS, call) || under >= AT_ONCE)
      return answer({ problem: told(new Problem('unavailable', 'The server does not take this call.')) })
    under++
    try {
      const run = behind[call] as (...args: unknown[]) => Promise<unknown>
      answer({ given: await run(...args) })
    } catch (error) {
      if (asProblem(error).code === 'internal') log(error)
      answer({ problem: told(asProblem(error)) })
    } finally {
      under--
    }
  }
}

const told = ({ code, message, fields, retryAfter }: Problem): Told => ({ code, detail: message, fields, retryAfter })
