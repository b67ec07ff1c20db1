import type { Exploitation } from '../../../vocabulary/index.ts'
import type {
  CITIZENSHIPS,
  DECISIONS,
  Dimension,
  Flag,
  INSTANCES,
  Letter,
  Measure,
  ORGANISATIONS,
  OUTCOMES,
  STATUSES,
} from '../codes.ts'
import type { FaultWhy, RemarkWhy } from '../import/codes.ts'

/** What a sentence about a fault may name. */
export type Named = {
  /** What stands in the cell. */
  readonly said: string
  /** The right ones that are nearest, with commas between. */
  readonly nearest: string
  /** A column, as the sheet heads it. */
  readonly column: string
  /** Another cell. */
  readonly other: string
  /** A sum of parts, last year's figure, or the year of the return. */
  readonly n: string
  /** The whole that parts are held against. */
  readonly whole: string
}
/** What is wrong, and what puts it right. */
export type Told = readonly [what: string, remedy: string]
export type TellFault = (named: Named) => Told

type Each<Codes extends readonly string[]> = Readonly<Record<Codes[number], string>>

/** The words of tables and of their files, in one language of the pages for anybody. */
export type TableWords = {
  readonly title: string
  /** Sheets by letter. A spreadsheet takes at most 31 letters, so these are short. */
  readonly sheets: Readonly<Record<Letter, string>>
  readonly measures: Readonly<Record<Measure, string>>
  readonly headings: Readonly<Record<Dimension | 'year' | 'count' | 'flag', string>>
  readonly total: string
  /** Why a count may not be published as it is. */
  readonly flags: Readonly<Record<Exclude<Flag, 'free'>, string>>
  /** Of published figures: their title, and what is said of a number that is none or another. */
  readonly released: { readonly title: string; readonly hidden: string; readonly rounded: string }
  /** In the place of a number that cannot be known. */
  readonly unknownCount: string
  readonly codes: {
    readonly organisation: Each<typeof ORGANISATIONS>
    readonly status: Each<typeof STATUSES>
    readonly stage: Readonly<Record<'suspects' | 'prosecuted' | 'convicted', string>>
    readonly sex: Readonly<Record<'female' | 'male' | 'other' | 'unknown', string>>
    readonly age: Readonly<Record<'child' | 'adult' | 'unknown', string>>
    readonly citizenship: Each<typeof CITIZENSHIPS>
    readonly form: Readonly<Record<Exploitation | 'other', string>>
    readonly decision: Each<typeof DECISIONS>
    readonly instance: Each<typeof INSTANCES>
    readonly outcome: Each<typeof OUTCOMES>
  }
  /** The sheet that lists the codes. */
  readonly codeSheet: string
}

/** The words of the return in one language of the staff’s pages: besides those of its tables, those of its template and of what is wrong in a file. */
export type ReturnWords = TableWords & {
  /** The first sheet of the template: how to fill it in. */
  readonly guide: { readonly name: string; readonly lines: readonly string[] }
  readonly faults: Readonly<Record<FaultWhy | RemarkWhy, TellFault>>
}
