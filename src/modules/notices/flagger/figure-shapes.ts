import { z } from 'zod'
import { Id } from '../../../kernel/ids.ts'
import { AUTOMATED, COUNTED_RESULTS, REPORT_LANGUAGES } from '../codes.ts'
import { ENDS } from './figures.ts'

// What the operations that count notices take and give. The pages import the types.

// Always with its denominator: of a count alone nobody can see what it is a part of.
const counts = <K extends z.ZodType<string>>(key: K) =>
  z.object({ of: z.int(), rows: z.array(z.object({ key, count: z.int() })) })
export const Table = counts(z.string())
const Results = counts(z.enum(COUNTED_RESULTS))

export const Figures = z.object({
  notices: z.int(),
  trusted: z.int(),
  ends: counts(z.enum(ENDS)),
  matters: Table,
  grounds: Table,
  refusals: Table,
  automated: counts(z.enum(AUTOMATED)),
  timeToAct: z.object({ days: z.number().nullable(), of: z.int() }),
  acted: z.object({ count: z.int(), of: z.int() }),
})

const Standing = z.object({
  coordinator: z.string(),
  decision: z.string(),
  area: z.string(),
  from: z.string(),
  until: z.string().nullable(),
})

export const ReportInput = z.object({
  // The Regulation applies in full since 17 February 2024 (Art. 93(2)): before that there was nothing to report.
  year: z.int().min(2024).max(2100),
  language: z.enum(REPORT_LANGUAGES).default('en'),
})

/** The yearly report as numbers, as a page and as a table. */
export const ReportOutput = z.object({
  report: z.object({
    year: z.int(),
    agency: z.string(),
    madeOn: z.string(),
    standings: z.array(Standing),
    independence: z.string().nullable(),
    figures: Figures,
    recipients: z.array(z.object({ name: z.string(), figures: Figures })),
    complaints: Results,
    disputes: Results,
  }),
  html: z.string(),
  csv: z.string(),
})
export type ReportOutput = z.output<typeof ReportOutput>

const Independence = z.object({ words: z.string(), setAt: z.iso.datetime() })
export const IndependenceOutput = z.object({ independence: Independence.nullable() })
export type IndependenceOutput = z.output<typeof IndependenceOutput>
export const IndependenceInput = z.object({
  // Art. 22(3) asks for an explanation, and a «yes» is none.
  words: z.string().trim().min(40, 'Say it in a few sentences: who pays, who decides, who may not.').max(20_000),
})

const Month = z.object({ month: z.string(), sent: z.int(), acted: z.int(), refused: z.int() })

/** How a platform answers to notices; `repeats`: of removals, after how many the same was posted again. */
export const PlatformPage = z.object({
  id: Id,
  name: z.string(),
  country: z.string(),
  figures: Figures,
  months: z.array(Month),
  repeats: z.object({ count: z.int(), of: z.int() }),
  overdue: z.int(),
  independence: z.string().nullable(),
})
export type PlatformPage = z.output<typeof PlatformPage>

export const PlatformList = z.object({
  platforms: z.array(PlatformPage.pick({ id: true, name: true, figures: true })),
})
export type PlatformList = z.output<typeof PlatformList>
