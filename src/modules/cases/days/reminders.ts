import { daysAfter, isoDay } from '../../../kernel/clock.ts'
import { type SqlBool, sql, type Tx } from '../../../kernel/database.ts'

// Reminders that temporary protection ends, on the desk of whoever works with the person.

/** Days before the end from which a desk tells of it, and from which it stands among what is due now. */
const REMIND = { first: 90, again: 30 } as const
/** Days on which it ends that a desk has room for. */
const MOST = 5

/** The last day of which desk and list tell on some day. */
const toldUntil = (now: Date): string => daysAfter(isoDay(now), REMIND.first)

/** Persons whose temporary protection ends within ninety days or has ended, and whose file is worked with. */
export const whoseProtectionEnds = (now: Date) =>
  sql<SqlBool>`(file <> 'closed' and exists (select from person_days d
    where d.person = persons.id and d.kind = 'protection-ends' and d.on_day <= ${toldUntil(now)}))`

/** How many persons of one's teams lose temporary protection on which day, the next day first: numbers, and no word about anybody. */
export async function protectionEnding(db: Tx, agency: string, now: Date) {
  const rows = await db
    .selectFrom('person_days as d')
    .innerJoin('persons as p', 'p.id', 'd.person')
    .select(({ fn }) => ['d.on_day', 'd.by_rule', fn.countAll<string>().as('count')])
    .where('d.agency', '=', agency)
    // Row security asks the same of each row; said here, only these are read.
    .where('d.person', 'in', sql<string>`(select app.my_persons())`)
    .where('p.file', '<>', 'closed')
    .where('d.kind', '=', 'protection-ends')
    .where('d.on_day', '<=', toldUntil(now))
    .groupBy(['d.on_day', 'd.by_rule'])
    .orderBy('d.on_day')
    .orderBy('d.by_rule')
    .limit(MOST)
    .execute()
  return rows.map(({ on_day: on, by_rule: by, count }) => {
    const again = daysAfter(on, -REMIND.again)
    return { on, by, persons: Number(count), since: again <= isoDay(now) ? again : daysAfter(on, -REMIND.first) }
  })
}
