import { operation } from '../../kernel/operation.ts'
import { memberNames } from '../accounts/index.ts'
import { appealsOf, shownAppeals } from './appeals.ts'
import { actionsOf } from './block.ts'
import { addresseesOf, rowsOf } from './overview.ts'
import { approvalsOf, asMember, blockRow, eventsOf, handsOf, openOrder } from './record.ts'
import { BlockPage, OneInput, type Person } from './shapes.ts'
import { versionOf } from './version.ts'

export const getBlock = operation({
  summary: 'Open an ordered block',
  permission: 'block:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: OneInput,
  output: BlockPage,
  subject: ({ block }) => [block],
  async run(context, { block }) {
    const { db, actor, secret, may } = context
    const member = asMember(actor)
    const row = await blockRow(db, member, block)
    // The same facts as in the list, so that both always say the same.
    const [shown] = await rowsOf(context, [row])
    const [approvedBy, events] = [await approvalsOf(db, block), await eventsOf(db, member, row)]
    const appeals = await appealsOf(db, row.agency).where('block_appeal_links.block', '=', block).execute()
    const names = await memberNames(context, [...approvedBy, ...events.map(({ by }) => by)])
    const person = (id: string): Person => ({ id, name: names.get(id) ?? null })
    return {
      ...shown,
      version: await versionOf(context, row),
      order: openOrder(secret, row),
      approvedBy: approvedBy.map(person),
      operators: await addresseesOf(db, member, row),
      events: events.map(({ id, at, kind, by, words }) => ({
        id,
        at: at.toISOString(),
        kind,
        by: by === null ? null : person(by),
        words,
      })),
      appeals: await shownAppeals(db, member, appeals),
      actions: [...actionsOf(row.state, handsOf(row, approvedBy), member.id, may)],
    }
  },
})
