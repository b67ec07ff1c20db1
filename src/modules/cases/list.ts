import { z } from 'zod'
import { isoDay } from '../../kernel/clock.ts'
import { sql, type Tx } from '../../kernel/database.ts'
import { codeOf, idsOf } from '../../kernel/ids.ts'
import { operation, type RunContext } from '../../kernel/operation.ts'
import { countryOf, memberNames } from '../accounts/index.ts'
import { unreadReports } from '../reports/index.ts'
import { toSettle } from './arrivals/versions.ts'
import { QUEUES } from './codes.ts'
import { protectionEnding, whoseProtectionEnds } from './days/reminders.ts'
import { papersDue } from './due/papers.ts'
import { perilsOf } from './due/perils.ts'
import { urgentOf } from './due/urgent.ts'
import { marksByWord, searchKeyOf } from './matching/search-key.ts'
import { asMember, endOver } from './record.ts'
import { mustPassOn, rulesOn } from './rules/country.ts'
import {
  Desk,
  FormRules,
  ListInput,
  ListOutput,
  type PersonSummary,
  SearchInput,
  SearchOutput,
  Waiting,
} from './shapes.ts'
import { colleague, identitiesOf, summaryOf } from './summary.ts'
import type { PersonRow } from './tables.ts'
import { ofMyTeams, ownPersons } from './team/mine.ts'
import { endOf, isOver } from './tracks/clocks.ts'

export const listPersons = operation({
  summary: 'See the persons on whose team one is',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: ListInput,
  output: ListOutput,
  subject: (_, output) => output?.persons.map(({ id }) => id) ?? [],
  async run(context, { queue, case: of, after, limit }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    // Emergency access is ended here, because the row policy does not know its hour.
    await endOver(db, member, now)
    const chosen = () =>
      ofMyTeams(db, member.agency)
        .$if(of !== undefined, (query) => query.where('case_id', '=', of ?? ''))
        .$if(queue === 'open', (query) => query.where('file', '<>', 'closed'))
        .$if(queue === 'overdue', (query) => query.where(late(now)))
        .$if(queue === 'reopened', (query) => query.where(toLookAt))
        .$if(queue === 'keeping', (query) => query.where(toDecide(now)))
        .$if(queue === 'protection-ends', (query) => query.where(whoseProtectionEnds(now)))
        .$if(isQueue(queue), (query) => query.where('queue', '=', queue as PersonRow['queue']))
    const { count } = await chosen()
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow()
    const rows = await chosen()
      .selectAll()
      // Alarms come first, then the longest overdue or the next due; the number breaks ties.
      .orderBy(sql`queue <> 'alarm'`)
      .orderBy(sql`next_due nulls last`)
      .orderBy('id')
      .offset(after)
      .limit(limit)
      .execute()
    const end = after + rows.length
    return { persons: await shown(context, rows), total: Number(count), next: end < Number(count) ? end : null }
  },
})

/** Persons with an overdue period, the same for desk and list. Missing persons are counted separately. */
const late = (now: Date) => sql<boolean>`(next_due < ${now} and whereabouts <> 'missing')`

/** Persons with a reopened paper. */
const toLookAt = sql<boolean>`(file <> 'closed' and exists (
  select from person_papers p where p.person = persons.id and p.reopened_by is not null
    and not exists (select from person_papers n where n.paper = p.paper and n.version > p.version)))`

/** Closed files past their day, and requests for erasure that can be decided, by the same measure as `isDue`. */
const toDecide = (now: Date) => sql<boolean>`(coalesce(erasure_asked, keep_until) <= ${isoDay(now)}
  and not exists (select from person_holds h where h.person = persons.id))`

const isQueue = (queue: string): queue is PersonRow['queue'] => QUEUES.some((one) => one === queue)

/** Persons as lists show them, with the words that the member's keys open. */
export async function shown(context: RunContext, rows: readonly PersonRow[]): Promise<PersonSummary[]> {
  const member = asMember(context.actor)
  const identities = await identitiesOf(context.db, member, rows)
  const names = await memberNames(
    context,
    rows.map(({ owner }) => owner),
  )
  return rows.map((row) => summaryOf(row, identities.get(row.id) ?? null, names, context.now))
}

export const searchPersons = operation({
  summary: 'Find a person by name or number among those on whose team one is',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  rate: '30/min',
  input: SearchInput,
  output: SearchOutput,
  subject: (_, output) => output?.persons.map(({ id }) => id) ?? [],
  async run(context, { name }) {
    const { db, actor, now } = context
    const member = asMember(actor)
    await endOver(db, member, now)
    // Only whole words match, because a search asks for one person and must not list many.
    const words = marksByWord(await searchKeyOf(db, member, now), name)
    // Punctuation and blanks make no word, and no condition would return everybody.
    if (words.length === 0) return { persons: [] }
    const called = (marks: readonly string[]) =>
      db.selectFrom('person_marks').select('person').where('mark', 'in', marks)
    const code = idsOf(name)
    const rows = await ownPersons(db, member.agency)
      .where(({ or, and, eb }) => {
        // Every word must match in one of its forms, because a common first name alone would return half the register.
        const isCalled = and(words.map((marks) => eb('id', 'in', called(marks))))
        return code === null ? isCalled : or([isCalled, and([eb('id', '>=', code[0]), eb('id', '<=', code[1])])])
      })
      .selectAll()
      // A person under protection is in no search, not even of members who may open them.
      .where('protected', '=', false)
      .orderBy('opened_at', 'desc')
      .limit(50)
      .execute()
    return { persons: await shown(context, rows) }
  },
})

export const waitingPersons = operation({
  summary: 'See how many persons wait for one',
  permission: 'case:read',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: Waiting,
  subject: () => [],
  async run(context) {
    const { db, actor, now, may } = context
    const member = asMember(actor)
    await endOver(db, member, now)
    const counted = await ofMyTeams(db, member.agency)
      .select([
        sql<string>`count(*) filter (where whereabouts = 'missing')`.as('missing'),
        sql<string>`count(*) filter (where ${late(now)})`.as('overdue'),
        sql<string>`count(*) filter (where queue = 'child-protection')`.as('children'),
        sql<string>`count(*) filter (where ${toLookAt})`.as('reopened'),
        sql<string>`count(*) filter (where ${toDecide(now)})`.as('keeping'),
      ])
      .executeTakeFirstOrThrow()
    const reviews = may('reviews.decide')
      ? await db
          .selectFrom('person_reviews')
          .select(({ fn }) => fn.countAll<string>().as('count'))
          .where('agency', '=', member.agency)
          .where('reviewed_by', 'is', null)
          // Own acts are left out, because another person must review them.
          .where('by', '<>', member.id)
          .executeTakeFirstOrThrow()
      : { count: '0' }
    return {
      missing: Number(counted.missing),
      overdue: Number(counted.overdue),
      children: Number(counted.children),
      reviews: Number(reviews.count),
      devices: await toSettle(db, member.agency),
      reopened: Number(counted.reopened),
      keeping: Number(counted.keeping),
      // Whoever opens reports has the message itself on the desk.
      messages: may('reports.get') ? [] : await messagesWaiting({ db, actor }, member.agency),
      due: await dueNext(db, member.agency, now),
      perils: await perilsOf(context, member.agency),
      urgent: await urgentOf(db, member.agency, now),
      protection: await protectionEnding(db, member.agency, now),
      papers: await papersDue(context, member, member.agency),
    }
  },
})

/** Unread messages of reporters behind the cases of one's teams, the oldest first. */
async function messagesWaiting(context: Pick<RunContext, 'db' | 'actor'>, agency: string) {
  const unread = await unreadReports(context)
  if (unread.length === 0) return []
  const behind = await context.db
    .selectFrom('cases')
    .select(['id', 'report'])
    .where(
      'report',
      'in',
      unread.map(({ id }) => id),
    )
    .execute()
  if (behind.length === 0) return []
  const persons = await ofMyTeams(context.db, agency)
    .select(['id', 'case_id'])
    .where(
      'case_id',
      'in',
      behind.map(({ id }) => id),
    )
    .orderBy('number')
    .execute()
  return unread.flatMap(({ id, unread_since: since }) => {
    const cases = behind.filter(({ report }) => report === id)
    // One line a message, however many persons the case has.
    const first = persons.find(({ case_id }) => cases.some((one) => one.id === case_id))
    return first === undefined || since === null ? [] : [{ person: first.id, code: codeOf(first.id), since }]
  })
}

/** As many as a desk has room for before somebody opens the list. */
const SHOWN = 20

/** Whose next clock runs out first. */
async function dueNext(db: Tx, agency: string, now: Date) {
  const rows = await ofMyTeams(db, agency)
    .select(['id', 'next_clock', 'next_due'])
    .where('file', '<>', 'closed')
    .where('next_due', 'is not', null)
    .orderBy('next_due')
    .orderBy('id')
    .limit(SHOWN)
    .execute()
  return rows.flatMap(({ id, next_clock: clock, next_due: due }) =>
    clock === null || due === null
      ? []
      : [{ person: id, code: codeOf(id), clock, due: due.toISOString(), missed: isOver(due, now) }],
  )
}

export const deskPersons = operation({
  summary: 'See what waits in the agency, without a word about anybody',
  permission: 'case:assign',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: Desk,
  subject: (_, output) => output?.waiting.map(({ person }) => person) ?? [],
  async run(context) {
    const { db, actor, now } = context
    asMember(actor)
    // The desk assigns work without words or names, because it need not know the persons.
    const { rows: running } =
      await sql<Row>`select person, owner, queue, next_clock, next_due from app.person_desk(200)`.execute(db)
    const kept = await keptDesk(db, now)
    // Each person has one line; a waiting decision about a closed file comes before other periods.
    const rows = [...kept, ...running.filter(({ person }) => kept.every((one) => one.person !== person))]
    const names = await memberNames(
      context,
      rows.map(({ owner }) => owner),
    )
    return {
      waiting: rows.map(({ person, owner, queue, next_clock, next_due }) => ({
        person,
        code: codeOf(person),
        owner: colleague(names, owner),
        queue,
        next: { name: next_clock, due: new Date(next_due).toISOString(), missed: isOver(new Date(next_due), now) },
      })),
    }
  },
})

type Row = { person: string; owner: string; queue: string; next_clock: string; next_due: Date }

/** Closed files of the agency that wait for a decision, longest first. */
async function keptDesk(db: Tx, now: Date): Promise<Row[]> {
  type Kept = { person: string; owner: string; queue: string; kept_on: string }
  const { rows } = await sql<Kept>`select person, owner, queue, kept_on from app.kept_desk(${isoDay(now)}, 50)`.execute(
    db,
  )
  return rows.map(({ kept_on, ...row }) => ({ ...row, next_clock: 'keeping', next_due: endOf(kept_on) }))
}

export const formRules = operation({
  summary: 'See what one must pass on by law before the first question',
  permission: 'case:open',
  purpose: 'protection',
  verb: 'consultation',
  input: z.object({}),
  output: FormRules,
  subject: () => [],
  run: (context) => passOnRules(context),
})

/** Duties to pass on, by the country's law and the member's roles. */
export async function passOnRules({ db, actor, now }: RunContext): Promise<z.output<typeof FormRules>> {
  const member = asMember(actor)
  const rules = rulesOn(await countryOf(db, member.agency), isoDay(now))
  return {
    country: rules.country,
    passOn: [...mustPassOn(rules, member.roles)],
    unverified: rules.unverified.includes('passOn'),
    childNotices: [...rules.childNotices],
  }
}
