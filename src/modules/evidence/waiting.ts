import { z } from 'zod'
import { type SqlBool, sql, type Tx } from '../../kernel/database.ts'
import { codeOf, Id } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { asMember, DECLARED } from './asked.ts'
import { shownTo } from './item.ts'

// What waits for somebody among evidence: their signature, and items whose bytes are not what was kept.

// Nothing came after it that answers it: nobody signed, took it back or took it over.
const NOT_ANSWERED = sql<SqlBool>`not exists (select from custody c where c.item = o.item and c.n > o.n
  and c.kind in ('received', 'taken-back', 'taken-over'))`
// No later look found the bytes right.
const NOT_RIGHTED = sql<SqlBool>`not exists (select from custody c where c.item = o.item and c.n > o.n
  and c.kind in ('verified', 'opened'))`

/** Entries by which items are offered to a member who has not signed yet; `o` is the entry. */
export const offeredTo = (member: string) =>
  sql<SqlBool>`o.kind = 'handed-over' and o.to_member = ${member} and ${NOT_ANSWERED}`
/** Entries that found the bytes of an agency's items altered or gone, and that nobody has found right since; `o` is the entry. */
export const differing = (agency: string) =>
  sql<SqlBool>`o.kind = 'differs' and o.agency = ${agency} and ${NOT_RIGHTED}`

/** Numbers of the items whose log has such an entry. @param which of the two above */
export async function waitingItems(db: Tx, which: ReturnType<typeof offeredTo>): Promise<readonly string[]> {
  const rows = await db.selectFrom('custody as o').select('o.item').where(which).groupBy('o.item').execute()
  return rows.map(({ item }) => item)
}

/** Most that a desk is told of; the room has them all. */
const MOST = 20

const Waits = z.object({ item: Id, code: z.string(), since: z.iso.datetime() })

export const evidenceWaiting = operation({
  ...DECLARED,
  summary: 'See which evidence waits for one’s signature, and which is not what was kept',
  permission: 'evidence:read',
  verb: 'consultation',
  input: z.object({}),
  output: z.object({ offered: z.array(Waits), differs: z.array(Waits) }),
  subject: () => [],
  async run(context) {
    const { id, agency } = asMember(context.actor)
    return { offered: await waits(context, offeredTo(id)), differs: await waits(context, differing(agency)) }
  },
})

async function waits(context: RunContext, which: ReturnType<typeof offeredTo>) {
  const kinds = shownTo(context)
  if (kinds.length === 0) return []
  const rows = await context.db
    .selectFrom('custody as o')
    .innerJoin('evidence_items as i', 'i.id', 'o.item')
    .select(({ fn }) => ['o.item', fn.min('o.at').as('since')])
    .where('i.about_kind', 'in', kinds)
    .where(which)
    .groupBy('o.item')
    .orderBy('since')
    .limit(MOST)
    .execute()
  return rows.map(({ item, since }) => ({ item, code: codeOf(item), since: new Date(since).toISOString() }))
}
