import { z } from 'zod'
import { sql, type Tx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/errors.ts'
import { job } from '../../kernel/jobs.ts'
import { operation } from '../../kernel/operation.ts'
import { allPeriods } from '../cases/index.ts'
import { type RefusalLine, refusalsTold, type TrackLine, tracksTold } from './figures.ts'
import { mayDraw, monthOf } from './month.ts'
import { type AnsweredLine, type PlacesLine, placesTold, regionsTold } from './regions/regions.ts'
import type { Figures } from './shapes.ts'
import { LEAST } from './untold.ts'

/** Refusals of this many days, the same as the directory of services looks back: of two stretches one could take one from the other. */
const LOOKED_BACK = 90 * 86_400_000
/** A number of free places holds for a day, as in the directory of services. */
const FREE_HOLDS = 86_400_000

/** The months in which figures were drawn, the latest first. */
export const drawnMonths = (db: Tx) =>
  db.selectFrom('figures_told').select(['month', 'drawn_at']).orderBy('month', 'desc').execute()

/** What was told in a month; null where nothing was drawn in it. */
export async function toldIn(db: Tx, month: string): Promise<Figures | null> {
  const row = await db.selectFrom('figures_told').select('told').where('month', '=', month).executeTakeFirst()
  return row?.told ?? null
}

/** Fewer than five who came or went on would stand alone in what the new figures tell beyond the old. */
export async function hasMoved(db: Tx, since: Date): Promise<boolean> {
  const { rows } = await sql<{ moved: boolean }>`select app.figures_moved(${since}, ${LEAST}) as moved`.execute(db)
  return rows[0]?.moved === true
}

/** Persons on each track as the broker counts them, by the periods of the country's rules. */
export async function trackLines(db: Tx, now: Date): Promise<readonly TrackLine[]> {
  const periods = JSON.stringify(allPeriods())
  return (await sql<TrackLine>`select * from app.track_figures(${now}, ${periods}::jsonb)`.execute(db)).rows
}

async function counted(db: Tx, now: Date): Promise<Figures> {
  const since = new Date(now.getTime() - LOOKED_BACK)
  const refused = await sql<RefusalLine>`select * from app.refusal_figures(${since})`.execute(db)
  const answered = await sql<AnsweredLine>`select * from app.answered_by_town(${since})`.execute(db)
  const dayBefore = new Date(now.getTime() - FREE_HOLDS)
  const places = await sql<PlacesLine>`select * from app.places_by_town(${dayBefore})`.execute(db)
  const untoldReasons = refused.rows.filter(({ n }) => n === null).length
  return {
    at: now.toISOString(),
    least: LEAST,
    tracks: tracksTold(await trackLines(db, now)),
    refusals: {
      ...{ since: since.toISOString(), ...refusalsTold(refused.rows) },
      regions: [...regionsTold(answered.rows, untoldReasons)],
    },
    places: [...placesTold(places.rows)],
  }
}

export const drawFigures = operation({
  summary: 'Draw the figures on persons once a month; what was drawn stays as it is until the next',
  permission: 'figure:read',
  purpose: 'statistics',
  verb: 'combination',
  // Whoever could ask for it could choose between which two persons it is done.
  internal: true,
  input: z.strictObject({}),
  output: z.object({ drawn: z.boolean() }),
  subject: () => [],
  async run({ db, actor, now }) {
    if (actor.kind !== 'system') throw new Problem('not-permitted', 'Figures are drawn by the program alone.')
    const [last] = await drawnMonths(db)
    if (!mayDraw(last?.month ?? null, now) || !(await hasMoved(db, last?.drawn_at ?? new Date(0))))
      return { drawn: false }
    const row = { month: monthOf(now), drawn_at: now, told: JSON.stringify(await counted(db, now)) }
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('figures_told')
      .values(row)
      // Each agency's job asks; the first draws for all.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return { drawn: numInsertedOrUpdatedRows === 1n }
  },
})

/** Queued by the program; between two months it finds nothing to do. */
export const drawingJob = job({
  summary: 'Draw the figures on persons of a closed month',
  input: z.object({}),
  // It counts and opens nothing.
  attended: false,
  attempts: 5,
  run: async (context) => (await context.call('figures.draw', {})) as { drawn: boolean },
})
