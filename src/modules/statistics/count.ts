import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { lastTold } from './draw.ts'
import { firstAfter } from './month.ts'
import { Figures } from './shapes.ts'

export const countFigures = operation({
  summary:
    'See how many persons waited on each track, how long, and what was overdue when figures were last drawn: numbers alone, none of a few',
  permission: 'figure:read',
  purpose: 'statistics',
  verb: 'consultation',
  rate: '30/min',
  // Nothing to choose: a choice would make another whole, and two wholes taken from each other tell of few.
  input: z.strictObject({}),
  output: z.object({
    /** Null until the first were drawn, once five persons or more are known. */
    told: Figures.nullable(),
    /** The day from which the next may be drawn. */
    next: z.iso.date().nullable(),
  }),
  subject: () => [],
  async run({ db }) {
    const last = await lastTold(db)
    if (last === undefined) return { told: null, next: null }
    return { told: last.told as Figures, next: firstAfter(last.month) }
  },
})
