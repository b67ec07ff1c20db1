import type { Member } from '../../../kernel/actor.ts'
import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { notFound, Problem } from '../../../kernel/errors.ts'
import { newId } from '../../../kernel/ids.ts'
import { operation, type RunContext } from '../../../kernel/operation.ts'
import { newDataKey } from '../../../kernel/vault/data-keys.ts'
import { sealJson } from '../../../kernel/vault/seal.ts'
import { openUnaltered } from '../../../kernel/vault/unaltered.ts'
import type { OrderKind } from '../codes.ts'
import { referenceOf } from '../letters/letter.ts'
import { insistOnChecked, recipientRow } from '../recipients.ts'
import { asMember, keyOf, noticeRow } from '../record.ts'
import { settingsOf } from '../settings.ts'
import type { OrderRow, PowerRow } from '../statements/tables.ts'
import { orderLetter } from './letter.ts'
import { DraftOrder, EditOrder, EffectInput, OneOrder, Ordered } from './operation-shapes.ts'
import { informRecipientAt, missingIn, NO_POWER, whyNoPower } from './order.ts'
import { powerRow } from './powers.ts'
import type { OrderContent } from './shapes.ts'

const orderLabel = (order: string) => `notice_orders.sealed ${order}`

export const openOrder = (key: Uint8Array, { id, sealed }: Pick<OrderRow, 'id' | 'sealed'>): OrderContent =>
  openUnaltered<OrderContent>(key, sealed, orderLabel(id))

/** @throws Problem `not-permitted` where no law gives the agency such a power */
function insistOnPower(power: PowerRow | null, kind: OrderKind, now: Date): void {
  // Asked when it is drafted and again when it is issued: a button that is not shown stops nobody.
  const known = power && { acts: power.acts, informs: power.informs, endedAt: power.ended_at }
  const why = whyNoPower(known, kind, now)
  if (why !== null) throw new Problem('not-permitted', NO_POWER[why], { fields: [{ field: 'power', message: why }] })
}

const declared = { purpose: 'prevention', output: Ordered } as const

export const draftOrder = operation({
  ...declared,
  summary: 'Draft an order to act against content or to give information',
  permission: 'order:draft',
  verb: 'alteration',
  input: DraftOrder,
  subject: ({ recipient }, output) => [recipient, ...(output ? [output.order] : [])],
  async run({ db, actor, now }, { power, kind, recipient, notice, content }) {
    const member = asMember(actor)
    insistOnPower(await ownPower(db, member, power), kind, now)
    insistOnChecked(await recipientRow(db, member.agency, recipient))
    // Held and seen to be one's own: a number alone must not tie an order to another agency's notice.
    if (notice !== null) await noticeRow(db, member.agency, notice)
    const id = newId()
    // A key of its own: an order can be shown to a court without opening the notice it came from.
    const key = await newDataKey(db, member.agency, now)
    const nothing = { issued_by: null, issued_at: null, copied_at: null, effect_on: null, informed_at: null }
    await db
      .insertInto('notice_orders')
      .values({
        id,
        agency: member.agency,
        power,
        kind,
        recipient,
        notice,
        data_key: key.id,
        state: 'draft',
        drafted_by: member.id,
        writers: [member.id],
        made_at: now,
        inform_recipient_at: null,
        ...nothing,
        sealed: sealJson(key.bytes, content, orderLabel(id)),
      })
      .execute()
    return { order: id, state: 'draft' as const, missing: missingIn(kind, content) }
  },
})

/** The agency's power; null where it has none by that number, which is refused in the words for having none. */
const ownPower = async (db: Tx, { agency }: Member, power: string): Promise<PowerRow | null> =>
  (await db
    .selectFrom('order_powers')
    .selectAll()
    .where('agency', '=', agency)
    .where('id', '=', power)
    .executeTakeFirst()) ?? null

/** An order in a state, held until the transaction ends. @throws Problem `not-found`, `conflict` */
async function orderIn({ db, actor }: RunContext, id: string, states: readonly OrderRow['state'][]) {
  const member = asMember(actor)
  const row = await db
    .selectFrom('notice_orders')
    .selectAll()
    .where('agency', '=', member.agency)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow(notFound('There is no such order.'))
  if (!states.includes(row.state)) throw new Problem('conflict', WHILE[row.state])
  return { member, row, key: await keyOf(db, member, row.data_key) }
}

const WHILE: Readonly<Record<OrderRow['state'], string>> = {
  draft: 'This order was not issued yet.',
  issued: 'This order was issued already and stays as it is.',
  effected: 'The service has acted on this order already.',
  withdrawn: 'This order was withdrawn.',
}

export const editOrder = operation({
  ...declared,
  summary: 'Edit the draft of an order',
  permission: 'order:draft',
  verb: 'alteration',
  input: EditOrder,
  subject: ({ order }) => [order],
  async run(context, { order, content }) {
    const { member, row, key } = await orderIn(context, order, ['draft'])
    // Whoever changed a word has written at it, for good: four eyes mean two heads. The table says so as well.
    const writers = [...new Set([...row.writers, member.id])]
    const sealed = sealJson(key, content, orderLabel(order))
    await context.db.updateTable('notice_orders').set({ sealed, writers }).where('id', '=', order).execute()
    return { order, state: row.state, missing: missingIn(row.kind, content) }
  },
})

export const issueOrder = operation({
  ...declared,
  summary: 'Issue an order, with its copy to the Digital Services Coordinator',
  permission: 'order:issue',
  verb: 'disclosure',
  confirm: 'mfa',
  input: OneOrder,
  subject: ({ order }) => [order],
  async run(context, { order }) {
    const { db, now } = context
    const { member, row, key } = await orderIn(context, order, ['draft'])
    // Asked again: a law may have ended since it was drafted.
    const power = await powerRow(db, member.agency, row.power)
    insistOnPower(power, row.kind, now)
    if (row.writers.includes(member.id))
      throw new Problem('not-permitted', 'You wrote at this order. Somebody who did not must issue it.')
    const content = openOrder(key, row)
    // A draft may lack what it likes; an order that leaves without it binds nobody.
    const missing = missingIn(row.kind, content)
    if (missing.length > 0)
      throw new Problem('conflict', 'Something that the law asks for is missing.', {
        fields: missing.map(({ part, law }) => ({ field: part, message: law })),
      })
    await dispatch(context, row, power, content)
    // In one transaction with both letters in the outbox: there is no order without its copy.
    const issued = { state: 'issued', issued_by: member.id, issued_at: now, copied_at: now } as const
    await db.updateTable('notice_orders').set(issued).where('id', '=', order).execute()
    return { order, state: 'issued' as const, missing: [] }
  },
})

/** To the service, and the same to the coordinator (Art. 9(4) and 10(4)): both or none. */
async function dispatch({ db, send }: RunContext, row: OrderRow, power: PowerRow, content: OrderContent) {
  const to = await recipientRow(db, row.agency, row.recipient)
  const from = await settingsOf(db, row.agency)
  if (to.mail === null)
    throw new Problem(
      'conflict',
      'The directory has no mail address for this service. Add its point of contact (Art. 11).',
    )
  if (from === null) throw new Problem('conflict', 'Say first in whose name your agency writes.')
  const letter = orderLetter(row.kind, referenceOf(row.id), content)
  const sender = { replyTo: from.senderMail, fromName: from.senderName }
  await send({ channel: 'mail', content: { to: to.mail, ...letter, ...sender } })
  const copy = { subject: `Copy: ${letter.subject}`, text: letter.text }
  await send({ channel: 'mail', content: { to: power.coordinator_mail, ...copy, ...sender } })
}

export const effectOrder = operation({
  ...declared,
  summary: 'Record when a service gave effect to an order',
  permission: 'order:draft',
  verb: 'alteration',
  input: EffectInput,
  subject: ({ order }) => [order],
  async run(context, { order, on }) {
    const { row, key } = await orderIn(context, order, ['issued'])
    // The person is told at the latest with the effect (Art. 9(5)), so its day must be one that can be.
    const issued = row.issued_at === null ? on : isoDay(row.issued_at)
    if (on < issued || on > isoDay(context.now))
      throw new Problem('invalid-input', 'This day lies before the order, or ahead.', {
        fields: [{ field: 'on', message: 'not-possible' }],
      })
    // Kept in plain from here on: the day stands in sealed words, and reminders run without keys.
    const inform = informRecipientAt(on, openOrder(key, row).informDelayedUntil)
    await context.db
      .updateTable('notice_orders')
      .set({ state: 'effected', effect_on: on, inform_recipient_at: inform })
      .where('id', '=', order)
      .execute()
    return { order, state: 'effected' as const, missing: [] }
  },
})

export const informOfOrder = operation({
  ...declared,
  summary: 'Record that the person whose content it is was told of an order',
  permission: 'order:draft',
  verb: 'disclosure',
  input: OneOrder,
  subject: ({ order }) => [order],
  async run(context, { order }) {
    const { row } = await orderIn(context, order, ['effected'])
    if (row.informed_at !== null) throw new Problem('conflict', 'They were told already.')
    await context.db.updateTable('notice_orders').set({ informed_at: context.now }).where('id', '=', order).execute()
    return { order, state: row.state, missing: [] }
  },
})

export const withdrawOrder = operation({
  ...declared,
  summary: 'Withdraw an order that was drafted or issued',
  permission: 'order:issue',
  verb: 'alteration',
  reason: true,
  input: OneOrder,
  subject: ({ order }) => [order],
  async run(context, { order }) {
    // What had its effect is not undone by taking the paper back: that takes another order, or the court.
    const { row } = await orderIn(context, order, ['draft', 'issued'])
    await context.db.updateTable('notice_orders').set({ state: 'withdrawn' }).where('id', '=', row.id).execute()
    return { order, state: 'withdrawn' as const, missing: [] }
  },
})
