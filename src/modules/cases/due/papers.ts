import type { Member } from '../../../kernel/actor.ts'
import { sql, type Tx } from '../../../kernel/database.ts'
import { codeOf } from '../../../kernel/ids.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { keysIfOpen } from '../../../kernel/vault/opening.ts'
import { memberNames } from '../../accounts/index.ts'
import type { PAPERS_DUE } from '../codes.ts'
import { Plan } from '../papers/paper.ts'
import { openWords } from '../papers/papers.ts'
import { ticked, ticksOf } from '../papers/ticks.ts'
import { relativesDue, stepsForRelatives } from '../relatives/due.ts'
import type { PersonRow } from '../tables.ts'
import { ofMyTeams } from '../team/mine.ts'
import { endOf, isOver } from '../tracks/clocks.ts'
import { isFor, nextOn } from './steps.ts'

type PaperDue = { readonly kind: (typeof PAPERS_DUE)[number]; readonly due: string; readonly missed: boolean }

/** More papers than a desk has room for: some of their steps are others' to do. */
const READ = 60
const SHOWN = 20

const dueOn = (kind: PaperDue['kind'], due: string, now: Date): PaperDue => ({
  kind,
  due,
  missed: isOver(endOf(due), now),
})

/** Newest versions of assessments and plans with a day, the next to be due first. */
const withDays = (db: Tx) =>
  db
    .selectFrom('person_papers as p')
    .select(['p.id', 'p.person', 'p.paper', 'p.version', 'p.kind', 'p.sealed', 'p.review_on', 'p.next_on'])
    .where('p.kind', 'in', ['assessment', 'plan'])
    .where(sql<boolean>`coalesce(p.next_on, p.review_on) is not null`)
    .where(sql<boolean>`not exists (select from person_papers n where n.paper = p.paper and n.version > p.version)`)
    .orderBy(sql`least(p.next_on, p.review_on)`)
    .orderBy('p.id')
    .limit(READ)
type Row = Awaited<ReturnType<ReturnType<typeof withDays>['execute']>>[number]

/** Those of persons of one's teams whose file is open. */
const ofMine = (db: Tx, agency: string) =>
  withDays(db)
    .where('p.agency', '=', agency)
    .where(
      'p.person',
      'in',
      sql<string>`(select id from persons where id in (select app.my_persons()) and file <> 'closed')`,
    )

/** What of the papers of one's teams is due for this member: days alone, and no word of a paper. */
export async function papersDue(context: RunContext, member: Member, agency: string) {
  const { db, now } = context
  const rows = await ofMine(db, agency).execute()
  const plans = rows.filter(({ next_on }) => next_on !== null).map(({ person }) => person)
  const stepOn = await stepsOf(context, member, agency, plans)
  const due: (PaperDue & { person: string; code: string })[] = []
  for (const row of rows) {
    const of = { person: row.person, code: codeOf(row.person) }
    const step = row.next_on === null ? null : await stepOn(row)
    if (step !== null) due.push({ ...of, ...dueOn('step', step, now) })
    if (row.review_on !== null) due.push({ ...of, ...dueOn(row.kind as 'assessment' | 'plan', row.review_on, now) })
  }
  for (const { person, on } of await relativesDue(db, agency, SHOWN))
    due.push({ person, code: codeOf(person), ...dueOn('relative', on, now) })
  const all = [...due, ...(await talksDue(context, agency))]
  return all.toSorted((a, b) => a.due.localeCompare(b.due)).slice(0, SHOWN)
}

/** Persons of one's teams who came back, and with whom somebody is to talk. */
async function talksDue({ db, now }: RunContext, agency: string) {
  const rows = await ofMyTeams(db, agency)
    .select(['id', 'talk_by'])
    .where('talk_by', 'is not', null)
    .where('file', '<>', 'closed')
    .orderBy('talk_by')
    .limit(SHOWN)
    .execute()
  return rows.flatMap(({ id, talk_by }) =>
    talk_by === null ? [] : [{ person: id, code: codeOf(id), ...dueOn('return-talk', talk_by, now) }],
  )
}

/** How the first step of a plan that is this member's is found. */
async function stepsOf(context: RunContext, member: Member, agency: string, ids: readonly string[]) {
  const { db } = context
  if (ids.length === 0) return async () => null
  const chosen = ofMyTeams(db, agency).select(['id', 'owner', 'data_key']).where('id', 'in', ids)
  const persons = new Map((await chosen.execute()).map((row) => [row.id, row]))
  const keys = await keysIfOpen(db, member, [...persons.values()])
  const teams = await teamsOf(context, ids)
  return async (row: Row): Promise<string | null> => {
    const person = persons.get(row.person)
    const key = keys.get(person?.data_key ?? '')
    // Without the key nobody knows whose step it is: then it is everybody's.
    if (person === undefined || key === undefined) return row.next_on
    const { steps } = ticked(Plan.parse(openWords(key, row)), await ticksOf(db, key, row.person), row)
    const of = { me: member.id, owner: person.owner, team: teams.get(row.person) ?? new Map() }
    return nextOn(steps.filter((step) => isFor(step, of)))
  }
}

/** Names of those on the teams of some persons. */
async function teamsOf(context: RunContext, persons: readonly string[]) {
  if (persons.length === 0) return new Map<string, ReadonlyMap<string, string>>()
  const rows = await context.db
    .selectFrom('person_team')
    .select(['person', 'member'])
    .where('person', 'in', [...new Set(persons)])
    .where('ended_at', 'is', null)
    .execute()
  const names = await memberNames(
    context,
    rows.map(({ member }) => member),
  )
  const named = (of: typeof rows) => new Map(of.map(({ member }) => [member, names.get(member) ?? '']))
  return new Map([...Map.groupBy(rows, ({ person }) => person)].map(([person, of]) => [person, named(of)]))
}

/** What of a person's papers is due, whoever does it: each step that is not done and has a day, and the looks again. */
export async function duesOf(
  db: Tx,
  key: Uint8Array | null,
  row: Pick<PersonRow, 'id' | 'file' | 'talk_by'>,
  now: Date,
) {
  const { id, file, talk_by } = row
  // Of a closed file no help runs on, and of who is only counted there are no papers.
  if (key === null || file === 'closed') return []
  const talk = talk_by === null ? [] : [{ ...dueOn('return-talk', talk_by, now), what: '', who: '' }]
  const rows = await withDays(db).where('p.person', '=', id).execute()
  const ticks = await ticksOf(db, key, id)
  const due = rows.flatMap((row) => {
    const looks = row.review_on === null ? [] : [dueOn(row.kind as 'assessment' | 'plan', row.review_on, now)]
    const steps = row.kind === 'plan' ? ticked(Plan.parse(openWords(key, row)), ticks, row).steps : []
    return [
      ...looks.map((one) => ({ ...one, what: '', who: '' })),
      ...steps.flatMap(({ what, who, by, done }) =>
        done || by === undefined ? [] : [{ ...dueOn('step', by, now), what, who }],
      ),
    ]
  })
  const forRelatives = (await stepsForRelatives(db, key, id)).map(({ on, what, who }) => ({
    ...dueOn('relative', on, now),
    ...{ what, who },
  }))
  return [...due, ...talk, ...forRelatives].toSorted((a, b) => a.due.localeCompare(b.due))
}
