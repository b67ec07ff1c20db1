import type { z } from 'zod'
import { type SqlBool, sql } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { asMember, DECLARED } from './asked.ts'
import { itemRow, shownTo } from './item.ts'
import { ListInput, ListOutput } from './shapes.ts'
import { summariesOf } from './show.ts'
import { differing, offeredTo } from './waiting.ts'

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
    .$if(show === 'mine', (query) => query.where(having(offeredTo(member.id))))
    .$if(show === 'differs', (query) => query.where(having(differing(member.agency))))
    .$if(last !== null, (query) => query.where('i.seq', '<', last ?? ''))
    .orderBy('i.seq', 'desc')
    .limit(PAGE + 1)
    .execute()
}

/** Whether the log of an item has such an entry. */
const having = (which: ReturnType<typeof offeredTo>) =>
  sql<SqlBool>`exists (select from custody o where o.item = i.id and ${which})`
