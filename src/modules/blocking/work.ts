import { isoDay } from '../../kernel/clock.ts'
import { Problem } from '../../kernel/errors.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { withMark } from '../../kernel/vault/row-marks.ts'
import { inFeeds, stateAfter, whyNot } from './block.ts'
import type { BlockAct, State, Why } from './codes.ts'
import { APPROVALS, approvalsOf, asMember, blockRow, enter, handsOf, nextSerial, openOrder } from './record.ts'
import { Changed, OneInput, type Order } from './shapes.ts'
import type { BlockRow, EventKind } from './tables.ts'
import { expressionOf, hashOf } from './url-expressions.ts'

const WORDS: Readonly<Record<Why, string>> = {
  'own-draft': 'You drafted this entry. Somebody else decides on it.',
  'approved-already': 'This was approved already. Where others share the host, a third person must approve it.',
  'not-published': 'This entry is in no feed yet.',
  'published-already': 'This entry is in the feeds already.',
  'no-appeal': 'Nobody has appealed against this entry.',
  suspended: 'This entry is suspended already.',
  ended: 'This entry was lifted or has expired. A new order is a new entry.',
  'not-permitted': 'Your roles do not allow this.',
}

const DONE: Readonly<Record<BlockAct, EventKind>> = {
  approve: 'approved',
  publish: 'published',
  suspend: 'suspended',
  uphold: 'upheld',
  lift: 'lifted',
}

/** What of a row says whether feeds hold it; a change in it gets a serial, so that operators hear of it. */
export async function standing(
  { db, now, secret }: Pick<RunContext, 'db' | 'now' | 'secret'>,
  row: BlockRow,
  next: State,
): Promise<Partial<BlockRow>> {
  if (inFeeds(row.state) === inFeeds(next)) return { state: next }
  const serial = await nextSerial(db, row.agency, now)
  const filter_hash = inFeeds(next) ? filterHash(openOrder(secret, row)) : null
  return { state: next, serial, changed_at: now, filter_hash }
}

/** A page by its own expression; a host or domain by its first page, which stands for all of it. */
export const filterHash = ({ scope, value }: Pick<Order, 'scope' | 'value'>): Buffer =>
  hashOf(scope === 'url' ? expressionOf(value) : `${value}/`)

/**
 * Lets one act happen to an entry if its state and the hands it went through allow it.
 * @throws Problem `conflict` with the why-key as its field's message
 */
async function change(context: RunContext, block: string, act: BlockAct): Promise<Changed> {
  const { db, actor, now, reason } = context
  const member = asMember(actor)
  const row = await blockRow(db, member, block)
  // Read under the row's lock: of two approvals at once the second sees the first.
  const hands = handsOf(row, await approvalsOf(db, block))
  const why = whyNot(row.state, act, hands, member.id)
  if (why !== null) throw new Problem('conflict', WORDS[why], { fields: [{ field: 'block', message: why }] })
  // No feed may hold for a day what is over; the job that ends entries may not have been here yet.
  if ((act === 'publish' || act === 'uphold') && row.expires < isoDay(now))
    throw new Problem('conflict', WORDS.ended, { fields: [{ field: 'block', message: 'ended' }] })
  const changed = await standing(context, row, stateAfter(row.state, act, hands))
  if (act === 'approve')
    await db
      .insertInto('block_approvals')
      .values(
        withMark(db, APPROVALS, { block, drafted_by: row.drafted_by, by: member.id, agency: row.agency, at: now }),
      )
      .execute()
  await db.updateTable('blocks').set(changed).where('id', '=', block).execute()
  // Suspending answers nobody yet; these two do.
  if (act === 'uphold' || act === 'lift') await decideAppeals(context, block, member.id)
  await enter(db, row, { kind: DONE[act], at: now, by: member, words: reason })
  return { block, state: changed.state ?? row.state, serial: Number(changed.serial ?? row.serial ?? 0) || null }
}

/** What is said of an entry answers every appeal against it. */
async function decideAppeals({ db, now }: RunContext, block: string, by: string): Promise<void> {
  await db
    .updateTable('block_appeals')
    .set({ state: 'decided', decided_by: by, decided_at: now })
    .where('state', '=', 'open')
    .where('id', 'in', (of) => of.selectFrom('block_appeal_links').select('appeal').where('block', '=', block))
    .execute()
}

const declared = {
  permission: 'block:decide',
  purpose: 'prevention',
  input: OneInput,
  output: Changed,
  subject: ({ block }: { block: string }) => [block],
} as const

export const approveBlock = operation({
  ...declared,
  summary: 'Approve an order that somebody else has written down',
  verb: 'alteration',
  run: (context, { block }) => change(context, block, 'approve'),
})

export const publishBlock = operation({
  ...declared,
  summary: 'Put an approved order into the operators’ feeds',
  verb: 'disclosure',
  run: (context, { block }) => change(context, block, 'publish'),
})

export const suspendBlock = operation({
  ...declared,
  summary: 'Take an entry out of the feeds while it is looked at',
  verb: 'alteration',
  reason: true,
  run: (context, { block }) => change(context, block, 'suspend'),
})

export const upholdBlock = operation({
  ...declared,
  summary: 'Decide that an entry stays, against an appeal',
  verb: 'disclosure',
  reason: true,
  run: (context, { block }) => change(context, block, 'uphold'),
})

export const liftBlock = operation({
  ...declared,
  summary: 'Take an entry out for good',
  verb: 'alteration',
  reason: true,
  run: (context, { block }) => change(context, block, 'lift'),
})
