import type { Language } from '../../../vocabulary/index.ts'
import type { Dimension } from '../codes.ts'
import { RETURN_WORDS } from '../words/index.ts'
import type { FaultWhy, RemarkWhy } from './codes.ts'
import { nearestCodes } from './lexicon.ts'

/** Something about one cell, or about a sheet where the cell is its first. */
export type About<Why extends string> = {
  readonly sheet: string
  readonly cell: string
  readonly why: Why
  /** What stands in the cell, cut where it is long. */
  readonly said?: string
  /** The right ones that are nearest to it. */
  readonly nearest?: readonly string[]
  /** Of an unknown code. The nearest are looked for when it is told: a file may have a hundred thousand, of which a thousand are. */
  readonly dimension?: Dimension
  readonly column?: string
  readonly other?: string
  readonly n?: number
  readonly whole?: number
}
export type Fault = About<FaultWhy>
export type Remark = About<RemarkWhy>

/** A fault or remark in words: what is wrong, and what puts it right. */
export function tell(
  about: About<FaultWhy | RemarkWhy>,
  language: Language,
): { readonly what: string; readonly remedy: string } {
  const { said = '', nearest = [], dimension, column = '', other = '', n, whole } = about
  const near = dimension ? nearestCodes(dimension, said, language) : nearest
  const named = { said, nearest: near.join(', '), column, other, n: String(n ?? ''), whole: String(whole ?? '') }
  const [what, remedy] = RETURN_WORDS[language].faults[about.why](named)
  return { what, remedy }
}
