import { z } from 'zod'
import { firstOf } from '../../../kernel/first-of.ts'
import { operation } from '../../../kernel/operation.ts'
import { keyIfOpen } from '../../../kernel/vault/opening.ts'
import { memberNames } from '../../accounts/index.ts'
import { asMember } from '../record.ts'
import { type Order, Orders } from './operation-shapes.ts'
import { missingIn } from './order.ts'
import { openOrder } from './orders.ts'

/** The newest are shown. */
const MOST = 200

export const listOrders = operation({
  summary: 'See orders to act and to inform',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: z.object({}),
  output: Orders,
  subject: () => [],
  async run(context) {
    const { db, actor } = context
    const member = asMember(actor)
    const query = db
      .selectFrom('notice_orders as o')
      // Also of powers that have ended: an order stays what it was when it was issued.
      .innerJoin('order_powers as p', 'p.id', 'o.power')
      .innerJoin('recipients as r', 'r.id', 'o.recipient')
      .selectAll('o')
      .select(['p.authority', 'p.law', 'p.coordinator', 'r.name'])
      .where('o.agency', '=', member.agency)
      .orderBy('o.made_at', 'desc')
      // Two orders of one moment keep their places from one look to the next.
      .orderBy('o.id', 'desc')
    const { rows, ...rest } = await firstOf(query, MOST)
    // All names in one question, not one for each row.
    const names = await memberNames(
      context,
      rows.flatMap(({ drafted_by, issued_by }) => [drafted_by, issued_by]),
    )
    const person = (id: string) => ({ id, name: names.get(id) ?? null })
    const orders: Order[] = []
    for (const row of rows) {
      // Without open keys one still sees that there is an order, and whose law it rests on.
      const key = await keyIfOpen(db, member, row.data_key)
      const content = key === null ? null : openOrder(key, row)
      orders.push({
        id: row.id,
        kind: row.kind,
        state: row.state,
        recipient: row.name,
        authority: row.authority,
        law: row.law,
        coordinator: row.coordinator,
        draftedBy: person(row.drafted_by),
        issuedBy: row.issued_by === null ? null : person(row.issued_by),
        madeAt: row.made_at.toISOString(),
        issuedAt: row.issued_at?.toISOString() ?? null,
        copiedAt: row.copied_at?.toISOString() ?? null,
        effectOn: row.effect_on,
        informRecipientAt: row.inform_recipient_at,
        informedAt: row.informed_at?.toISOString() ?? null,
        content,
        // Of what cannot be read nothing is said to be missing.
        missing: content === null ? [] : missingIn(row.kind, content),
      })
    }
    return { orders, ...rest }
  },
})
