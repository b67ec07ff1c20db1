import type { RunContext } from '../../../kernel/operation.ts'
import { asMember, caseRow, personRow } from '../record.ts'
import type { NewPerson } from '../shapes.ts'
import { rowOf, standingOf } from '../tracks/standing.ts'
import { dateReviews } from './rows.ts'

/** Updates the columns of a person's row that lists read, from where the person stands now. */
export async function restate({ db, actor, now }: RunContext, person: string): Promise<void> {
  const member = asMember(actor)
  const row = await personRow(db, member, person, now)
  const { country } = await caseRow(db, member, row.case_id)
  const standing = await standingOf(db, row, country, now)
  await db
    .updateTable('persons')
    .set(rowOf(standing, row.follow_up_on, now))
    .where('id', '=', person)
    .execute()
}

/** Sets the days of a child's reviews by the answers of the first contact. */
export async function dateAndRestate(
  context: RunContext,
  person: string,
  key: Uint8Array,
  { born, atLeast }: Pick<NewPerson, 'born' | 'atLeast'>,
): Promise<void> {
  const { db, actor, now } = context
  const row = { id: person, agency: asMember(actor).agency }
  await dateReviews(db, { row, key, now }, { born, atLeast })
  await restate(context, person)
}
