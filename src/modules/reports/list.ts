import { z } from 'zod'
import { type Actor, agencyFor } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { memberNames } from '../accounts/index.ts'
import { DANGERS } from './codes.ts'
import { openTo } from './firewall.ts'
import { keyIfOpen } from './keys.ts'
import { openFirst } from './record.ts'
import { deadlinesOf } from './ringing/deadlines.ts'
import { type ListInput as Asked, ListInput, ListOutput, type Row, Waiting } from './shapes.ts'
import { isShownAtOnceBy } from './showing.ts'
import { summaryOf } from './summary.ts'
import type { ReportRow } from './tables.ts'
import { toSave, waits } from './waits.ts'

export const listReports = operation({
  summary: 'See the queue of reports',
  permission: 'report:read',
  purpose: 'protection',
  verb: 'consultation',
  input: ListInput,
  output: ListOutput,
  // Those whose words were shown. An unread one would stand in the audit with the minute in which the list first had it.
  subject: (_, output) => output?.reports.filter(({ excerpt }) => excerpt !== null).map(({ id }) => id) ?? [],
  async run(context, asked) {
    const { db, actor } = context
    const agency = agencyFor(actor, 'Reports belong to an agency.')
    // Counted under the same walls as the page: a total that knows of more tells that there is more.
    const { count } = await chosen(db, actor, agency, asked)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    // Only this page is opened: each excerpt takes a key.
    const found = await inOrder(chosen(db, actor, agency, asked), asked.sort)
      .selectAll()
      .offset(asked.after)
      .limit(asked.limit)
      .execute()
    const end = asked.after + found.length
    return {
      reports: await rowsOf(context, agency, found),
      total: Number(count),
      next: end < Number(count) ? end : null,
    }
  },
})

function chosen(db: Tx, actor: Actor, agency: string, { kind, state }: Asked) {
  return db
    .selectFrom('reports')
    .where('agency', '=', agency)
    .where(openTo(actor))
    .$if(kind !== 'all', (query) => query.where('kind', '=', kind as Row['kind']))
    .$if(state === 'open', (query) => query.where(waits))
    .$if(state !== 'open' && state !== 'all', (query) => query.where('state', '=', state as Row['state']))
}

const danger = sql`array_position(array[${sql.join(DANGERS)}], coalesce(danger_seen, danger_told))`
/** Of what is equally urgent a request for help comes first, then what waits longest; the number breaks ties. */
const ORDERS = {
  danger: sql`${danger}, kind = 'suspicion', coalesce(unread_since, filed_on), id`,
  waiting: sql`coalesce(unread_since, filed_on), ${danger}, id`,
  complete: sql`complete desc, coalesce(unread_since, filed_on), id`,
} as const

const inOrder = (query: ReturnType<typeof chosen>, sort: Asked['sort']) => query.orderBy(ORDERS[sort])

/** Longest excerpt in a list, in signs. */
const EXCERPT = 160

async function rowsOf(context: RunContext, agency: string, found: readonly ReportRow[]): Promise<Row[]> {
  const { db, now } = context
  const intake = await db.selectFrom('report_intakes').selectAll().where('agency', '=', agency).executeTakeFirst()
  const names = await memberNames(
    context,
    found.map(({ read_by }) => read_by),
  )
  const rows: Row[] = []
  for (const row of found)
    rows.push({
      ...summaryOf(row, now, intake),
      readBy: row.read_by === null ? null : { id: row.read_by, name: names.get(row.read_by) ?? null },
      excerpt: await excerptOf(db, context.actor, row),
    })
  return rows
}

/**
 * The first words of a report; of one that nobody has opened none, so that opening it is an act with a name. Of one that is shown
 * at once none either: the list that is asked for again and again would tell, by naming it anew, when its reporter wrote again.
 */
async function excerptOf(db: Tx, actor: Actor, row: ReportRow): Promise<string | null> {
  if (row.read_at === null || isShownAtOnceBy(row)) return null
  const key = await keyIfOpen(db, actor, row.data_key)
  const first = await db
    .selectFrom('report_messages')
    .select(['id', 'sealed'])
    .where('report', '=', row.id)
    // Later messages are no summary of it, and their order would change what the list says.
    .where('kind', '=', 'report')
    .executeTakeFirst()
  const told = key === null || !first ? null : openFirst(key, first)
  if (told === null) return null
  // Some tell only a place or a name: any word is better than a row that seems empty.
  const words = [told.text, told.where, told.suspected, told.affected].find((part) => part.trim() !== '') ?? ''
  // By signs and not by units: half of a pair would show as a broken one.
  return [...words.replace(/\s+/g, ' ').trim()].slice(0, EXCERPT).join('')
}

export const waitingReports = operation({
  summary: 'See how many reports wait',
  permission: 'report:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: Waiting,
  subject: () => [],
  async run({ db, actor, now }) {
    const agency = agencyFor(actor, 'Reports belong to an agency.')
    const counted = await db
      .selectFrom('reports')
      .where('agency', '=', agency)
      .where(openTo(actor))
      .where(waits)
      .select([
        sql<string>`count(*) filter (where state = 'received' and kind = 'help')`.as('help'),
        sql<string | null>`min(filed_on) filter (where state = 'received' and kind = 'help')`.as('since'),
        sql<string>`count(*) filter (where state = 'received' and kind <> 'help')`.as('unread'),
        sql<string>`count(*) filter (where state <> 'received' and unread_since is not null)`.as('replies'),
        // Each report is counted once.
        sql<string[]>`coalesce(array_agg(id order by id) filter
          (where state <> 'received' and unread_since is null and ${toSave}), '{}')`.as('peril'),
      ])
      .executeTakeFirstOrThrow()
    // By the rule of the desk and the bell: two figures for one thing would each be doubted.
    const overdue = (await deadlinesOf(db, actor, now)).filter(({ missed }) => missed).length
    return {
      helpUnread: Number(counted.help),
      helpSince: counted.since,
      unread: Number(counted.unread),
      replies: Number(counted.replies),
      inDanger: counted.peril,
      overdue,
    }
  },
})
