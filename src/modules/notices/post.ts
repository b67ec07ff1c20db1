import { z } from 'zod'
import { agencyFor } from '../../kernel/actor.ts'
import { Problem } from '../../kernel/errors.ts'
import { Id } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { WHYS } from './codes.ts'
import { endCopy } from './in-house/rows.ts'
import { stateAfter } from './notice.ts'
import { enter, isBarred, noticeRow } from './record.ts'
import { OneInput } from './shapes.ts'
import { wrongWith } from './stand.ts'
import { endAlert } from './suspicion/alerts.ts'
import type { NoticeRow } from './tables.ts'

// What the post asks before it carries a notice, and what it tells afterwards.

/** The recipient has it: the notice is sent, and one that it corrects is replaced. */
async function arrived({ db, now }: Pick<RunContext, 'db' | 'now'>, row: NoticeRow): Promise<void> {
  const to = stateAfter(row.state, 'deliver', row.state)
  const set = { state: 'sent', sent_at: now, delivery: 'delivered', delivery_problem: null, outbox: null } as const
  await db.updateTable('notices').set(set).where('id', '=', row.id).execute()
  await enter(db, row, { kind: 'sent', at: now, by: null, from: row.state, to })
  await settleSent({ db, now }, row)
}

/** What follows once a recipient has a notice. */
export async function settleSent({ db, now }: Pick<RunContext, 'db' | 'now'>, row: NoticeRow): Promise<void> {
  // Nothing is left to hold, so police of another agency keep no key to it.
  await endAlert(db, row, true)
  if (row.corrects === null) return
  const old = await noticeRow(db, row.agency, row.corrects)
  // Closed or withdrawn meanwhile it stays that.
  if (!['sent', 'acknowledged', 'decided'].includes(old.state)) return
  await db.updateTable('notices').set({ state: 'corrected', closed_at: now }).where('id', '=', old.id).execute()
  if (old.channel === 'house') await endCopy(db, old.id, 'corrected', now)
  await enter(db, old, { kind: 'corrected', at: now, by: null, from: old.state, to: 'corrected' })
}

export const mayLeave = operation({
  summary: 'Ask once more, just before a notice leaves, whether what it rests on is still as it was',
  permission: 'notice:send',
  purpose: 'prevention',
  verb: 'consultation',
  internal: true,
  input: OneInput,
  output: z.object({ stopped: z.enum(WHYS).nullable() }),
  subject: ({ notice }) => [notice],
  async run(context, { notice }) {
    const { db, actor } = context
    const row = await noticeRow(db, agencyFor(actor, 'Notices belong to an agency.'), notice)
    // It waited in the post, for days where a server did not answer: meanwhile somebody may have closed or destroyed evidence.
    if (await isBarred(db, row.lead)) return { stopped: 'child-abuse-material' as const }
    const wrong = await wrongWith(context, row)
    return { stopped: wrong && (`evidence-${wrong}` as const) }
  },
})

export const delivered = operation({
  summary: 'Record what became of a notice on its way',
  permission: 'notice:send',
  purpose: 'prevention',
  verb: 'disclosure',
  internal: true,
  input: z.object({
    notice: Id,
    message: Id,
    problem: z.string().max(100).nullable(),
    final: z.boolean(),
  }),
  output: z.object({}),
  subject: ({ notice }) => [notice],
  async run(context, { notice, message, problem, final }) {
    const { db, actor, now } = context
    // A member who could say so would make a notice sent that nobody has.
    if (actor.kind !== 'system') throw new Problem('not-permitted', 'Only the post tells this.')
    const row = await noticeRow(db, agencyFor(actor, 'Notices belong to an agency.'), notice)
    // Told twice after a crash, or about a letter that a later one has followed.
    if (row.outbox !== message) return {}
    if (problem === null) {
      if (row.state === 'approved') await arrived(context, row)
      // The letter of a withdrawal: that it arrived moves nothing.
      else await db.updateTable('notices').set(DELIVERED).where('id', '=', notice).execute()
      return {}
    }
    // Of a lead that was barred nothing stays approved: what the post did not carry is withdrawn, as everything else was then.
    if (final && row.state === 'approved' && (await isBarred(db, row.lead))) return withdrawBarred(context, row)
    // A try that failed and will be made again changes no state: only the last one is worth a person's time.
    const delivery = final ? 'failed' : 'waiting'
    await db.updateTable('notices').set({ delivery, delivery_problem: problem }).where('id', '=', notice).execute()
    if (final) await enter(db, row, { kind: 'failed', at: now, by: null, from: row.state, to: row.state })
    return {}
  },
})

async function withdrawBarred(
  { db, now }: Pick<RunContext, 'db' | 'now'>,
  row: NoticeRow,
): Promise<Record<string, never>> {
  const set = { state: 'withdrawn', closed_at: now, delivery: 'none', delivery_problem: null, outbox: null } as const
  await db.updateTable('notices').set(set).where('id', '=', row.id).execute()
  await endAlert(db, row)
  await enter(db, row, { kind: 'withdrawn', at: now, by: null, from: row.state, to: 'withdrawn' })
  return {}
}

const DELIVERED = { delivery: 'delivered', delivery_problem: null, outbox: null } as const
