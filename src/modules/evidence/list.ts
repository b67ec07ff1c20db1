import type { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import { type SqlBool, sql } from '../../kernel/database.ts'
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
    const { about } = input
    const of = await recordOf(context, about)
    const rows = await found(context, of, input)
    return {
      items: await summariesOf(context, rows.slice(0, PAGE)),
      more: rows.length > PAGE,
      total: about === undefined ? null : await totalOf(context, of),
    }
  },
})

/** Of what items are listed: of some kinds of records, or of one; of a notice also the adverts on which it rests, which are its lead's. */
type Of = {
  readonly kinds: readonly SubjectKind[]
  readonly record: string | null
  readonly restsOn: readonly string[]
}

const NOTICES: readonly SubjectKind[] = ['notice', 'lead', 'quotation']

async function recordOf(context: RunContext, about: Asked['about']): Promise<Of> {
  const shown = shownTo(context)
  if (about === undefined) return { kinds: shown, record: null, restsOn: [] }
  const { kind, id: record } = about
  if (kind !== 'notice' || !shown.includes(kind))
    return { kinds: shown.filter((one) => one === kind), record, restsOn: [] }
  const rests = await context.db.selectFrom('notice_items').select('evidence').where('notice', '=', record).execute()
  const kinds = NOTICES.filter((one) => shown.includes(one))
  return { kinds, record, restsOn: rests.map(({ evidence }) => evidence) }
}

const itemsOf = ({ db, actor }: RunContext, { kinds, record, restsOn }: Of) =>
  db
    .selectFrom('evidence_items as i')
    .where('i.agency', '=', asMember(actor).agency)
    .where('i.about_kind', 'in', kinds)
    .$if(record !== null, (query) =>
      query.where(({ or, eb }) =>
        or([eb('i.about', '=', record ?? ''), ...(restsOn.length === 0 ? [] : [eb('i.id', 'in', restsOn)])]),
      ),
    )

/** How many there are of a record in all, and since when: a page of the newest tells neither. */
async function totalOf(context: RunContext, of: Of): Promise<NonNullable<z.output<typeof ListOutput>['total']>> {
  if (of.kinds.length === 0) return { n: 0, since: null }
  const { n, since } = await itemsOf(context, of)
    .select(({ fn }) => [fn.countAll<string>().as('n'), fn.min('i.taken_at').as('since')])
    .executeTakeFirstOrThrow()
  return { n: Number(n), since: since?.toISOString() ?? null }
}

/** One more than a page, the newest first. */
async function found(context: RunContext, of: Of, { kind, show, after }: Asked): Promise<readonly ItemRow[]> {
  const member = asMember(context.actor)
  const last = after === undefined ? null : (await itemRow(context, member.agency, after)).seq
  // Asked first: by what waits the log has an index, while a page of the newest would be looked for through all items.
  const waiting = show === undefined ? null : await waitingItems(context.db, WAITING[show](member))
  if (waiting?.length === 0) return []
  const rows: ItemRow[] = []
  // Each by itself: an index gives the newest of each, where those open to few would be looked for among all others.
  for (const one of of.kinds)
    rows.push(...(await newestOf(context, { ...of, kinds: [one] }, MINE[one], { kind, waiting, last })))
  return rows.toSorted((one, other) => Number(BigInt(other.seq) - BigInt(one.seq))).slice(0, PAGE + 1)
}

type Wanted = Pick<Asked, 'kind'> & {
  readonly waiting: readonly string[] | null
  readonly last: ItemRow['seq'] | null
}

/** The newest items of what is of one kind, one more than a page. */
function newestOf(context: RunContext, of: Of, mine: Mine | undefined, { kind, waiting, last }: Wanted) {
  return (
    itemsOf(context, of)
      .selectAll()
      // Row security asks the same of each row; said here, only these are read.
      .$if(mine !== undefined, (query) => query.where(sql<SqlBool>`i.about = any(array(${mine ?? sql`null`}))`))
      .$if(kind !== undefined, (query) => query.where('i.kind', '=', kind ?? 'file'))
      .$if(waiting !== null, (query) => query.where(sql<SqlBool>`i.id = any(${waiting}::uuid[])`))
      .$if(last !== null, (query) => query.where('i.seq', '<', last ?? ''))
      .orderBy('i.seq', 'desc')
      .limit(PAGE + 1)
      .execute()
  )
}

type Mine = ReturnType<typeof sql>
/** Of which persons and cases a member sees evidence. */
const MINE: Partial<Record<SubjectKind, Mine>> = {
  person: sql`select app.my_persons()`,
  case: sql`select app.my_cases()`,
}

const WAITING = {
  mine: ({ id }: Member) => offeredTo(id),
  differs: ({ agency }: Member) => differing(agency),
}
