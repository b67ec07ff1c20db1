import type { z } from 'zod'
import { type Actor, agencyOf, idOf } from './actor.ts'
import { type Approval, askApproval, endApproval, openApproval } from './approvals.ts'
import { append, type Entry } from './audit.ts'
import { dayOf } from './clock.ts'
import type { Outcome } from './codes.ts'
import type { Session, Tx } from './database.ts'
import { asProblem, Problem } from './errors.ts'
import { isId } from './ids.ts'
import type { Kernel } from './kernel.ts'
import type { AnyOperation, Operation, RunContext } from './operation.ts'
import { queueJob, queueMessage } from './queue.ts'
import { noScanner } from './scanner.ts'
import { currentKey } from './vault/agency-key.ts'
import { sealTo } from './vault/boxes.ts'
import { STRONG } from './vault/wrapping.ts'

/** One call of an operation. */
export type Call = {
  readonly actor: Actor
  readonly operation: string
  readonly input: unknown
  /** Why, where the operation asks. */
  readonly reason?: string | undefined
  /** Where the call comes from, for the rate of those not signed in; kept in memory for a minute, never written. */
  readonly address?: string | undefined
  /** The second person runs what waits under this id; `input` is then not read. */
  readonly approval?: string | undefined
}

export type Result =
  | { readonly kind: 'done'; readonly output: unknown }
  /** A second person must approve; nothing was done yet. */
  | { readonly kind: 'waits'; readonly approval: string }

/** How long a proof with a second factor counts. */
export const CONFIRMED_FOR = 10 * 60_000
const SHORTEST_REASON = 10
const LONGEST_REASON = 2000

/**
 * The only door. Checks permission and purpose, reads the input, runs in one transaction under row security, and appends
 * the audit entry in that same transaction. Refusals and failures are entered too.
 * @throws Problem
 */
export async function execute(kernel: Kernel, call: Call): Promise<Result> {
  const declared = kernel.operations[call.operation]
  // A name such as `toString` is on every object; only the table's own names are operations. Nothing is entered: what
  // does not exist has no purpose and no verb to enter it by, and made-up names would fill the audit.
  if (!Object.hasOwn(kernel.operations, call.operation)) throw new Problem('not-found', 'There is no such operation.')
  // The table holds operations of every shape; from here on the schemas vouch for the types.
  const operation = declared as unknown as Operation
  try {
    // Refused before the input is read: whoever may not call it learns nothing of what it would take.
    admit(kernel, call, operation)
    return call.approval === undefined
      ? await perform(kernel, call, operation, parse(operation, call.input))
      : await performApproved(kernel, call, operation, call.approval)
  } catch (error) {
    const problem = asProblem(error)
    // One that keeps what was written was entered with it.
    // What nobody expected keeps its stack for the server's log.
    if (problem.code === 'internal') problem.cause = error
    if (problem.keeps === null && isEntered(kernel, call, problem)) await record(kernel, call, operation, problem)
    throw problem
  }
}

const outcomeOf = ({ code }: Problem): Outcome =>
  code === 'not-permitted' || code === 'not-signed-in' ? 'refused' : 'failed'

/** So many failures a minute of one stranger at one operation are entered; the rest would only bury what matters. */
const ENTERED = 60

/** Of calls that come too often the first in a minute is entered: a flood of them must not become a flood of entries. */
function isEntered({ rates, clock }: Kernel, { actor, operation, address }: Call, { code }: Problem): boolean {
  const isTooMany = code === 'too-many-requests'
  if (!isTooMany && actor.kind !== 'visitor') return true
  const key = `entry ${operation} ${code} ${idOf(actor) ?? address ?? ''}`
  return rates.take(key, isTooMany ? 1 : ENTERED, clock.now().getTime()) === 0
}

function admit(kernel: Kernel, { actor, operation: name, reason, address }: Call, operation: Operation): void {
  // Refused here and not where the key was read, so that somebody sees in the audit that it is still tried.
  if (actor.kind === 'client' && actor.roles.length === 0)
    throw new Problem('not-signed-in', 'This key was revoked or has expired. Ask the agency for a new one.')
  if (!kernel.permits(actor, operation.permission, operation.purpose)) {
    if (actor.kind === 'visitor') throw new Problem('not-signed-in', 'Sign in first.')
    throw new Problem('not-permitted', `Your roles do not allow this (${operation.permission}).`)
  }
  // The rate comes before the second factor and the reason, so that trying those out is held up too.
  const now = kernel.clock.now().getTime()
  if (operation.rate) {
    const wait = kernel.rates.take(`${name} ${idOf(actor) ?? address ?? ''}`, Number.parseInt(operation.rate, 10), now)
    if (wait > 0) throw new Problem('too-many-requests', `Too many tries. Wait ${wait} seconds.`, { retryAfter: wait })
  }
  if (operation.confirm === 'mfa' && actor.kind === 'member' && actor.confirmedAt < now - CONFIRMED_FOR)
    throw new Problem('confirmation-needed', 'Confirm with your second factor that it is you, then try again.')
  // A length is all that can be asked of a reason by rule; whether it holds is for the auditor who reads it.
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
      // There is no output yet: an operation that waits must name its subjects by its input.
      const subjects = operation.subject(input, null)
      // As it came: what the schema made of it may not be readable by the schema a second time.
      const asked = { operation: call.operation, subjects, input: call.input ?? {}, now }
      const id = await askApproval(db, call.actor, asked)
      return { result: id, entry: { outcome: 'waits', subjects: [...subjects, id] } }
    })
    return { kind: 'waits', approval }
  }
  return { kind: 'done', output: await run(kernel, call, operation, input, null) }
}

async function performApproved(kernel: Kernel, call: Call, operation: Operation, id: string): Promise<Result> {
  // Opened in a transaction of its own: `prepare` comes between, and may take long or use the network.
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
  const { blobs, clock, secret, site, stretching = STRONG, scanner = noScanner } = kernel
  const now = momentOf(call.actor, operation, clock.now())
  const outside = { actor: call.actor, now, blobs, secret, site, stretching, scanner }
  const prepared = await operation.prepare?.(outside, input)
  const woken = new Set<'jobs' | 'outbox'>()
  const { output, refusal } = await transact<Ended>(kernel, call, operation, async (db, now) => {
    // Ended first and in this transaction: of two approvers at once the second waits for this row and then finds it ended.
    if (approval !== null) await endApproval(db, call.actor, approval.id, { state: 'approved', now })
    try {
      // What a schema does not name never leaves, even where a query read too much; an output that does not fit undoes all.
      const output = operation.output.parse(
        await operation.run(context(kernel, call, { db, now, woken, approval }), input, prepared),
      )
      const subjects = [...operation.subject(input, output), ...(approval === null ? [] : [approval.id])]
      return { result: { output, refusal: null }, entry: { outcome: 'done', subjects } }
    } catch (error) {
      // A failed sign-in must be counted, so what it wrote is committed with its entry instead of undone.
      if (!(error instanceof Problem) || error.keeps === null) throw error
      const entry = { outcome: outcomeOf(error), subjects: error.keeps, problem: error.code }
      return { result: { output: null, refusal: error }, entry }
    }
  })
  if (refusal !== null) throw refusal
  // After the commit: a worker that looked earlier would not see the row, and sleep on.
  for (const what of woken) kernel.wake(what, call.actor.kind === 'member' ? call.actor : null)
  return output
}

type Running = {
  readonly db: Tx
  readonly now: Date
  readonly woken: Set<'jobs' | 'outbox'>
  readonly approval: Approval | null
}

function context(kernel: Kernel, call: Call, { db, now, woken, approval }: Running): RunContext {
  const { secret, site, head, operations, jobs } = kernel
  const { actor } = call
  return {
    db,
    actor,
    now,
    reason: call.reason?.trim() || null,
    askedBy: approval?.askedBy ?? null,
    secret,
    site,
    head,
    may: (name) =>
      Object.hasOwn(operations, name) && kernel.permits(actor, operations[name].permission, operations[name].purpose),
    wake: (what) => woken.add(what),
    send: async (message) => {
      const id = await queueMessage(db, secret, agencyOf(actor), message, now)
      woken.add('outbox')
      return id
    },
    later: async (request) => {
      const id = await queueJob(db, jobs, actor, request, now)
      woken.add('jobs')
      return id
    },
  }
}

/** When something is done. The hour at which somebody reported could tell who they are, so it is cut off before anything sees it. */
const momentOf = ({ kind }: Actor, { dayOnly }: Pick<AnyOperation, 'dayOnly'>, now: Date): Date =>
  kind === 'reporter' || (kind === 'visitor' && dayOnly) ? dayOf(now) : now

/** How a run ended: with an output, or with a refusal that keeps what was written. */
type Ended = { output: unknown; refusal: Problem | null }

type Worked<T> = { result: T; entry: { outcome: Outcome; subjects: readonly string[]; problem?: string } | null }

/** One transaction on behalf of the call's actor, ended by the audit entry. */
async function transact<T>(
  kernel: Kernel,
  call: Call,
  operation: Pick<AnyOperation, 'purpose' | 'verb' | 'dayOnly'>,
  work: (db: Tx, now: Date) => Promise<Worked<T>>,
): Promise<T> {
  const { purpose, verb } = operation
  const at = momentOf(call.actor, operation, kernel.clock.now())
  const { result, link } = await kernel.database.transaction({ ...sessionOf(call.actor, purpose), at }, async (db) => {
    const { result, entry } = await work(db, at)
    if (entry === null) return { result, link: null }
    const reason = await sealedReason(db, call)
    const whole: Entry = { at, operation: call.operation, verb, reason, ...entry }
    return { result, link: await append(db, whole) }
  })
  // Only a committed entry may be signed; one that was undone would look cut off for ever after.
  if (link !== null) kernel.head.note(link)
  return result
}

/**
 * Enters a refusal or a failure, in a transaction of its own: the one it failed in is undone.
 * @throws Problem `unavailable` where it cannot be entered
 */
async function record(kernel: Kernel, call: Call, operation: Operation, problem: Problem): Promise<void> {
  const entry = { outcome: outcomeOf(problem), subjects: triedOn(operation, call), problem: problem.code }
  try {
    await transact(kernel, call, operation, async () => ({ result: null, entry }))
  } catch (error) {
    // Told instead of the first failure: what could not be entered must not look like an ordinary refusal.
    const unavailable = new Problem('unavailable', 'The database cannot be reached. Nothing was changed. Try again.')
    unavailable.cause = new AggregateError([problem.cause ?? problem, error], 'a failure that could not be entered')
    throw unavailable
  }
}

/** What a call that failed was about, as far as its input tells. */
function triedOn(operation: Operation, { input, approval }: Call): readonly string[] {
  if (approval !== undefined) return [approval].filter(isId)
  const { success, data } = operation.input.safeParse(input ?? {})
  if (!success) return []
  try {
    return operation.subject(data, null).filter(isId)
  } catch {
    // Those that name ids of their output have none yet.
    return []
  }
}

const sessionOf = (actor: Actor, purpose: string): Session => ({
  kind: actor.kind,
  actor: idOf(actor),
  agency: agencyOf(actor),
  purpose,
})

/** The reason, sealed to the agency: it may tell what the record holds. */
async function sealedReason(db: Tx, { actor, reason }: Call): Promise<Uint8Array | null> {
  // Without an agency there is nobody to seal it to, and in plain it must not stand anywhere.
  const agency = agencyOf(actor)
  if (!reason || agency === null) return null
  const words = reason.trim()
  const key = words === '' ? null : await currentKey(db, agency)
  return key === null ? null : sealTo(key.publicKey, Buffer.from(words))
}
