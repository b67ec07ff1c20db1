import { z } from 'zod'
import { DOCUMENT_FORMATS } from '../../../../documents/codes.ts'
import { Id } from '../../../../kernel/ids.ts'
import { MOST_CROSSED } from '../../release/codes.ts'
import { DIMENSIONS, LETTERS } from '../../return/codes.ts'
import { Tongue, WrittenFile, Year } from '../../return/shapes.ts'
import {
  AUDIENCES,
  FILE_WHYS,
  HELD,
  MOST_CHAPTERS,
  MOST_LETTERS,
  OUTLINES,
  SHOWN_AS,
  SOURCES,
  TOKEN_FAULTS,
} from '../codes.ts'

// What the operations on reports take and give.

const Person = z.object({ id: Id, name: z.string().nullable() })
const Moment = z.iso.datetime()
const Title = z.string().trim().min(3).max(200)
const Heading = z.string().trim().min(1).max(200)
/** What the text calls a figure by. */
const Key = z.string().regex(/^[a-z0-9-]{1,120}$/)
const Source = z.strictObject({ kind: z.enum(SOURCES), id: Id })
const Table = z.strictObject({ letter: z.enum(LETTERS), by: z.array(z.enum(DIMENSIONS)).max(MOST_CROSSED) })

export const OneReport = z.strictObject({ report: Id })
export const ListInput = z.strictObject({ language: Tongue })
export const BeginInput = z.strictObject({ title: Title, language: Tongue, outline: z.enum(OUTLINES) })
export const GetInput = OneReport.extend({ language: Tongue })
export const FileInput = OneReport.extend({ format: z.enum(DOCUMENT_FORMATS), audience: z.enum(AUDIENCES) })
export const PreviewInput = OneReport.extend({ language: Tongue, source: Source, table: Table })
export { WrittenFile }

const figure = Key
const chapter = Id
export const ChangeInput = OneReport.extend({
  /** The edition that was read. */
  edition: z.int().min(1),
  change: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('title'), title: Title }),
    z.strictObject({ kind: z.literal('add'), heading: Heading }),
    z.strictObject({ kind: z.literal('write'), chapter, heading: Heading, text: z.string().max(MOST_LETTERS) }),
    z.strictObject({ kind: z.literal('order'), chapters: z.array(Id).max(MOST_CHAPTERS) }),
    z.strictObject({ kind: z.literal('drop'), chapter }),
    z.strictObject({ kind: z.literal('put'), chapter, source: Source, table: Table, as: z.enum(SHOWN_AS) }),
    z.strictObject({ kind: z.literal('renew'), figure, source: Source }),
    z.strictObject({ kind: z.literal('show'), figure, as: z.enum(SHOWN_AS) }),
    z.strictObject({ kind: z.literal('take-out'), figure }),
  ]),
})

const Head = z.object({
  id: Id,
  title: z.string(),
  language: Tongue,
  outline: z.enum(OUTLINES),
  outlineName: z.string(),
  edition: z.int(),
  changedAt: Moment,
  changedBy: Person,
})

export const ReportList = z.object({
  reports: z.array(Head),
  /** What a report may begin from, in words, with where it is from and what of it could not be looked up. */
  outlines: z.array(
    z.object({
      outline: z.enum(OUTLINES),
      name: z.string(),
      note: z.string(),
      chapters: z.array(z.string()),
      source: z.string(),
      address: z.string(),
      checked: z.iso.date(),
      held: z.enum(HELD),
      unverified: z.string(),
    }),
  ),
})

const Drawn = z.object({
  caption: z.string(),
  columns: z.array(z.string()),
  /** Each line with what is told, and how the text takes its number; null where no number is told. */
  lines: z.array(
    z.object({
      ...{ words: z.array(z.string()), told: z.string(), value: z.int().nullable(), token: z.string().nullable() },
      /** Its share among those of whom it is known, and how the text takes that; null where there is none. */
      share: z.object({ told: z.string(), token: z.string() }).nullable(),
    }),
  ),
  notes: z.array(z.string()),
})
export type DrawnShape = z.output<typeof Drawn>

/** A release by its number, or a return by its vintage. */
const Offer = z.object({
  ...{ kind: z.enum(SOURCES), id: Id, year: Year, geo: z.string(), vintage: z.int(), at: Moment },
  number: z.int().nullable(),
})
const Words = z.string()
/** A part of the report as its files have it. */
const Read = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(2), z.literal(3), z.literal(4)]), text: Words }),
  z.object({ kind: z.literal('paragraph'), text: Words }),
  z.object({ kind: z.literal('note'), text: Words }),
  z.object({ kind: z.literal('list'), isNumbered: z.boolean(), items: z.array(Words).readonly() }),
  z.object({
    ...{ kind: z.literal('figure'), caption: Words, notes: z.array(Words).readonly() },
    chart: z
      .object({
        bars: z.array(z.object({ words: Words, value: z.int().nullable(), told: Words })).readonly(),
        alt: Words,
      })
      .nullable(),
    table: z.object({
      columns: z.array(z.object({ name: Words, isNumber: z.boolean() })).readonly(),
      heads: z.int(),
      rows: z.array(z.array(Words).readonly()).readonly(),
    }),
  }),
])
const FigureShown = Drawn.extend({
  key: Key,
  as: z.enum(SHOWN_AS),
  source: z.enum(SOURCES),
  canBeChart: z.boolean(),
  /** What it can be brought up to date to: a later vintage or release of its year, or a release in the place of true counts. */
  renewals: z.array(Offer),
})

export const ReportPage = Head.extend({
  madeBy: Person,
  chapters: z.array(
    z.object({
      id: Id,
      heading: z.string(),
      /** What belongs into it, for whoever writes; null for a chapter that a person added. */
      about: z.string().nullable(),
      text: z.string(),
      figures: z.array(FigureShown),
    }),
  ),
  /** The whole as it reads, in the report’s own language. */
  reads: z.array(Read).readonly(),
  faults: z.array(z.object({ chapter: Id, line: z.int(), token: z.string(), why: z.enum(TOKEN_FAULTS) })),
  /** Why no file is written for anybody, and for the office; null where one is. */
  closed: z.object({ public: z.enum(FILE_WHYS).nullable(), internal: z.enum(FILE_WHYS).nullable() }),
  /** What figures may be taken from, with the tables that each has. */
  sources: z.array(
    Offer.extend({
      tables: z.array(
        z.object({
          letter: z.enum(LETTERS),
          by: z.array(z.enum(DIMENSIONS)),
          words: z.string(),
          canBeChart: z.boolean(),
        }),
      ),
    }),
  ),
})
export const Preview = Drawn.extend({ canBeChart: z.boolean() })
