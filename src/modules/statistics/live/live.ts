import { z } from 'zod'
import type { Tx } from '../../../kernel/database.ts'
import { Problem } from '../../../kernel/errors.ts'
import { job } from '../../../kernel/jobs.ts'
import { operation } from '../../../kernel/operation.ts'
import { COUNTED } from '../codes.ts'
import { hasMoved, trackLines } from '../draw.ts'
import type { TrackLine } from '../figures.ts'
import { bandOf } from './bands.ts'
import { Live } from './shapes.ts'

/** What was told last; null before anything was. */
const lastTold = (db: Tx) =>
  db.selectFrom('figures_live').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst()

/** Each track as a span, by the lines that are of all on it. */
export function liveOf(lines: readonly TrackLine[], before: Live | null, at: Date): Live {
  const tracks = COUNTED.map((track) => {
    const all = lines.find((line) => line.track === track && line.sex === null && line.age === null)
    const told = before?.tracks.find((one) => one.track === track)
    return { track, ...bandOf(all?.n ?? 0, told ? { from: told.from, to: told.to } : null) }
  })
  return { at: at.toISOString(), tracks }
}

export const figuresNow = operation({
  summary:
    'See how many persons wait on each track by now, in spans of ten that stay until five or more have come or moved on',
  permission: 'figure:read',
  purpose: 'statistics',
  verb: 'consultation',
  rate: '30/min',
  // Nothing may be chosen: any choice would make another whole.
  input: z.strictObject({}),
  /** Null until five persons are known. */
  output: z.object({ told: Live.nullable() }),
  subject: () => [],
  run: async ({ db }) => ({ told: (await lastTold(db))?.told ?? null }),
})

export const recountFigures = operation({
  summary: 'Count persons anew for the figures of now, once five or more have come or moved on since the last',
  permission: 'figure:read',
  purpose: 'statistics',
  verb: 'combination',
  // Whoever could ask for it could choose between which two persons it is done.
  internal: true,
  input: z.strictObject({}),
  output: z.object({ counted: z.boolean() }),
  subject: () => [],
  async run({ db, actor, now }) {
    if (actor.kind !== 'system') throw new Problem('not-permitted', 'Figures are counted by the program alone.')
    const last = await lastTold(db)
    if (!(await hasMoved(db, last?.counted_at ?? new Date(0)))) return { counted: false }
    const told = liveOf(await trackLines(db, now), last?.told ?? null, now)
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('figures_live')
      .values({ number: (last?.number ?? 0) + 1, counted_at: now, told: JSON.stringify(told) })
      // Each agency's job asks; the first counts for all.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return { counted: numInsertedOrUpdatedRows === 1n }
  },
})

/** Queued by the program; where fewer than five have come or moved on it finds nothing to do. */
export const recountingJob = job({
  summary: 'Count persons anew for the figures of now',
  input: z.object({}),
  // It counts and opens nothing.
  attended: false,
  attempts: 5,
  run: async (context) => (await context.call('figures.recount', {})) as { counted: boolean },
})
