import { type Row, sql, type Tx } from '../../../kernel/database.ts'
import { markOf, sound } from '../../../kernel/vault/row-marks.ts'
import { changedOutside } from '../../../kernel/vault/unaltered.ts'
import { watchedRows } from '../../../kernel/vault/watched-rows.ts'

/** What each track of a person stands at: who is searched for, who gets help, whose file is closed. */
export const TRACKS = watchedRows('person_tracks', ['person', 'track', 'agency', 'state', 'due_on'], {
  key: ['person', 'track'],
  former: [['person', 'track', 'agency', 'state']],
})

type Moved = Pick<Row<'person_tracks'>, 'person' | 'track' | 'agency' | 'state' | 'due_on' | 'row_mark'>

/** What an alarm makes of the tracks that it moves. */
const AFTER_ALARM: Readonly<Record<string, readonly string[]>> = {
  whereabouts: ['missing', 'lost-contact'],
  file: ['reopened'],
}

const tracksOf = async (db: Tx, referral: string): Promise<readonly Moved[]> =>
  (await sql<Moved>`select * from app.alarm_tracks(${referral})`.execute(db)).rows

/**
 * Raises the alarm of a referral whose person did not arrive. The database moves the person's tracks, because whoever raises
 * it may not open the record; here they are checked before, and marked after it.
 * @param raise writes the referral's new state
 * @throws Problem `unavailable` where a track was changed outside the program, or became what no alarm makes of it
 */
export async function raising(db: Tx, referral: string, raise: () => Promise<unknown>): Promise<void> {
  const before = new Map((await tracksOf(db, referral)).map((row) => [row.track, sound(db, TRACKS, row).state]))
  await raise()
  const moved = (await tracksOf(db, referral)).filter(({ track, state }) => before.get(track) !== state)
  if (moved.some(({ track, state }) => !AFTER_ALARM[track]?.includes(state))) throw changedOutside()
  const [tracks, marks] = [moved.map(({ track }) => track), moved.map((row) => markOf(db, TRACKS, row))]
  await sql`select app.mark_alarm(${referral}, ${tracks}::text[], ${marks}::bytea[])`.execute(db)
}
