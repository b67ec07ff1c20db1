import type { z } from 'zod'
import type { Actor } from './actor.ts'
import type { AuditHead } from './audit-head.ts'
import type { Blobs } from './blobs.ts'
import type { CheckpointStore } from './checkpoint.ts'
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

/** The means of `prepare`: everything but the database. */
export type PrepareContext = {
  readonly actor: Actor
  readonly now: Date
  readonly blobs: Blobs
  /** The installation's own secret, from which keys for single uses are derived. */
  readonly secret: Uint8Array
  readonly site: Site
  /** Cost of a guess at a password. */
  readonly stretching: Stretching
  /** The virus scanner for files that come in. */
  readonly scanner: Scanner
  /** See `Call`. */
  readonly deviceCookie: string | null
  /**
   * Does work that takes much of the machine when its turn comes.
   * @param known whether the device signed in before: then no stranger holds it up; who is signed in is known anyway
   * @throws Problem `unavailable` where too many wait already
   */
  inTurn<T>(work: () => Promise<T>, known?: boolean): Promise<T>
}

/** The means of `look`: the database, in a transaction of its own that ends before anything costly begins. */
export type LookContext = Pick<RunContext, 'db' | 'actor' | 'now' | 'secret' | 'deviceCookie' | 'may'>

/** The means of `run`: the open transaction, and requests for work after its commit. */
export type RunContext = {
  readonly db: Tx
  readonly actor: Actor
  readonly now: Date
  /** The reason the person gave, where the operation asks for one. */
  readonly reason: string | null
  /** Member who asked for the call that the actor approves as second person; null for a call without approval. */
  readonly askedBy: string | null
  readonly secret: Uint8Array
  readonly site: Site
  /** See `Call`. */
  readonly deviceCookie: string | null
  /** The signed end of the audit chain. */
  readonly head: Pick<AuditHead, 'read' | 'appended' | 'strangeEnd' | 'fault' | 'unwrittenFault' | 'signer'>
  /** Signed heads of past days. */
  readonly checkpoints: Pick<CheckpointStore, 'list' | 'names' | 'text'>
  /** Whether the actor's roles allow another operation; records use it to list the acts they offer. */
  may(operation: string): boolean
  /** Wakes the workers of a queue after commit, where work was put back into it. */
  wake(what: 'jobs' | 'outbox'): void
  /** Puts a message into the outbox; it leaves after commit. Returns its id. */
  send(message: Message): Promise<string>
  /** Takes a letter back that waits only for a mail server to be set; false where it is on its way or delivered. */
  takeBack(message: string): Promise<boolean>
  /** Puts a job into the queue; it starts after commit. Returns its id. */
  later(job: JobRequest): Promise<string>
}

/**
 * One act of the system. `subject` returns ids for the audit entry, never content. `run` is short and touches only the
 * database; longer work and the network belong in `prepare` or a job.
 */
export type Operation<
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
  Prepared = unknown,
  Looked = unknown,
> = {
  readonly summary: string
  readonly permission: Permission
  readonly purpose: Purpose
  readonly verb: Verb
  readonly input: In
  readonly output: Out
  subject(input: z.output<In>, output: z.output<Out>): readonly string[]
  /** The person must give a reason, which is kept with the audit entry, sealed to the agency. */
  readonly reason?: true
  /** Waits until another member with the same permission approves; `subject` must then do without the output. */
  readonly approval?: 'second-person'
  /** The person must have used a second factor within `CONFIRMED_FOR`. */
  readonly confirm?: 'mfa'
  /** Most calls a minute of one actor, or of one address where nobody is signed in. */
  readonly rate?: `${number}/min`
  /** A visitor's call carries only the day, in the audit as well. A reporter's call never carries more. */
  readonly dayOnly?: true
  /** Only jobs of the program call it: it is offered neither over HTTP nor on the command line. */
  readonly internal?: true
  /** Only the public pages call it, where floods wait their turn: it has no other address. */
  readonly intake?: true
  /**
   * What must be true already when a second person is asked for: the record is there, and the asker may ask. Whether the act itself may
   * happen is asked when it is approved.
   */
  asked?(context: LookContext, input: z.output<In>): Promise<unknown>
  /** Asks the database before `prepare`, where that is costly and may be needless: a locked account costs no stretching. */
  look?(context: LookContext, input: z.output<In>): Promise<Looked>
  prepare?(context: PrepareContext, input: z.output<In>, looked: Looked): Promise<Prepared>
  run(context: RunContext, input: z.output<In>, prepared: Prepared): Promise<z.output<Out>>
}

/** An operation of any shape, as the table holds it. */
export type AnyOperation = Omit<Operation, 'subject' | 'asked' | 'look' | 'prepare' | 'run'> & {
  subject(input: never, output: never): readonly string[]
  asked?(context: LookContext, input: never): Promise<unknown>
  look?(context: LookContext, input: never): Promise<unknown>
  prepare?(context: PrepareContext, input: never, looked: never): Promise<unknown>
  run(context: RunContext, input: never, prepared: never): Promise<unknown>
}

/** All operations by name, `plural-noun.verb`. */
export type Operations = Readonly<Record<string, AnyOperation>>

/** Declares an operation: gives `run` the types of its schemas. */
export const operation = <In extends z.ZodType, Out extends z.ZodType, Prepared = undefined, Looked = undefined>(
  declared: Operation<In, Out, Prepared, Looked>,
): Operation<In, Out, Prepared, Looked> => Object.freeze(declared)

/** Whether people and programs may call an operation by its name, over HTTP and on the command line. */
export const hasAddress = ({ internal, intake }: Pick<AnyOperation, 'internal' | 'intake'>): boolean =>
  !internal && !intake
