import type { z } from 'zod'
import { type Actor, agencyOf, idOf, sessionOf } from './actor.ts'
import { type Approval, askApproval, endApproval, openApproval } from './approvals.ts'
import { append, appendFor, chainOf, type Entry, type Link } from './audit.ts'
import type { Tally } from './audit-head.ts'
import { appendWaiting } from './audit-waiting.ts'
import { dayOf } from './clock.ts'
import type { Outcome } from './codes.ts'
import type { Tx } from './database.ts'
import { asProblem, type Elsewhere, Problem } from './errors.ts'
import { isId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import type { AnyOperation, LookContext, Operation, PrepareContext, RunContext } from './operation.ts'
import { queueJob, queueMessage, takeBackMail } from './queue.ts'
import { noScanner } from './scanner.ts'
import { currentKey } from './vault/agency-key.ts'
import { sealTo } from './vault/boxes.ts'
import { holdAgainstPins } from './vault/pins.ts'
import { trustOf } from './vault/trust.ts'
import { STRONG } from './vault/wrapping.ts'

/** One call of an operation. */
export type Call = {
  readonly actor: Actor
  readonly operation: string
  readonly input: unknown
  /** The person's reason, where the operation asks for one. */
  readonly reason?: string | undefined
  /** Caller's address, for the rate of callers who are not signed in; kept in memory for a minute, never written. */
  readonly address?: string | undefined
  /** What the caller's device kept of having signed in before; signing in alone reads it. */
  readonly deviceCookie?: string | undefined
  /** Id of a waiting call that the second person approves and runs; `input` is then ignored. */
  readonly approval?: string | undefined
}

export type Result =
  | { readonly kind: 'done'; readonly output: unknown }
  /** A second person must approve; nothing was done yet. */
  | { readonly kind: 'waits'; readonly approval: string }

/** Time for which a proof by a second factor counts (milliseconds). */
export const CONFIRMED_FOR = 10 * 60_000
const SHORTEST_REASON = 10
const LONGEST_REASON = 2000

/**
 * The only way to the database. It checks permission and purpose, reads the input, runs in one transaction under row
 * security, and appends the audit entry in that same transaction. It enters refusals and failures too.
 * @returns the output, or the id under which the call waits for a second person
 * @throws Problem
 */
export async function execute(kernel: Kernel, call: Call): Promise<Result> {
  const declared = kernel.operations[call.operation]
  // A name such as `toString` is on every object, so only the table's own names count. An unknown name is not entered:
  // it has no purpose and no verb, and made-up names would fill the audit.
  if (!Object.hasOwn(kernel.operations, call.operation)) throw new Problem('not-found', 'There is no such operation.')
  // The table holds operations of every shape; from here on the schemas vouch for the types.
  const operation = declared as unknown as Operation
  try {
    // `admit` comes before the input is read: a caller without permission learns nothing about the input's shape.
    admit(kernel, call, operation)
    return call.approval === undefined
      ? await perform(kernel, call, operation, parse(operation, call.input))
      : await performApproved(kernel, call, operation, call.approval)
  } catch (error) {
    const problem = asProblem(error)
    // An unexpected error keeps its stack for the server's log.
    // A problem with `keeps` was already entered, in the transaction that it committed.
    if (problem.code === 'internal') problem.cause = error
    if (problem.keeps === null && isEntered(kernel, call, problem)) await record(kernel, call, operation, problem)
    throw problem
  }
}

const outcomeOf = ({ code }: Problem): Outcome =>
  code === 'not-permitted' || code === 'not-signed-in' ? 'refused' : 'failed'

/** Failures a minute that are entered of one stranger at one operation; more would bury the entries that matter. */
const ENTERED = 60

/**
 * Whether a failure is entered. A flood of calls over a rate must not fill the audit, so only its first a minute is.
 */
function isEntered({ rates, clock }: Kernel, { actor, operation, address }: Call, { code }: Problem): boolean {
  const isTooMany = code === 'too-many-requests'
  if (!isTooMany && actor.kind !== 'visitor') return true
  const key = `entry ${operation} ${code} ${idOf(actor) ?? address ?? ''}`
  return rates.take(key, isTooMany ? 1 : ENTERED, clock.now().getTime()) === 0
}

function admit(kernel: Kernel, { actor, operation: name, reason, address }: Call, operation: Operation): void {
  // A revoked key is refused here and not where it is read, so that the audit shows further tries.
  if (actor.kind === 'client' && actor.roles.length === 0)
    throw new Problem('not-signed-in', 'This key was revoked or has expired. Ask the agency for a new one.')
  if (!kernel.permits(actor, operation.permission, operation.purpose)) {
    if (actor.kind === 'visitor') throw new Problem('not-signed-in', 'Sign in first.')
    throw new Problem('not-permitted', `Your roles do not allow this (${operation.permission}).`)
  }
  // The rate comes before second factor and reason, so that it also slows guessing at those.
  const now = kernel.clock.now().getTime()
  if (operation.rate) {
    const wait = kernel.rates.take(`${name} ${idOf(actor) ?? address ?? ''}`, Number.parseInt(operation.rate, 10), now)
    if (wait > 0) throw new Problem('too-many-requests', `Too many tries. Wait ${wait} seconds.`, { retryAfter: wait })
  }
  if (operation.confirm === 'mfa' && actor.kind === 'member' && actor.confirmedAt < now - CONFIRMED_FOR)
    throw new Problem('confirmation-needed', 'Confirm with your second factor that it is you, then try again.')
  // A rule can check only the length of a reason; an auditor judges its content.
  const { length } = (reason ?? '').trim()
  if ((operation.reason && length < SHORTEST_REASON) || length > LONGEST_REASON)
    throw new Problem('reason-needed', `Say why, in ${SHORTEST_REASON} to ${LONGEST_REASON} characters.`)
}

/** @throws Problem `invalid-input` with every fault at once */
function parse(operation: Operation, input: unknown): unknown {
  const { success, data, error } = operation.input.safeParse(input ?? {})
  if (success) return data
  const fields = error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
  throw new Problem('invalid-input', 'Some fields are not right.', { fields })
}

async function perform(kernel: Kernel, call: Call, operation: Operation, input: z.output<z.ZodType>): Promise<Result> {
  if (operation.approval) {
    const approval = await transact(kernel, call, operation, async (db, now) => {
      await operation.asked?.(lookContext(kernel, call, db, now), input)
      // There is no output yet: an operation that waits must name its subjects by its input.
      const subjects = operation.subject(input, null)
      // The raw input is kept: the schema may not accept its own output a second time.
      const asked = { operation: call.operation, subjects, input: call.input ?? {}, now }
      const id = await askApproval(db, call.actor, asked)
      return { result: id, entry: { outcome: 'waits', subjects: [...subjects, id] } }
    })
    return { kind: 'waits', approval }
  }
  return { kind: 'done', output: await run(kernel, call, operation, input, null) }
}

async function performApproved(kernel: Kernel, call: Call, operation: Operation, id: string): Promise<Result> {
  // This transaction ends before `prepare`, which may take long or use the network.
  const approval = await transact(kernel, call, operation, async (db, now) => {
    const opened = await openApproval(db, call.actor, call.operation, id, now)
    return { result: opened, entry: null }
  })
  return { kind: 'done', output: await run(kernel, call, operation, parse(operation, approval.input), approval) }
}

async function run(
  kernel: Kernel,
  call: Call,
  operation: Operation,
  input: unknown,
  approval: Approval | null,
): Promise<unknown> {
  const looked = operation.look && (await look(kernel, call, operation, input))
  const prepared = await operation.prepare?.(outside(kernel, call, operation), input, looked)
  const woken = new Set<'jobs' | 'outbox'>()
  const { output, refusal } = await transact<Ended>(kernel, call, operation, async (db, now) => {
    // The approval ends first and in this transaction: a second approver waits for its row and then finds it ended.
    if (approval !== null) await endApproval(db, call.actor, approval.id, { state: 'approved', now })
    try {
      // The output schema drops fields that it does not name, even where a query read too much; an output that does not
      // fit undoes everything.
      const output = operation.output.parse(
        await operation.run(context(kernel, call, { db, now, woken, approval }), input, prepared),
      )
      const subjects = [...operation.subject(input, output), ...(approval === null ? [] : [approval.id])]
      return { result: { output, refusal: null }, entry: { outcome: 'done', subjects } }
    } catch (error) {
      // A failed sign-in must be counted, so its writes are committed with the entry instead of undone.
      if (!(error instanceof Problem) || error.keeps === null) throw error
      const { keeps: subjects, elsewhere } = error
      const entry = { outcome: outcomeOf(error), subjects, problem: error.code, elsewhere }
      return { result: { output: null, refusal: error }, entry }
    }
  })
  if (refusal !== null) throw refusal
  // Workers are woken after the commit: earlier they would not see the row, and sleep on.
  for (const what of woken) kernel.wake(what, call.actor.kind === 'member' ? call.actor : null)
  return output
}

/** What an operation asks the database before its costly part; the transaction ends with it, and leaves nothing. */
async function look(kernel: Kernel, call: Call, operation: Operation, input: unknown): Promise<unknown> {
  return transact<unknown>(kernel, call, operation, async (db, now) => ({
    result: await operation.look?.(lookContext(kernel, call, db, now), input),
    entry: null,
  }))
}

const lookContext = (kernel: Kernel, { actor, deviceCookie }: Call, db: Tx, now: Date): LookContext => ({
  db,
  actor,
  now,
  secret: kernel.secret,
  deviceCookie: deviceCookie ?? null,
  may: mayOf(kernel, actor),
})

/** Whether an actor's roles allow operations, by their names. */
const mayOf =
  ({ operations, permits }: Kernel, actor: Actor) =>
  (name: string): boolean =>
    Object.hasOwn(operations, name) && permits(actor, operations[name].permission, operations[name].purpose)

/** The means of `prepare`. */
function outside(kernel: Kernel, call: Call, operation: Operation): PrepareContext {
  const { blobs, clock, secret, site, stretching = STRONG, scanner = noScanner, turns } = kernel
  const { actor, address = '', deviceCookie = null } = call
  const now = momentOf(actor, operation, clock.now())
  const id = idOf(actor)
  const inTurn = <T>(work: () => Promise<T>, known = id !== null) => turns.take({ place: id ?? address, known }, work)
  return { actor, now, blobs, secret, site, stretching, scanner, deviceCookie, inTurn }
}

type Running = {
  readonly db: Tx
  readonly now: Date
  readonly woken: Set<'jobs' | 'outbox'>
  readonly approval: Approval | null
}

function context(kernel: Kernel, call: Call, { db, now, woken, approval }: Running): RunContext {
  const { secret, site, head, checkpoints, jobs } = kernel
  const { actor, deviceCookie = null } = call
  return {
    db,
    actor,
    now,
    deviceCookie,
    reason: call.reason?.trim() || null,
    askedBy: approval?.askedBy ?? null,
    secret,
    site,
    head,
    checkpoints,
    may: mayOf(kernel, actor),
    wake: (what) => woken.add(what),
    send: async (message) => {
      const id = await queueMessage(db, secret, agencyOf(actor), message, now, call.operation)
      woken.add('outbox')
      return id
    },
    takeBack: (message) => takeBackMail(db, message),
    later: async (request) => {
      const id = await queueJob(db, jobs, actor, request, now)
      woken.add('jobs')
      return id
    },
  }
}

/** Whether a call carries only the day: its hour could reveal a reporter. */
const isOfDay = ({ kind }: Actor, { dayOnly }: Pick<AnyOperation, 'dayOnly'>): boolean =>
  kind === 'reporter' || (kind === 'visitor' && dayOnly === true)

const momentOf = (actor: Actor, operation: Pick<AnyOperation, 'dayOnly'>, now: Date): Date =>
  isOfDay(actor, operation) ? dayOf(now) : now

/** End of a run: an output, or a refusal that keeps its writes. */
type Ended = { output: unknown; refusal: Problem | null }

type Outlined = {
  readonly outcome: Outcome
  readonly subjects: readonly string[]
  readonly problem?: string
  readonly elsewhere?: readonly Elsewhere[]
}

type Worked<T> = { result: T; entry: Outlined | null }

/** What a transaction leaves for the signed head: its entry's place in the chain, or the tally of what waits beside it. */
type Entered<T> = { readonly result: T; readonly link?: Link; readonly tally?: Tally | null }

/** One transaction on behalf of the call's actor, ended by the audit entry. */
async function transact<T>(
  kernel: Kernel,
  call: Call,
  operation: Pick<AnyOperation, 'purpose' | 'verb' | 'dayOnly'>,
  work: (db: Tx, now: Date) => Promise<Worked<T>>,
): Promise<T> {
  const { purpose, verb } = operation
  const at = momentOf(call.actor, operation, kernel.clock.now())
  const session = { ...sessionOf(call.actor, purpose), at }
  // What somebody changed while the program stood still must be found before anything new is signed.
  await kernel.head.begin(chainOf(kernel.database))
  const { result, link, tally } = await kernel.database.transaction<Entered<T>>(session, async (db) => {
    const { actor } = call
    if (actor.kind === 'member' && actor.keys !== null) holdAgainstPins(db, actor.agency, actor.keys, at)
    const { result, entry } = await work(db, at)
    if (entry === null) return { result }
    const { elsewhere = [], ...told } = entry
    // A key that was made is named by its hash, so that the log says which keys an agency ever had.
    const outlined = { ...told, subjects: [...told.subjects, ...trustOf(db).made] }
    const reason = await sealedReason(db, call)
    const whole: Entry = { at, operation: call.operation, verb, reason, ...outlined }
    // Between entries that carry times its place would tell the minute, so it waits for the night.
    if (isOfDay(call.actor, operation))
      return { result, tally: await appendWaiting(db, kernel.secret, kernel.head.known, whole) }
    let link = await append(db, whole)
    kernel.head.appended(link)
    // The reason is sealed to the agency that the call was made for, so that it stays with the first entry.
    for (const { agency, subjects } of elsewhere) {
      link = await appendFor(db, agency, { ...whole, subjects, reason: null })
      kernel.head.appended(link)
    }
    return { result, link }
  })
  // Only a committed entry may be signed: an undone one would look cut off for ever.
  if (link) kernel.head.note(link)
  if (tally) kernel.head.noteWaiting(tally)
  return result
}

/**
 * Enters a refusal or a failure in a new transaction, since the failed one is undone.
 * @throws Problem `unavailable` where it cannot be entered
 */
async function record(kernel: Kernel, call: Call, operation: Operation, problem: Problem): Promise<void> {
  const entry = { outcome: outcomeOf(problem), subjects: triedOn(operation, call), problem: problem.code }
  try {
    await transact(kernel, call, operation, async () => ({ result: null, entry }))
  } catch (error) {
    // This replaces the first failure: a call that could not be entered must not look like an ordinary refusal.
    const unavailable = new Problem('unavailable', 'The database cannot be reached. Nothing was changed. Try again.')
    unavailable.cause = new AggregateError([problem.cause ?? problem, error], 'a failure that could not be entered')
    throw unavailable
  }
}

/** Subjects of a failed call, as far as its input names them. */
function triedOn(operation: Operation, { input, approval }: Call): readonly string[] {
  if (approval !== undefined) return [approval].filter(isId)
  const { success, data } = operation.input.safeParse(input ?? {})
  if (!success) return []
  try {
    return operation.subject(data, null).filter(isId)
  } catch {
    // An operation that names ids of its output has none yet.
    return []
  }
}

/** Seals the reason to the agency, since a reason may repeat content of the record. */
async function sealedReason(db: Tx, { actor, reason }: Call): Promise<Uint8Array | null> {
  // Without an agency there is no key to seal to, and a reason is never kept in plain text.
  const agency = agencyOf(actor)
  if (!reason || agency === null) return null
  const words = reason.trim()
  const key = words === '' ? null : await currentKey(db, agency)
  return key === null ? null : sealTo(key.publicKey, Buffer.from(words))
}
