import type { Member } from '../../kernel/actor.ts'
import { type SqlBool, sql, type Tx } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { memberNames } from '../accounts/index.ts'
import { STATE_NAMES, type State } from './codes.ts'
import { OPEN, stateAt } from './notice.ts'
import { asMember } from './record.ts'
import { settingsOf } from './settings.ts'
import { type ListInput as Asked, ListInput, ListOutput, type Row } from './shapes.ts'
import type { NoticeRow } from './tables.ts'

/** The state as it is at a moment, in SQL: the same as `stateAt`. */
const stateNow = (now: Date) =>
  sql<State>`case when n.state in ('draft', 'approved') and n.held_until > ${now} then 'held' else n.state end`

// The agency stands in the query although the policy holds it too: an index begins with it.
const from = (db: Tx, agency: string) =>
  db.selectFrom('notices as n').innerJoin('recipients as r', 'r.id', 'n.recipient').where('n.agency', '=', agency)

type Chosen = Pick<Asked, 'state' | 'recipient' | 'mine'>

/** Notices as somebody asks for them. */
export const chosen = (db: Tx, { agency, id }: Member, { state, recipient, mine }: Chosen, now: Date) =>
  from(db, agency)
    .$if(state !== 'all', (query) => {
      const wanted = state === 'open' ? OPEN : [state as State]
      // By the state of now: whoever looks for what is held finds no hold that ended an hour ago.
      return query.where(sql<SqlBool>`${stateNow(now)} in (${sql.join(wanted)})`)
    })
    .$if(mine === true, (query) => query.where(sql<SqlBool>`coalesce(n.given_to, n.drafted_by) = ${id}`))
    .$if(recipient !== undefined, (query) => query.where('n.recipient', '=', recipient ?? ''))

export const listNotices = operation({
  summary: 'List notices',
  permission: 'notice:read',
  purpose: 'prevention',
  verb: 'consultation',
  input: ListInput,
  output: ListOutput,
  subject: () => [],
  async run(context, asked) {
    const { db, actor, now } = context
    const member = asMember(actor)
    const { agency } = member
    const rows = await chosen(db, member, asked, now)
      .selectAll('n')
      .select('r.name')
      .orderBy('n.number', 'desc')
      // One more than asked for tells whether there is a next page, without a second count.
      .limit(asked.limit + 1)
      .offset(asked.after)
      .execute()
    const { total } = await chosen(db, member, asked, now)
      .select(sql<string>`count(*)`.as('total'))
      .executeTakeFirstOrThrow()
    return {
      notices: await rowsOf(context, rows.slice(0, asked.limit)),
      total: Number(total),
      next: rows.length > asked.limit ? asked.after + asked.limit : null,
      states: await statesOf(db, agency, now),
      settingsMissing: (await settingsOf(db, agency)) === null,
    }
  },
})

async function statesOf(db: Tx, agency: string, now: Date) {
  const state = stateNow(now)
  // Of all notices, not of the filtered ones: these numbers are the filter's own labels.
  const rows = await from(db, agency)
    .select([state.as('now'), sql<string>`count(*)`.as('notices')])
    .groupBy('now')
    .execute()
  const counts = new Map(rows.map((row) => [row.now, Number(row.notices)]))
  // In the order of a notice's life and without the empty ones: a row of zeros hides the one that matters.
  return STATE_NAMES.flatMap((name) => (counts.has(name) ? [{ state: name, notices: counts.get(name) ?? 0 }] : []))
}

/** What lists show of notices; nothing of it is content. */
export async function rowsOf(
  context: RunContext,
  rows: readonly (NoticeRow & { readonly name: string })[],
): Promise<Row[]> {
  const names = await memberNames(
    context,
    rows.flatMap(({ drafted_by, given_to }) => [drafted_by, given_to]),
  )
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: stateAt(row, context.now),
    recipient: { id: row.recipient, name: row.name },
    matter: row.matter,
    ground: row.ground,
    language: row.language,
    addresses: row.addresses,
    madeAt: row.made_at.toISOString(),
    approvedAt: row.approved_at?.toISOString() ?? null,
    sentAt: row.sent_at?.toISOString() ?? null,
    heldUntil: row.held_until !== null && row.held_until > context.now ? row.held_until.toISOString() : null,
    delivery: row.delivery,
    problem: row.delivery_problem,
    outcome: row.outcome,
    refusal: row.refusal,
    flagger: row.flagger !== null,
    draftedBy: { id: row.drafted_by, name: names.get(row.drafted_by) ?? null },
    givenTo: row.given_to === null ? null : { id: row.given_to, name: names.get(row.given_to) ?? null },
  }))
}
