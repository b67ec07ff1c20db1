import { z } from 'zod'
import type { Member } from '../../kernel/actor.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { keysIfOpen } from '../../kernel/vault/opening.ts'
import { calledOf, endOver, personToRefer } from '../cases/index.ts'
import { standsAtReturns } from '../reports/index.ts'
import { STAYED_FOR } from './codes.ts'
import { receivers, whyNotTo } from './recipient.ts'
import { agencyNames, asMember } from './record.ts'
import { OPEN_STATES, RULES, turnOf } from './referral.ts'
import { mayRefer, openSummary, sideOf } from './referral-row.ts'
import {
  Lacks,
  ListReferrals,
  OfPerson,
  Recipients,
  type ReferralRowShown,
  Referrals,
  WaitingReferrals,
} from './referral-shapes.ts'
import type { ReferralRow } from './tables.ts'

const declared = { permission: 'referral:work', purpose: 'protection', verb: 'consultation' } as const
/** Also for the people of a house, who refer nobody. */
const received = { ...declared, permission: 'referral:receive' } as const

/** Rows as lists show them. The name comes from the person's record, or from what was sent. */
export async function shownRows(context: RunContext, rows: readonly ReferralRow[]): Promise<ReferralRowShown[]> {
  const { db, actor, now } = context
  const member = asMember(actor)
  const agencies = await agencyNames(db)
  // Of the own persons the record says what they are called, since a name may have been corrected after it was sent.
  const own = rows.filter((row) => sideOf(row, member) === 'sender')
  const called = await calledOf(
    db,
    member,
    own.map(({ person }) => person),
  )
  const told = await toldOf(db, member, rows)
  return rows.map((row) => {
    const side = sideOf(row, member)
    const name = side === 'sender' ? called.get(row.person) : told.get(row.id)
    return {
      ...plainRow(row, agencies, now),
      side,
      person: side === 'sender' ? row.person : null,
      called: name ?? null,
    }
  })
}

/** What both sides see alike. None of it identifies anybody. */
function plainRow(row: ReferralRow, agencies: ReadonlyMap<string, string>, now: Date) {
  const byHand = row.to_agency === null
  const { id, together, need, abroad, state } = row
  return {
    ...{ id, together, need, abroad, state, byHand },
    from: { id: row.agency, name: agencies.get(row.agency) ?? '' },
    to: { agency: row.to_agency, service: row.to_service, name: row.to_name },
    turn: turnOf(state, byHand),
    clock: RULES[state].clock?.name ?? null,
    due: row.due?.toISOString() ?? null,
    missed: row.due !== null && row.due < now,
    meetsAt: row.meets_at?.toISOString() ?? null,
    madeAt: row.made_at.toISOString(),
    arrivedAt: row.arrived_at?.toISOString() ?? null,
    stayEnded:
      row.stay_ended_at && row.stay_ended_how ? { how: row.stay_ended_how, at: row.stay_ended_at.toISOString() } : null,
  }
}

/** What persons are called in what was sent; nothing of what does not open any more. */
async function toldOf(db: Tx, member: Member, rows: readonly ReferralRow[]): Promise<ReadonlyMap<string, string>> {
  const received = rows.filter((row) => sideOf(row, member) === 'receiver')
  // All at once: a list of fifty must not ask fifty times.
  const keys = await keysIfOpen(db, member, received)
  return new Map(
    received.flatMap((row) => {
      const key = keys.get(row.data_key)
      return key ? [[row.id, openSummary(key, row).called] as const] : []
    }),
  )
}

/** Ends what is over before anything is shown: a list must not show a name whose time has passed. */
async function endDue(db: Tx, now: Date): Promise<void> {
  const over = await db
    .selectFrom('referrals')
    .select(['id', 'data_key', 'to_agency'])
    .where('access_until', '<=', now)
    .where('access_ended_at', 'is', null)
    .execute()
  // The seal itself goes, and not only the right to look: what is not there cannot be opened by mistake.
  for (const { id, data_key, to_agency } of over) {
    await db
      .deleteFrom('data_key_seals')
      .where('data_key', '=', data_key)
      .where('recipient_agency', '=', to_agency)
      .execute()
    await db.updateTable('referrals').set({ access_ended_at: now }).where('id', '=', id).execute()
  }
}

/** Referrals of one side. Row policies leave out persons of other teams; who may enforce a return finds none that were received. */
function ofSide(db: Tx, member: Member, side: 'sender' | 'receiver') {
  const all = db.selectFrom('referrals')
  // No agency is asked for as receiver of its own: the database refuses such a row.
  if (side === 'sender') return all.where('agency', '=', mayRefer(member) ? member.agency : null)
  return all.where('to_agency', '=', standsAtReturns(member) ? null : member.agency)
}

/** Who lives at the receiver now, as {@link livesThere} says it; whoever is looked for is not there. */
const HERE = sql<boolean>`(need in (${sql.join([...STAYED_FOR])}) and arrived_at is not null and stay_ended_at is null
  and state in ('arrived', 'feedback', 'done'))`

// As many as one reads before asking more narrowly.
const PAGE = 50

export const listReferrals = operation({
  ...received,
  summary: 'See the referrals that were sent, or received',
  input: ListReferrals,
  output: Referrals,
  subject: (_, output) => output?.referrals.map(({ id }) => id) ?? [],
  async run(context, { side, open, here, after }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await endOver(db, member, now)
    await endDue(db, now)
    const chosen = () =>
      ofSide(db, member, side)
        // Who lives in the house stays in its list when the sender has long finished.
        .$if(open && !here, (query) => query.where('state', 'in', OPEN_STATES))
        .$if(here, (query) => query.where(HERE))
    const { count } = await chosen()
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    const rows = await chosen()
      .selectAll()
      // Who is missing before all else, then whoever is due next; what is over last.
      .orderBy(sql`state <> 'not-arrived'`)
      .orderBy(sql`due nulls last`)
      .orderBy('made_at', 'desc')
      .orderBy('id')
      .offset(after)
      .limit(PAGE)
      .execute()
    const end = after + rows.length
    return { referrals: await shownRows(context, rows), total: Number(count), next: end < Number(count) ? end : null }
  },
})

export const referralsOfPerson = operation({
  ...declared,
  summary: 'See to whom a person was referred',
  input: OfPerson,
  output: z.object({ referrals: Referrals.shape.referrals }),
  subject: ({ person }) => [person],
  async run(context, { person }) {
    const { db, actor, now } = context
    // By the person's own door: who is not on the team gets the words for nobody.
    const { row } = await personToRefer(db, asMember(actor), person, now)
    const rows = await db
      .selectFrom('referrals')
      .selectAll()
      .where('person', '=', row.id)
      .orderBy('made_at', 'desc')
      .limit(100)
      .execute()
    return { referrals: await shownRows(context, rows) }
  },
})

export const waitingReferrals = operation({
  ...received,
  summary: 'See how many referrals wait: to answer, to arrive, late, and who did not arrive',
  input: z.object({}),
  output: WaitingReferrals,
  subject: () => [],
  async run({ db, actor, now }) {
    const member = asMember(actor)
    await endOver(db, member, now)
    const received = await ofSide(db, member, 'receiver')
      .select([
        // Counts alone, without a name or a need: they stand on a desk that others pass.
        sql<string>`count(*) filter (where state = 'sent')`.as('toAnswer'),
        sql<string>`count(*) filter (where state = 'accepted')`.as('arrivals'),
      ])
      .executeTakeFirstOrThrow()
    const sent = await ofSide(db, member, 'sender')
      .select([
        sql<string>`count(*) filter (where due < ${now} and state <> 'not-arrived')`.as('late'),
        sql<string>`count(*) filter (where state = 'not-arrived')`.as('notArrived'),
      ])
      .executeTakeFirstOrThrow()
    return {
      toAnswer: Number(received.toAnswer),
      arrivals: Number(received.arrivals),
      late: Number(sent.late),
      notArrived: Number(sent.notArrived),
      due: await dueNext(db, member, now),
    }
  },
})

/** As many as a desk has room for before somebody opens the list. */
const SHOWN = 20

/** The clocks of both sides that run out first. */
async function dueNext(db: Tx, member: Member, now: Date): Promise<z.output<typeof WaitingReferrals>['due']> {
  const sides = (['sender', 'receiver'] as const).map(async (side) => {
    const rows = await ofSide(db, member, side)
      .select(['id', 'state', 'due', 'to_agency'])
      .where('state', 'in', OPEN_STATES)
      .where('due', 'is not', null)
      .orderBy('due')
      .orderBy('id')
      .limit(SHOWN)
      .execute()
    return rows.flatMap(({ id, state, due, to_agency }) => {
      const byHand = to_agency === null
      return due === null ? [] : [{ referral: id, side, state, byHand, due: due.toISOString(), missed: due < now }]
    })
  })
  const all = (await Promise.all(sides)).flat()
  return all.sort((a, b) => a.due.localeCompare(b.due)).slice(0, SHOWN)
}

export const referralRecipients = operation({
  ...declared,
  summary: 'See which agencies a person can be referred to, and which not and why',
  input: OfPerson,
  output: Recipients,
  subject: ({ person }) => [person],
  async run({ db, actor, now }, { person }) {
    const member = asMember(actor)
    const found = await personToRefer(db, member, person, now)
    const all = await receivers(db)
    // Its own country tells what lies across a border.
    const own = all.find(({ id }) => id === member.agency)
    return {
      agencies: all
        .filter(({ id }) => id !== member.agency)
        .map((one) => ({
          ...{ id: one.id, name: one.name, country: one.country, abroad: one.country !== own?.country },
          why: whyNotTo(found, one, null),
        })),
    }
  },
})

/** Refusals of this many days count. */
const LOOKED_BACK = 90
/** Fewer are not told: one refusal would say that there is somebody. */
const LEAST = 5

export const referralLacks = operation({
  summary: 'See where capacity lacks: how many referrals were refused for want of places, by need',
  permission: 'service:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: Lacks,
  subject: () => [],
  async run({ db, now }) {
    // Long enough to see a want and not a bad week.
    const since = new Date(now.getTime() - LOOKED_BACK * 86_400_000)
    const { rows } = await sql<z.output<typeof Lacks>['lacks'][number]>`
      select need, refused from app.referral_refusals(${since}, ${LEAST})`.execute(db)
    return { lacks: rows }
  },
})
