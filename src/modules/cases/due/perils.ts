import { sql, type Tx } from '../../../kernel/database.ts'
import { codeOf } from '../../../kernel/ids.ts'
import type { RunContext } from '../../../kernel/operation.ts'
import { foundReports } from '../../reports/index.ts'
import { perilAfter } from '../contact/emergency.ts'
import { ofMyTeams } from '../team/mine.ts'

// Who is in danger stands at the head of their team's desk, as the report does that they came from, until somebody records that they are
// safe. For whoever is not on the team the report stands there as before: a desk that changed would tell of a record (rule 15).

/** Persons looked at: those in danger now, then the longest waiting. */
const MOST = 50

/** The last word about a person's danger; else what first contact found. */
const LAST = sql<
  string | null
>`(select e.kind from person_events e where e.person = persons.id and e.kind in ('safe', 'danger', 'called')
  order by e.seq desc limit 1)`
const FOUND = sql<string>`(select c.danger from cases c where c.id = persons.case_id)`
const NOW = sql<boolean>`coalesce(${LAST} <> 'safe', ${FOUND} = 'now')`
/** Somebody is in danger soon, and a report of it would stand on the desk. */
const SOON = sql<boolean>`(${LAST} is null and ${FOUND} = 'soon'
  and exists (select from cases c where c.id = persons.case_id and c.report is not null))`

/** Persons of one's teams who are in danger, each with the report that they came from where one may find it. */
export async function perilsOf({ db, actor, may }: RunContext, agency: string) {
  const rows = await ofMyTeams(db, agency)
    .select(['id', 'case_id', 'opened_at', LAST.as('last')])
    .where('file', '<>', 'closed')
    .where(sql<boolean>`(${NOW} or ${SOON})`)
    .orderBy(NOW, 'desc')
    .orderBy('opened_at')
    .orderBy('id')
    .limit(MOST)
    .execute()
  const cases = await casesOf(
    db,
    rows.map(({ case_id }) => case_id),
  )
  const told = may('reports.get') ? [...cases.values()].flatMap(({ report }) => report ?? []) : []
  const found = await foundReports({ db, actor }, told)
  const perils = []
  for (const { id, case_id, opened_at, last } of rows) {
    const of = cases.get(case_id)
    const danger = of === undefined ? null : perilAfter(last, of.danger)
    if (of === undefined || danger === null) continue
    const report = of.report !== null && found.has(of.report) ? of.report : null
    perils.push({ person: id, code: codeOf(id), danger, since: opened_at.toISOString(), report })
  }
  return perils
}

async function casesOf(db: Tx, ids: readonly string[]) {
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('cases')
          .select(['id', 'danger', 'report'])
          .where('id', 'in', [...new Set(ids)])
          .execute()
  return new Map(rows.map((row) => [row.id, row]))
}
