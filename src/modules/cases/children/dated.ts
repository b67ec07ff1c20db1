import { isoDay } from '../../../kernel/clock.ts'
import type { Tx } from '../../../kernel/database.ts'
import { decideOn } from '../keeping/keeping.ts'
import { holdOn } from '../keeping/rows.ts'
import { rulesNamed } from '../rules/country.ts'
import type { PersonRow } from '../tables.ts'
import type { DatedDay } from '../tracks/clocks.ts'

const HOUR = 3_600_000

type Dated = Pick<PersonRow, 'id' | 'age' | 'keep_until' | 'erasure_asked'>

/** Deadlines of one person: reviews, decisions about age, and the end of keeping. */
export const datedOf = async (db: Tx, row: Dated): Promise<DatedDay[]> => [
  ...(await daysOfChild(db, row)),
  ...(await keptDay(db, row)),
]

/** The day on which somebody decides about a closed file. */
async function keptDay(db: Tx, { id, keep_until: until, erasure_asked: asked }: Dated): Promise<DatedDay[]> {
  // Most files are open, so the query is skipped.
  if (until === null && asked === null) return []
  const day = decideOn({ until, asked, held: (await holdOn(db, id)) !== undefined })
  return day === null ? [] : [{ name: 'keeping', day }]
}

/** A child's deadlines: open reviews on the way to majority, and a running decision about age. */
async function daysOfChild(db: Tx, { id, age }: Pick<PersonRow, 'id' | 'age'>): Promise<DatedDay[]> {
  // Adults have none, and most persons are adults, so the query is skipped.
  if (age === 'adult') return []
  const reviews = await db
    .selectFrom('child_reviews')
    .select(['kind', 'due_on'])
    .where('person', '=', id)
    .where('closed_by', 'is', null)
    .execute()
  const decisions = await db
    .selectFrom('age_decisions')
    .select(['state', 'remedy_until', 'since', 'rules'])
    .where('person', '=', id)
    .where('state', 'in', ['open', 'appealed'])
    .execute()
  return [
    ...reviews.map(({ kind, due_on }): DatedDay => ({ name: kind, day: due_on })),
    ...decisions.map(
      ({ state, remedy_until, since, rules }): DatedDay =>
        state === 'open'
          ? { name: 'age-remedy', day: remedy_until }
          : // The review period follows the rules under which the decision was taken.
            { name: 'age-review', day: isoDay(new Date(since.getTime() + rulesNamed(rules).periods.review * HOUR)) },
    ),
  ]
}
