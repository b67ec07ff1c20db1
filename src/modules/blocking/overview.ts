import { type Actor, agencyFor } from '../../kernel/actor.ts'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { codeOf } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { memberNames } from '../accounts/index.ts'
import { OPEN } from './block.ts'
import { neededFor, OURS, openOrder } from './record.ts'
import { type ListInput as Asked, ListInput, ListOutput, type Row } from './shapes.ts'
import type { BlockRow } from './tables.ts'

export const listBlocks = operation({
  summary: 'See the ordered blocks',
  permission: 'block:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: ListInput,
  output: ListOutput,
  subject: (_, output) => output?.blocks.map(({ id }) => id) ?? [],
  async run(context, asked) {
    const { db, actor } = context
    const agency = agencyFor(actor, OURS)
    const { count } = await chosen(db, agency, asked)
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    const found = await chosen(db, agency, asked)
      .selectAll()
      // What somebody objects to comes first, then what waits for a hand, then what must be looked at soonest.
      .orderBy(sql`array_position(array['appealed', 'suspended', 'draft', 'approved', 'published'], state)`)
      .orderBy('review_on')
      .orderBy('id')
      .offset(asked.after)
      .limit(asked.limit)
      .execute()
    // Pages by number are enough: there are as many entries as orders, not as postings.
    const end = asked.after + found.length
    return {
      blocks: await rowsOf(context, found),
      total: Number(count),
      next: end < Number(count) ? end : null,
    }
  },
})

function chosen(db: Tx, agency: string, { state }: Asked) {
  return db
    .selectFrom('blocks')
    .where('agency', '=', agency)
    .$if(state === 'open', (query) => query.where('state', 'in', OPEN))
    .$if(state !== 'open' && state !== 'all', (query) => query.where('state', '=', state as BlockRow['state']))
}

type Counts = {
  readonly approvals: number
  readonly addressees: number
  readonly applied: number
  readonly appeals: number
}

/** What is counted around entries, by their id. */
async function countsOf(db: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Counts>> {
  if (ids.length === 0) return new Map()
  // An operator that applies an older state of an entry still blocks what was lifted, or not yet what was ordered.
  const { rows } = await sql<Record<keyof Counts | 'id', string>>`
    select b.id,
      (select count(*) from block_approvals a where a.block = b.id) as approvals,
      (select count(*) from block_addressees d where d.block = b.id) as addressees,
      (select count(*) from block_addressees d join block_operators o on o.id = d.operator
        where d.block = b.id and o.applied_serial >= b.serial) as applied,
      (select count(*) from block_appeal_links l join block_appeals p on p.id = l.appeal
        where l.block = b.id and p.state = 'open') as appeals
    from blocks b where b.id in (${sql.join(ids)})`.execute(db)
  return new Map(
    rows.map(({ id, ...counts }) => [
      id,
      {
        approvals: Number(counts.approvals),
        addressees: Number(counts.addressees),
        applied: Number(counts.applied),
        appeals: Number(counts.appeals),
      },
    ]),
  )
}

/** Rows of entries as lists and pages show them. */
export async function rowsOf(context: RunContext, found: readonly BlockRow[]): Promise<Row[]> {
  const { db, now, secret } = context
  const counts = await countsOf(
    db,
    found.map(({ id }) => id),
  )
  const names = await memberNames(
    context,
    found.map(({ drafted_by }) => drafted_by),
  )
  return found.map((row) => {
    const { value, authority, number } = openOrder(secret, row)
    const { approvals, addressees, applied, appeals } = counts.get(row.id) ?? NONE
    return {
      id: row.id,
      code: codeOf(row.id),
      state: row.state,
      scope: row.scope,
      value,
      authority,
      number,
      shared: row.shared,
      expires: row.expires,
      reviewOn: row.review_on,
      reviewDue: OPEN.includes(row.state) && row.review_on <= isoDay(now),
      draftedBy: { id: row.drafted_by, name: names.get(row.drafted_by) ?? null },
      draftedAt: row.drafted_at.toISOString(),
      approvals,
      needed: neededFor(row),
      addressees,
      // Of what was in no feed nobody can say that they apply it.
      applied: row.serial === null ? null : applied,
      openAppeals: appeals,
    }
  })
}

const NONE: Counts = { approvals: 0, addressees: 0, applied: 0, appeals: 0 }

/** Operators that an entry is addressed to, with whether each has what it is now. */
export async function addresseesOf(db: Tx, actor: Actor, row: BlockRow) {
  const agency = agencyFor(actor, OURS)
  const rows = await db
    .selectFrom('block_addressees')
    .innerJoin('block_operators', 'block_operators.id', 'operator')
    .select(['operator', 'name', 'fetched_serial', 'applied_serial'])
    .where('block_operators.agency', '=', agency)
    .where('block', '=', row.id)
    .orderBy('name')
    .execute()
  const has = (serial: BlockRow['serial']) => (row.serial === null ? null : Number(serial ?? 0) >= Number(row.serial))
  return rows.map(({ operator, name, fetched_serial, applied_serial }) => ({
    operator,
    name,
    fetched: has(fetched_serial),
    applied: has(applied_serial),
  }))
}
