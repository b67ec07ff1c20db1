import { z } from 'zod'
import { sql } from '../../kernel/database.ts'
import { operation } from '../../kernel/operation.ts'
import { allPeriods } from '../cases/index.ts'
import { type RefusalLine, refusalsTold, type TrackLine, tracksTold } from './figures.ts'
import { Figures } from './shapes.ts'
import { LEAST } from './untold.ts'

/** Refusals of this many days, the same as the directory of services looks back: of two stretches one could take one from the other. */
const LOOKED_BACK = 90 * 86_400_000

export const countFigures = operation({
  summary: 'See how many persons wait on each track, how long, and what is overdue: numbers alone, and none of a few',
  permission: 'figure:read',
  purpose: 'statistics',
  verb: 'consultation',
  rate: '30/min',
  // Nothing to choose: a choice would make another whole, and two wholes taken from each other tell of few.
  input: z.strictObject({}),
  output: Figures,
  subject: () => [],
  async run({ db, now }) {
    const since = new Date(now.getTime() - LOOKED_BACK)
    const periods = JSON.stringify(allPeriods())
    const tracks = await sql<TrackLine>`select * from app.track_figures(${now}, ${periods}::jsonb)`.execute(db)
    const refused = await sql<RefusalLine>`select * from app.refusal_figures(${since})`.execute(db)
    return {
      at: now.toISOString(),
      least: LEAST,
      tracks: tracksTold(tracks.rows),
      refusals: { since: since.toISOString(), ...refusalsTold(refused.rows) },
    }
  },
})
