import { z } from 'zod'
import { Problem } from '../../kernel/errors.ts'
import { operation } from '../../kernel/operation.ts'
import { drawnMonths, toldIn } from './draw.ts'
import { firstAfter, MONTH } from './month.ts'
import { Figures } from './shapes.ts'

export const countFigures = operation({
  summary:
    'See how many persons waited on each track, how long, and what was overdue when figures were drawn: numbers alone, none of a few',
  permission: 'figure:read',
  purpose: 'statistics',
  verb: 'consultation',
  rate: '30/min',
  // Only which month of those that were told: any other choice would make another whole, and two wholes taken from each other tell of few.
  input: z.strictObject({ month: z.string().regex(MONTH).optional() }),
  output: z.object({
    /** Null until the first were drawn, once five persons or more are known. */
    told: Figures.nullable(),
    /** All that were drawn, the latest first. */
    drawn: z.array(z.object({ month: z.string(), at: z.iso.datetime() })),
    /** The day from which the next may be drawn. */
    next: z.iso.date().nullable(),
  }),
  subject: () => [],
  async run({ db }, { month }) {
    const drawn = await drawnMonths(db)
    const [last] = drawn
    if (last === undefined) return { told: null, drawn: [], next: null }
    const told = await toldIn(db, month ?? last.month)
    if (told === null) throw new Problem('not-found', 'No figures were drawn in this month.')
    return {
      told,
      drawn: drawn.map(({ month: one, drawn_at }) => ({ month: one, at: drawn_at.toISOString() })),
      next: firstAfter(last.month),
    }
  },
})
