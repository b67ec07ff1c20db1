import { z } from 'zod'
import { LANGUAGES } from '../../vocabulary/index.ts'
import { LETTERS, RETURN_FORMATS } from './codes.ts'
import { FAULTS, REMARKS, UNREAD_CELLS } from './import/codes.ts'

const [FIRST_YEAR, LAST_YEAR] = [2008, 2100]
const [MOST_SHEETS, MOST_ROWS, MOST_CELLS, MOST_NAME, MOST_TEXT] = [20, 6000, 50, 200, 1000]
/** Letters of one CSV file: far more than a letter of the return fills. */
const MOST_CSV = 500_000

export const Year = z.int().min(FIRST_YEAR).max(LAST_YEAR)
/** ISO 3166-1; Greece as EL. */
export const Geo = z.string().regex(/^[A-Z]{2}$/)
export const Tongue = z.enum(LANGUAGES)

const Name = z.string().min(1).max(MOST_NAME)
const Cell = z.union([z.string().max(MOST_TEXT), z.strictObject({ fault: z.enum(UNREAD_CELLS) })])
/** A sheet that a page has read out of a workbook, or a CSV file as it is. */
const GivenSheet = z.union([
  z.strictObject({ name: Name, rows: z.array(z.array(Cell).max(MOST_CELLS)).max(MOST_ROWS) }),
  z.strictObject({ name: Name, csv: z.string().max(MOST_CSV) }),
])
export type GivenSheet = z.output<typeof GivenSheet>
const Sheets = z.array(GivenSheet).min(1).max(MOST_SHEETS)

export const CheckInput = z.strictObject({
  year: Year,
  geo: Geo,
  language: Tongue,
  sheets: Sheets,
  /** The return of the year before, to be held beside. */
  last: Sheets.optional(),
  /** What is to be written where nothing is wrong; null for the check alone. */
  format: z.enum(RETURN_FORMATS).nullable(),
})

const Finding = z.object({
  /** Whether it is about the file, or about the one of the year before. */
  file: z.enum(['this', 'last']),
  sheet: z.string(),
  cell: z.string(),
  what: z.string(),
  remedy: z.string(),
})
export const WrittenFile = z.object({
  name: z.string(),
  type: z.string(),
  /** In base64. */
  content: z.base64(),
})
export const CheckOutput = z.object({
  /** With any of these nothing is written. */
  faults: z.array(Finding.extend({ why: z.enum(FAULTS) })),
  /** All that is wrong, since only the first thousand are told. */
  faultCount: z.int(),
  remarks: z.array(Finding.extend({ why: z.enum(REMARKS) })),
  /** Letters of which something is told. */
  letters: z.array(z.enum(LETTERS)),
  file: WrittenFile.nullable(),
})
