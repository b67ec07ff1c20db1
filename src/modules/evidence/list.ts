import type { z } from 'zod'
import { type SqlBool, sql } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { asMember, DECLARED } from './asked.ts'
import { itemRow, shownTo } from './item.ts'
import { ListInput, ListOutput } from './shapes.ts'
import { summariesOf } from './show.ts'

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
  return db
    .selectFrom('evidence_items as i')
    .selectAll()
    .where('i.agency', '=', member.agency)
    .where('i.about_kind', 'in', kinds.length === 0 ? [null] : kinds)
    .$if(about !== undefined, (query) => query.where('i.about', '=', about?.id ?? ''))
    .$if(kind !== undefined, (query) => query.where('i.kind', '=', kind ?? 'file'))
    .$if(show === 'mine', (query) => query.where(offeredTo(member.id)))
    .$if(show === 'differs', (query) => query.where(DIFFERS))
    .$if(last !== null, (query) => query.where('i.seq', '<', last ?? ''))
    .orderBy('i.seq', 'desc')
    .limit(PAGE + 1)
    .execute()
}

// Nothing came after it that answers it: nobody signed, took it back or took it over; no later look found the bytes right.
const offeredTo = (
  member: string,
) => sql<SqlBool>`exists (select from custody o where o.item = i.id and o.kind = 'handed-over'
  and o.to_member = ${member} and not exists (select from custody c where c.item = o.item and c.n > o.n
    and c.kind in ('received', 'taken-back', 'taken-over')))`
const DIFFERS = sql<SqlBool>`exists (select from custody d where d.item = i.id and d.kind = 'differs'
  and not exists (select from custody c where c.item = d.item and c.n > d.n and c.kind in ('verified', 'opened')))`
