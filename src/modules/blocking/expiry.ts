import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { Id } from '../../kernel/ids.ts'
import { job } from '../../kernel/jobs.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { eraseDataKeys } from '../../kernel/vault/data-keys.ts'
import { OPEN } from './block.ts'
import { enter, OURS } from './record.ts'
import { standing } from './work.ts'

/**
 * Ends entries whose last day is over, as far as the actor may see them: the program all of the agency's, an operator those
 * addressed to it, so that no feed is given out with one.
 */
export async function expireDue(context: RunContext, agency: string): Promise<readonly string[]> {
  const { db, now, actor } = context
  const rows = await db
    .selectFrom('blocks')
    .selectAll()
    .where('agency', '=', agency)
    .where('expires', '<', isoDay(now))
    // A draft is in no feed, so whether it has ended is no business of an operator's fetch.
    .where(
      'state',
      'in',
      actor.kind === 'client' ? OPEN.filter((state) => state !== 'draft' && state !== 'approved') : OPEN,
    )
    .forUpdate()
    .execute()
  for (const row of rows) {
    const changed = await standing(context, row, 'expired')
    await db.updateTable('blocks').set(changed).where('id', '=', row.id).execute()
    await enter(db, row, { kind: 'expired', at: now, by: null })
  }
  return rows.map(({ id }) => id)
}

/** Days after which a decided appeal is erased: within them it can still be asked for. */
const APPEALS_KEPT = 365
const STEP = 100

export const expireBlocks = operation({
  summary: 'End entries whose last day is over, and erase old appeals',
  permission: 'block:decide',
  purpose: 'prevention',
  verb: 'erasure',
  internal: true,
  input: z.object({}),
  output: z.object({ expired: z.array(Id), erased: z.array(Id) }),
  subject: (_, output) => [...(output?.expired ?? []), ...(output?.erased ?? [])],
  async run(context) {
    const { db, actor, now } = context
    const agency = agencyFor(actor, OURS)
    const expired = await expireDue(context, agency)
    const before = new Date(now.getTime() - APPEALS_KEPT * 86_400_000)
    const old = await db
      .selectFrom('block_appeals')
      .select(['id', 'data_key'])
      .where('agency', '=', agency)
      .where('decided_at', '<', before)
      .limit(STEP)
      .execute()
    const erased = old.map(({ id }) => id)
    if (erased.length > 0) {
      // Keys first, so that no backup of the rows can be opened.
      const keys = old.map(({ data_key }) => data_key)
      await eraseDataKeys(db, keys, agency, now)
      await db.deleteFrom('block_appeals').where('id', 'in', erased).execute()
    }
    return { expired: [...expired], erased }
  },
})

/** Queued for each agency by the program. */
export const expiringJob = job({
  summary: 'End entries whose last day is over',
  input: z.object({}),
  attended: false,
  attempts: 5,
  async run(context) {
    for (let [expired, erased] = [0, 0]; ; ) {
      context.signal.throwIfAborted()
      const done = (await context.call('blocks.expire', {})) as { expired: string[]; erased: string[] }
      expired += done.expired.length
      erased += done.erased.length
      if (done.erased.length < STEP) return { expired, erased }
    }
  },
})
