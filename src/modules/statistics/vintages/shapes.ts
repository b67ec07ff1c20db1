import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { TOLD_AS, WAYS } from '../release/codes.ts'
import { LETTERS } from '../return/codes.ts'
import { Tongue, Year } from '../return/shapes.ts'

// What the operations on vintages take and give.

export const VintagesInput = z.strictObject({
  /** Null for the latest of which there is something. */
  year: Year.nullable(),
  language: Tongue,
})

const Moment = z.iso.datetime()
const Which = { letter: z.enum(LETTERS), words: z.string(), differs: z.boolean() }
const Years = { year: Year.nullable(), years: z.array(Year), geo: z.string().nullable() }

export const ToldVintages = z.object({
  ...Years,
  /** Who published them. */
  agency: z.string().nullable(),
  releases: z.array(z.object({ id: Id, number: z.int(), vintage: z.int(), way: z.enum(WAYS), publishedAt: Moment })),
  lines: z.array(
    z.object({
      ...Which,
      /** Whether it is all that a letter counts. */
      isWhole: z.boolean(),
      /** By release; null where one does not tell it. */
      told: z.array(z.object({ as: z.enum(TOLD_AS), told: z.int().nullable() }).nullable()),
    }),
  ),
  /** All lines, since no more than a thousand are told: those that differ first. */
  lineCount: z.int(),
})

/** A number, `unknown` or `blank`; null where a vintage has no such count. */
const Count = z.union([z.int(), z.enum(['unknown', 'blank'])])

export const SentVintages = z.object({
  ...Years,
  vintages: z.array(
    z.object({
      return: Id,
      vintage: z.int(),
      sentAt: Moment.nullable(),
      /** Why it corrects what was sent before; null for the first. */
      why: z.string().nullable(),
    }),
  ),
  lines: z.array(z.object({ ...Which, isWhole: z.boolean(), counts: z.array(Count.nullable()) })),
  lineCount: z.int(),
})
