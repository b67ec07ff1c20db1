import type { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import { type SqlBool, sql, type Tx } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { asMember, DECLARED } from './asked.ts'
import type { SubjectKind } from './codes.ts'
import { itemRow, shownTo } from './item.ts'
import { ListInput, ListOutput } from './shapes.ts'
import { summariesOf } from './show.ts'
import type { ItemRow } from './tables.ts'
import { differing, offeredTo, waitingItems } from './waiting.ts'

/** Items on a page of a list. */
const PAGE = 50

type Asked = z.output<typeof ListInput>

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
async function found(context: RunContext, input: Asked): Promise<readonly ItemRow[]> {
  const { about, show, after } = input
  const member = asMember(context.actor)
  const last = after === undefined ? null : (await itemRow(context, member.agency, after)).seq
  // Asked first: by what waits the log has an index, while a page of the newest would be looked for through all items.
  const waiting = show === undefined ? null : await waitingItems(context.db, WAITING[show](member))
  if (waiting?.length === 0) return []
  const rows: ItemRow[] = []
  // Each by itself: an index gives the newest of each, where those open to few would be looked for among all others.
  for (const kind of shownTo(context).filter((one) => about === undefined || one === about.kind))
    rows.push(...(await newestOf(context.db, member.agency, kind, { ...input, waiting, last })))
  return rows.toSorted((one, other) => Number(BigInt(other.seq) - BigInt(one.seq))).slice(0, PAGE + 1)
}

type Wanted = Pick<Asked, 'about' | 'kind'> & {
  readonly waiting: readonly string[] | null
  readonly last: ItemRow['seq'] | null
}

/** The newest items of what is of one kind, one more than a page. */
function newestOf(db: Tx, agency: string, of: SubjectKind, { about, kind, waiting, last }: Wanted) {
  const mine = MINE[of]
  return (
    db
      .selectFrom('evidence_items as i')
      .selectAll()
      .where('i.agency', '=', agency)
      .where('i.about_kind', '=', of)
      // Row security asks the same of each row; said here, only these are read.
      .$if(mine !== undefined, (query) => query.where(sql<SqlBool>`i.about = any(array(${mine ?? sql`null`}))`))
      .$if(about !== undefined, (query) => query.where('i.about', '=', about?.id ?? ''))
      .$if(kind !== undefined, (query) => query.where('i.kind', '=', kind ?? 'file'))
      .$if(waiting !== null, (query) => query.where(sql<SqlBool>`i.id = any(${waiting}::uuid[])`))
      .$if(last !== null, (query) => query.where('i.seq', '<', last ?? ''))
      .orderBy('i.seq', 'desc')
      .limit(PAGE + 1)
      .execute()
  )
}

/** Of which persons and cases a member sees evidence. */
const MINE: Partial<Record<SubjectKind, ReturnType<typeof sql>>> = {
  person: sql`select app.my_persons()`,
  case: sql`select app.my_cases()`,
}

const WAITING = {
  mine: ({ id }: Member) => offeredTo(id),
  differs: ({ agency }: Member) => differing(agency),
}
