import type { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import { type SqlBool, sql } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { asMember, DECLARED } from './asked.ts'
import { itemRow, shownTo } from './item.ts'
import { ListInput, ListOutput } from './shapes.ts'
import { summariesOf } from './show.ts'
import { differing, offeredTo, waitingItems } from './waiting.ts'

/** Items on a page of a list. */
const PAGE = 50

export const listEvidence = operation({
  ...DECLARED,
  summary: 'See which evidence there is, and where it is',
  permission: 'evidence:read',
  verb: 'consultation',
  input: ListInput,
  output: ListOutput,
  subject: (_, output) => output?.items.map(({ id }) => id) ?? [],
  async run(context, input) {
    const rows = await found(context, input)
    return { items: await summariesOf(context, rows.slice(0, PAGE)), more: rows.length > PAGE }
  },
})

/** One more than a page, the newest first. */
async function found(context: RunContext, { about, kind, show, after }: z.output<typeof ListInput>) {
  const { db, actor } = context
  const member = asMember(actor)
  const last = after === undefined ? null : (await itemRow(context, member.agency, after)).seq
  const kinds = shownTo(context).filter((one) => about === undefined || one === about.kind)
  // Asked first: by what waits the log has an index, while a page of the newest would be looked for through all items.
  const waiting = show === undefined ? null : await waitingItems(db, WAITING[show](member))
  if (waiting?.length === 0) return []
  return db
    .selectFrom('evidence_items as i')
    .selectAll()
    .where('i.agency', '=', member.agency)
    .where('i.about_kind', 'in', kinds.length === 0 ? [null] : kinds)
    .$if(about !== undefined, (query) => query.where('i.about', '=', about?.id ?? ''))
    .$if(kind !== undefined, (query) => query.where('i.kind', '=', kind ?? 'file'))
    .$if(waiting !== null, (query) => query.where(sql<SqlBool>`i.id = any(${waiting}::uuid[])`))
    .$if(last !== null, (query) => query.where('i.seq', '<', last ?? ''))
    .orderBy('i.seq', 'desc')
    .limit(PAGE + 1)
    .execute()
}

const WAITING = {
  mine: ({ id }: Member) => offeredTo(id),
  differs: ({ agency }: Member) => differing(agency),
}
