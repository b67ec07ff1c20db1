import type { z } from 'zod'
import type { Actor } from './actor.ts'
import type { AuditHead } from './audit-head.ts'
import type { Blobs } from './blobs.ts'
import type { Purpose, Verb } from './codes.ts'
import type { Tx } from './database.ts'
import type { JobRequest } from './jobs.ts'
import type { Message } from './outbox.ts'
import type { Permission } from './permission.ts'
import type { Scanner } from './scanner.ts'
import type { Site } from './site.ts'
import type { Stretching } from './vault/wrapping.ts'

export { PURPOSES, type Purpose, VERBS, type Verb } from './codes.ts'
export type { Permission } from './permission.ts'

/** What `prepare` may use: everything but the database. */
export type PrepareContext = {
  readonly actor: Actor
  readonly now: Date
  readonly blobs: Blobs
  /** The installation's own secret, from which keys for single uses are derived. */
  readonly secret: Uint8Array
  readonly site: Site
  /** What a guess at a password costs. */
  readonly stretching: Stretching
  /** The virus scanner that looks at what comes in. */
  readonly scanner: Scanner
}

/** What `run` may use: the open transaction, and what is done once it is committed. */
export type RunContext = {
  readonly db: Tx
  readonly actor: Actor
  readonly now: Date
  /** The reason the person gave, where the operation asks for one. */
  readonly reason: string | null
  /** Who asked for what the actor, as second person, has just approved; null where nobody had to. */
  readonly askedBy: string | null
  readonly secret: Uint8Array
  readonly site: Site
  /** The signed end of the audit chain. */
  readonly head: Pick<AuditHead, 'read'>
  /** Whether the actor's roles allow another operation: what a record offers next. */
  may(operation: string): boolean
  /** Lets work that was put back into a queue start after commit. */
  wake(what: 'jobs' | 'outbox'): void
  /** Puts a message into the outbox; it leaves after commit. Gives its id. */
  send(message: Message): Promise<string>
  /** Puts a job into the queue; it starts after commit. Gives the job's id. */
  later(job: JobRequest): Promise<string>
}

/**
 * Everything the system does. `subject` names the ids an audit entry is about, never content; `run` is short and
 * touches the database only; what takes longer or needs the network is done in `prepare` or left to a job.
 */
export type Operation<In extends z.ZodType = z.ZodType, Out extends z.ZodType = z.ZodType, Prepared = unknown> = {
  readonly summary: string
  readonly permission: Permission
  readonly purpose: Purpose
  readonly verb: Verb
  readonly input: In
  readonly output: Out
  subject(input: z.output<In>, output: z.output<Out>): readonly string[]
  /** The person must say why; the reason is kept with the audit entry, sealed to the agency. */
  readonly reason?: true
  /** Waits until another member with the same permission approves; `subject` must then do without the output. */
  readonly approval?: 'second-person'
  /** The person must have proved in the last minutes that it is them. */
  readonly confirm?: 'mfa'
  /** At most so many calls a minute of one actor (of one address, where nobody is signed in). */
  readonly rate?: `${number}/min`
  /** Of a visitor's call only the day is known from here on, also in the audit. A reporter's never carry more. */
  readonly dayOnly?: true
  /** Not offered over HTTP or on the command line: only jobs of the program call it. */
  readonly internal?: true
  prepare?(context: PrepareContext, input: z.output<In>): Promise<Prepared>
  run(context: RunContext, input: z.output<In>, prepared: Prepared): Promise<z.output<Out>>
}

/** An operation of any shape, as the table holds it. */
export type AnyOperation = Omit<Operation, 'subject' | 'prepare' | 'run'> & {
  subject(input: never, output: never): readonly string[]
  prepare?(context: PrepareContext, input: never): Promise<unknown>
  run(context: RunContext, input: never, prepared: never): Promise<unknown>
}

/** Names of all operations, `plural-noun.verb`, with the operations. */
export type Operations = Readonly<Record<string, AnyOperation>>

/** Declares an operation: gives `run` the types of its schemas. */
export const operation = <In extends z.ZodType, Out extends z.ZodType, Prepared = undefined>(
  declared: Operation<In, Out, Prepared>,
): Operation<In, Out, Prepared> => Object.freeze(declared)
