import type { Tx } from '../../../kernel/database.ts'
import { changedWith, type MarkedRow, rowMarks, sound } from '../../../kernel/vault/row-marks.ts'

/** Who sees a person, and until when. */
export const TEAMS = rowMarks('person_team', [
  ...(['id', 'person', 'member', 'case_id', 'agency', 'kind'] as const),
  ...(['since', 'until', 'added_by', 'ended_at'] as const),
])

/** A row of a team as its mark covers it. */
export type Place = MarkedRow<typeof TEAMS>

/** Places on the teams of persons that have not ended, held until the transaction ends. */
export const openPlaces = (db: Tx) =>
  db.selectFrom('person_team').select(TEAMS.selected).where('ended_at', 'is', null).orderBy('id').forUpdate()

/**
 * The members who are on a person's team.
 * @throws Problem `unavailable` where somebody was put on it past the program
 */
export async function soundTeam(db: Tx, person: string): Promise<readonly Place[]> {
  const places = db.selectFrom('person_team').select(TEAMS.selected).where('person', '=', person)
  // Former members are in the record; this list has those who can be asked today.
  const rows = await places.where('ended_at', 'is', null).orderBy('since').execute()
  return rows.map((row) => sound(db, TEAMS, row))
}

/**
 * Ends places on a team.
 * @throws Problem `unavailable` where one was changed outside the program
 */
export async function endPlaces(db: Tx, places: readonly Place[], at: (place: Place) => Date): Promise<void> {
  for (const place of places)
    await db
      .updateTable('person_team')
      .set(changedWith(db, TEAMS, place, { ended_at: at(place) }))
      .where('id', '=', place.id)
      .execute()
}

/**
 * Checks the places by which a member sees persons.
 * @throws Problem `unavailable` where somebody put the member on a team past the program
 */
export async function mustBePlaced(db: Tx, member: string): Promise<void> {
  const places = db.selectFrom('person_team').select(TEAMS.selected).where('member', '=', member)
  const rows = await places.where('ended_at', 'is', null).execute()
  for (const row of rows) sound(db, TEAMS, row)
}
