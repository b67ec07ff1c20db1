import { z } from 'zod'
import { agencyFor, type Member } from '../../../kernel/actor.ts'
import { endApproval, endExpired, openAsked } from '../../../kernel/approvals.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { Id } from '../../../kernel/ids.ts'
import { job } from '../../../kernel/jobs.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { keysIfOpen } from '../../../kernel/vault/opening.ts'
import { asMember } from '../actor.ts'
import { memberNames, named } from '../profile.ts'
import { ApprovalId, ApprovalList, Nothing } from '../shapes.ts'

export const list = operation({
  summary: 'List what waits for a second person: what one asked for oneself, and what one may approve',
  permission: 'approval:decide',
  purpose: 'administration',
  verb: 'consultation',
  input: Nothing,
  output: ApprovalList,
  subject: (_, { approvals }) => approvals.map(({ id }) => id),
  async run(context) {
    const { db, now } = context
    const member = asMember(context.actor)
    const waiting = await db
      .selectFrom('approvals')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('expires_at', '>', now)
      .orderBy('asked_at')
      .execute()
    // What one may not do oneself one need not know of.
    const rows = waiting.filter((row) => row.asked_by === member.id || context.may(row.operation))
    const names = await memberNames(
      context,
      rows.map(({ asked_by }) => asked_by),
    )
    const inputs = await openedInputs(db, member, rows)
    const approvals = rows.map((row) => ({
      id: row.id,
      operation: row.operation,
      subjects: row.subjects,
      askedBy: named(names, row.asked_by),
      askedAt: row.asked_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
      input: inputs.get(row.id) ?? null,
      own: row.asked_by === member.id,
      mayApprove: row.asked_by !== member.id && inputs.has(row.id),
    }))
    return { approvals }
  },
})

type Asked = Parameters<typeof openAsked>[2]

async function openedInputs(db: Tx, member: Member, rows: readonly Asked[]): Promise<ReadonlyMap<string, unknown>> {
  const opened = await keysIfOpen(db, member, rows)
  return new Map(
    rows.flatMap((row) => {
      const key = opened.get(row.data_key)
      return key ? [[row.id, openAsked(db, key, row)]] : []
    }),
  )
}

export const decline = operation({
  summary: 'Decline what a colleague asked for, saying why',
  permission: 'approval:decide',
  purpose: 'administration',
  verb: 'alteration',
  reason: true,
  input: ApprovalId,
  output: Nothing,
  subject: ({ approval }) => [approval],
  async run(context, { approval }) {
    const row = await waitingOne(context, approval)
    if (row.asked_by === asMember(context.actor).id)
      throw new Problem('not-permitted', 'You asked for this yourself: withdraw it instead.')
    // Who may not do it may not forbid it either.
    if (!context.may(row.operation)) throw new Problem('not-permitted', 'Your roles do not allow to decide this.')
    await endApproval(context.db, context.actor, approval, { state: 'declined', now: context.now })
    return {}
  },
})

export const withdraw = operation({
  summary: 'Withdraw what one asked for oneself',
  permission: 'approval:decide',
  purpose: 'administration',
  verb: 'alteration',
  input: ApprovalId,
  output: Nothing,
  subject: ({ approval }) => [approval],
  async run(context, { approval }) {
    const row = await waitingOne(context, approval)
    if (row.asked_by !== asMember(context.actor).id)
      throw new Problem('not-permitted', 'Somebody else asked for this: decline it instead.')
    await endApproval(context.db, context.actor, approval, { state: 'withdrawn', now: context.now })
    return {}
  },
})

/** Ended in one step. */
const STEP = 100

export const expire = operation({
  summary: 'End what waited for a second person longer than a week, and erase what was asked for',
  permission: 'approval:decide',
  purpose: 'administration',
  verb: 'erasure',
  internal: true,
  input: Nothing,
  output: z.object({ ended: z.array(Id) }),
  subject: (_, output) => output?.ended ?? [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'What waits belongs to an agency.')
    return { ended: [...(await endExpired(db, agency, now, STEP))] }
  },
})

/** Queued for each agency, some times a day, by the program. */
export const expiryJob = job({
  summary: 'End what waited too long for a second person',
  input: Nothing,
  attended: false,
  attempts: 5,
  async run({ call, signal }) {
    for (let done = 0; ; ) {
      signal.throwIfAborted()
      const { ended } = (await call('approvals.expire', {})) as { ended: string[] }
      done += ended.length
      if (ended.length < STEP) return { ended: done }
    }
  },
})

async function waitingOne({ db, now }: RunContext, id: string) {
  const row = await db
    .selectFrom('approvals')
    .select(['operation', 'asked_by', 'state', 'expires_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow(notFound('Nothing waits for approval under this number.'))
  if (row.state !== 'waiting' || row.expires_at <= now)
    throw new Problem('conflict', 'This no longer waits for approval.')
  return row
}
