import { z } from 'zod'
import { isZone } from '../../kernel/clock.ts'
import { JOB_STATES } from '../../kernel/codes.ts'
import { Id } from '../../kernel/ids.ts'
import { KINDS, PAUSED_WHY, RUN_STATES, SOURCE_PURPOSES } from './codes.ts'

// What the operations of this room take and give.

const TimeZone = z.string().max(60).refine(isZone, { message: 'must be a time zone such as Europe/Riga' })
const Every = z.int().min(1).max(366)

export const PlanInput = z.discriminatedUnion('unit', [
  z.object({ unit: z.literal('hours'), every: Every, timeZone: TimeZone }),
  z.object({
    unit: z.literal('days'),
    every: Every,
    at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'must be a time of day such as 03:30' }),
    timeZone: TimeZone,
  }),
])

const Kind = z.enum(KINDS)
/** A feed's address, or a folder's path within the import folder. */
const Place = z.string().trim().min(1).max(2000)
const ColumnMapText = z.string().trim().max(1000).default('')

export const BasisInput = z.object({
  purpose: z.enum(SOURCE_PURPOSES),
  /** Why this source may be read, in words; needed where the agency names no law for the purpose. */
  note: z.string().trim().max(1000).default(''),
  /** Nothing is read after this day before somebody has looked at it again. */
  reviewBy: z.iso.date(),
})

export const SourceInput = z.object({
  /** Which one is changed; a new one without. */
  source: Id.optional(),
  name: z.string().trim().min(1).max(120),
  kind: Kind,
  place: Place,
  map: ColumnMapText,
  plan: PlanInput,
  basis: BasisInput,
})

export const One = z.object({ source: Id })
export const SavedSource = z.object({ source: Id })

export const PreviewInput = z.object({ kind: Kind, place: Place, map: ColumnMapText })
export const Preview = z.object({
  /** Columns of the first record with the beginning of what stands in them. */
  columns: z.array(z.object({ name: z.string(), sample: z.string() })),
  /** How the map reads it; null where there is none just now. */
  posting: z
    .object({
      title: z.string(),
      text: z.string(),
      employer: z.string().nullable(),
      date: z.string().nullable(),
      source: z.string(),
    })
    .nullable(),
  /** Files of a folder. */
  files: z.int().nullable(),
  /** Pages that a sitemap lists. */
  pages: z.int().nullable(),
})
export type Preview = z.output<typeof Preview>

const Moment = z.iso.datetime()
const Person = z.object({ id: Id, name: z.string().nullable() })
const Progress = z.object({ stage: z.string(), done: z.number(), of: z.number().nullable() })

export const Run = z.object({
  id: Id,
  state: z.enum(RUN_STATES),
  /** Null where the plan asked for it. */
  askedBy: Person.nullable(),
  startedAt: Moment,
  endedAt: Moment.nullable(),
  /** A code, such as `robots` or `status 404`. */
  problem: z.string().nullable(),
  found: z.int(),
  known: z.int(),
  broken: z.int(),
  /** Left for the next run. */
  rest: z.int(),
  postings: z.int(),
  leads: z.int(),
  /** What is at work for it now. */
  job: z
    .object({ id: Id, state: z.enum(JOB_STATES), startedAt: Moment.nullable(), progress: Progress.nullable() })
    .nullable(),
  screenings: z.array(Id),
})
export type Run = z.output<typeof Run>

export const Source = z.object({
  id: Id,
  /** Null where the member's keys do not open it. */
  details: z.object({ name: z.string(), place: z.string(), map: z.string(), note: z.string() }).nullable(),
  kind: Kind,
  plan: PlanInput,
  basis: z.object({
    purpose: z.enum(SOURCE_PURPOSES),
    /** The law that the agency names for the purpose. */
    law: z.string().nullable(),
    reviewBy: z.iso.date(),
  }),
  pausedWhy: z.enum(PAUSED_WHY).nullable(),
  nextRunAt: Moment.nullable(),
  failures: z.int(),
  madeBy: Person,
  madeAt: Moment,
  lastRun: Run.nullable(),
  /** Runs whose postings wait for somebody with open keys. */
  waiting: z.int(),
  /** Over the runs that are kept. */
  postings: z.int(),
  leads: z.int(),
})
export type Source = z.output<typeof Source>

export const SourceList = z.object({ sources: z.array(Source), mayManage: z.boolean() })
export const SourcePage = z.object({ source: Source, runs: z.array(Run), mayManage: z.boolean() })
export const Asked = z.object({ run: Id, job: Id })
export const Nothing = z.object({})
