import { z } from 'zod'
import { JOB_STATES } from '../../../kernel/codes.ts'
import { Id } from '../../../kernel/ids.ts'
import { Person } from '../shapes.ts'

// What the operations of screenings take and give.

export const StartInput = z
  .object({
    /** What the list of screenings calls it; the file's name where none is given. */
    name: z.string().trim().max(200).default(''),
    /** A file taken in by PUT /api/files. */
    file: Id.optional(),
    /** A path in the import folder of the server. */
    path: z.string().min(1).max(1000).optional(),
    /** Columns, as the command line takes them: text=COLUMN,title=COLUMN,… */
    map: z.string().max(1000).default(''),
  })
  .refine(({ file, path }) => (file === undefined) !== (path === undefined), 'Name a file or a path.')
export const StartOutput = z.object({ screening: Id, job: Id })

export const Broken = z.object({ line: z.int(), reason: z.string() })

export const Screening = z.object({
  id: Id,
  job: Id,
  name: z.string().nullable(),
  startedAt: z.iso.datetime(),
  startedBy: Person,
  endedAt: z.iso.datetime().nullable(),
  /** Of its job. */
  state: z.enum(JOB_STATES),
  progress: z.object({ stage: z.string(), done: z.int(), of: z.int().nullable() }).nullable(),
  /** Words for people where it failed. */
  problem: z.string().nullable(),
  /** Null until it has ended. */
  result: z
    .object({
      postings: z.int(),
      repeated: z.int(),
      broken: z.int(),
      campaigns: z.int(),
      leads: z.int(),
      /** Leads that were here already, from the same postings. */
      known: z.int(),
      brokenLines: z.array(Broken),
    })
    .nullable(),
})
export type Screening = z.output<typeof Screening>

export const ScreeningsInput = z.object({
  /** `next` of the page before. */
  after: z.string().max(200).nullable().default(null),
  limit: z.int().min(1).max(100).default(20),
})
export const ScreeningsOutput = z.object({ screenings: z.array(Screening), next: z.string().nullable() })
