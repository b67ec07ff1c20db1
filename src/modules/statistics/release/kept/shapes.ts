import { z } from 'zod'
import { Id } from '../../../../kernel/ids.ts'
import { FINDINGS } from '../../protect/codes.ts'
import { DIMENSIONS, LETTERS, RETURN_FORMATS } from '../../return/codes.ts'
import { Tongue, WrittenFile, Year } from '../../return/shapes.ts'
import {
  FOUND_OF,
  MOST_ADDED,
  MOST_CROSSED,
  MOST_TABLES,
  OUTCOMES_OF_PREPARING,
  RELEASE_STATES,
  RELEASE_WHYS,
  TOLD_AS,
  WAYS,
} from '../codes.ts'

// What the operations on releases take and give.

const Person = z.object({ id: Id, name: z.string().nullable() })
const Moment = z.iso.datetime()
const Dimension = z.enum(DIMENSIONS)

const Table = z.strictObject({ letter: z.enum(LETTERS), by: z.array(Dimension).max(MOST_CROSSED) })

export const OneRelease = z.strictObject({ release: Id })
export const DraftInput = z.strictObject({ return: Id })
export const ChooseInput = OneRelease.extend({ way: z.enum(WAYS), tables: z.array(Table).max(MOST_TABLES) })
export const PublishInput = OneRelease.extend({ edition: z.int().min(1) })
export const GetInput = OneRelease.extend({ language: Tongue })
export const FileInput = GetInput.extend({ format: z.enum(RETURN_FORMATS) })
export { WrittenFile }

const [MOST_SOURCE, MOST_FIGURE] = [300, 1_000_000_000]

export const FigureInput = z
  .strictObject({
    /** Who publishes it, and where. */
    source: z.string().trim().min(3).max(MOST_SOURCE),
    year: Year,
    letter: z.enum(LETTERS),
    /** The cells that it adds up, each by its codes; a division that is not named is not divided. */
    cells: z
      .array(z.partialRecord(Dimension, z.string().max(40)))
      .min(1)
      .max(MOST_ADDED),
    from: z.int().min(0).max(MOST_FIGURE),
    to: z.int().min(0).max(MOST_FIGURE),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], error: 'The highest is less than the lowest.' })

const Head = z.object({
  id: Id,
  year: Year,
  geo: z.string(),
  vintage: z.int(),
  state: z.enum(RELEASE_STATES),
  way: z.enum(WAYS),
  /** Its number in the ledger; null for a draft. */
  number: z.int().nullable(),
  tables: z.int(),
  changedAt: Moment,
  publishedAt: Moment.nullable(),
  publishedBy: Person.nullable(),
})

const FigureTold = z.object({
  id: Id,
  source: z.string(),
  year: Year,
  /** The counts that it adds up, in words. */
  cells: z.array(z.string()),
  from: z.int(),
  to: z.int(),
  saidBy: Person,
  saidAt: Moment,
})

export const ListInput = z.strictObject({ language: Tongue })
export const ReleaseList = z.object({
  releases: z.array(Head),
  /** Vintages of which a release may be made: the latest of each year. */
  vintages: z.array(z.object({ return: Id, year: Year, geo: z.string(), vintage: z.int(), draft: Id.nullable() })),
  figures: z.array(FigureTold),
  /** What a figure of others may be about: each letter with its divisions, in words. */
  letters: z.array(
    z.object({
      letter: z.enum(LETTERS),
      name: z.string(),
      divisions: z.array(
        z.object({
          name: Dimension,
          words: z.string(),
          /** Instances and stages, which are never added up: one must be named. */
          isApart: z.boolean(),
          codes: z.array(z.object({ code: z.string(), words: z.string() })),
        }),
      ),
    }),
  ),
})

const Named = z.object({
  is: z.enum(FOUND_OF),
  /** What it counts, the year and its codes, in words. */
  words: z.string(),
  vintages: z.array(z.int()),
})
const Found = z.object({
  kind: z.enum(FINDINGS),
  cell: Named,
  from: z.int(),
  to: z.int(),
  by: z.array(Named),
  total: Named.nullable(),
  sums: z.array(z.object({ total: Named, parts: z.array(Named) })),
  sources: z.array(z.string()),
})

const Line = z.object({
  cells: z.array(z.string()),
  as: z.enum(TOLD_AS),
  /** The number that is told; null where none is. */
  told: z.int().nullable(),
  /** The true count, for whoever prepares it; null where there is none. */
  count: z.int().nullable(),
  why: z.enum(['small', 'beside']).nullable(),
})
const Part = z.object({
  letter: z.enum(LETTERS),
  name: z.string(),
  columns: z.array(z.string()),
  lines: z.array(Line),
})

export const ReleasePage = Head.extend({
  edition: z.int(),
  madeBy: Person,
  outcome: z.enum(OUTCOMES_OF_PREPARING).nullable(),
  preparedAt: Moment.nullable(),
  chosen: z.array(z.object({ letter: z.enum(LETTERS), by: z.array(Dimension) })),
  /** Every table that the vintage has numbers for; none once it is published. */
  offered: z.array(z.object({ letter: z.enum(LETTERS), by: z.array(Dimension), name: z.string(), words: z.string() })),
  parts: z.array(Part),
  /** With any of these it may not leave. */
  fresh: z.array(Found),
  /** What can be worked out without it. */
  standing: z.array(Found),
  /** Figures of others that fit no count, and were not used. */
  unused: z.array(z.string()),
  /** Why it may not be published; null where it may. */
  closed: z.enum(RELEASE_WHYS).nullable(),
})
