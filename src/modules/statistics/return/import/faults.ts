import type { Language } from '../../../vocabulary/index.ts'
import { RETURN_WORDS } from '../words/index.ts'
import type { FaultWhy, RemarkWhy } from './codes.ts'

/** Something about one cell, or about a sheet where the cell is its first. */
export type About<Why extends string> = {
  readonly sheet: string
  readonly cell: string
  readonly why: Why
  /** What stands in the cell, cut where it is long. */
  readonly said?: string
  /** The right ones that are nearest to it. */
  readonly nearest?: readonly string[]
  readonly column?: string
  readonly other?: string
  readonly n?: number
  readonly whole?: number
}
export type Fault = About<FaultWhy>
export type Remark = About<RemarkWhy>

const MOST_SAID = 60

/** The beginning of a text; a sign of two halves is there whole or not at all. */
export const begun = (text: string): string => text.slice(0, MOST_SAID).replace(/[\ud800-\udbff]$/, '')

/** Text of a cell as a fault quotes it. */
export const quoted = (text: string): string => (text.length > MOST_SAID ? `${begun(text)}…` : text)

/** A fault or remark in words: what is wrong, and what puts it right. */
export function tell(
  about: About<FaultWhy | RemarkWhy>,
  language: Language,
): { readonly what: string; readonly remedy: string } {
  const { said = '', nearest = [], column = '', other = '', n, whole } = about
  const named = { said, nearest: nearest.join(', '), column, other, n: String(n ?? ''), whole: String(whole ?? '') }
  const [what, remedy] = RETURN_WORDS[language].faults[about.why](named)
  return { what, remedy }
}
