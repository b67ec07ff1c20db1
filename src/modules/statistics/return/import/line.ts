import type { Language } from '../../../vocabulary/index.ts'
import { CODE_LISTS } from '../code-lists.ts'
import { type Dimension, type Letter, TOTAL } from '../codes.ts'
import { type Codes, flagOf, type Observation, type Value } from '../cube.ts'
import { SHEETS } from '../letters.ts'
import { RETURN_WORDS } from '../words/index.ts'
import { countIn } from './count.ts'
import type { Fault } from './faults.ts'
import { codeIn, type Heading } from './lexicon.ts'
import { quoted } from './quote.ts'
import { cellName, type SheetCell, textOf } from './sheets.ts'

/** What all cells of a sheet are read with. */
export type Reading = {
  readonly sheet: string
  readonly letter: Letter
  readonly year: number
  readonly language: Language
  readonly columns: ReadonlyMap<Heading, number>
}

/** A line of a sheet, and where its count stands. */
export type Line = {
  readonly observation: Observation
  readonly sheet: string
  readonly cell: string
  /** Whether its count could not be read. Its value is then `unknown`, so that no sum is drawn from it. */
  readonly isUnread: boolean
}

type Cell = { readonly at: string; readonly text: string; readonly raw: SheetCell | undefined }

/** Reads a row; the line is null where it is not known what it counts. */
export function readLine(row: readonly SheetCell[], at: number, reading: Reading) {
  const { sheet, letter, columns } = reading
  const cellOf = (heading: Heading): Cell | null => {
    const column = columns.get(heading)
    return column === undefined ? null : { at: cellName(at, column), text: textOf(row[column]), raw: row[column] }
  }
  const faults: Fault[] = []
  const told = (cell: Cell, fault: Pick<Fault, 'why'> & Partial<Fault>) => {
    const { raw } = cell
    // What the workbook itself could not give stands before what would be said of an empty cell.
    const why = typeof raw === 'object' ? raw.fault : fault.why
    faults.push({ ...fault, sheet, cell: cell.at, said: quoted(cell.text), why })
  }
  const codes: Partial<Record<Dimension, string>> = {}
  for (const dimension of SHEETS[letter].dimensions) {
    const cell = cellOf(dimension)
    if (cell === null) continue
    const code = readCode(dimension, cell.text, reading)
    if (typeof code === 'string') codes[dimension] = code
    else told(cell, code)
  }
  const year = cellOf('year')
  const wrongYear = year && readYear(year.text, reading)
  if (year && wrongYear) told(year, wrongYear)
  const count = cellOf('count')
  const value = count && (typeof count.raw === 'object' ? ({ why: count.raw.fault } as const) : countIn(count.text))
  if (count && typeof value === 'object' && value !== null) told(count, value)
  const isWhole = SHEETS[letter].dimensions.every((dimension) => codes[dimension] !== undefined)
  return { faults, line: isWhole && count ? lineOf(reading, codes, count.at, value) : null }
}

function lineOf({ sheet, letter }: Reading, codes: Codes, cell: string, read: Value | object | null): Line {
  const isUnread = typeof read === 'object'
  const value = isUnread ? 'unknown' : read
  return { observation: { letter, codes, value, flag: flagOf(value) }, sheet, cell, isUnread }
}

function readYear(text: string, { year }: Reading): (Pick<Fault, 'why'> & Partial<Fault>) | null {
  if (text === '') return { why: 'no-year' }
  return countIn(text) === year ? null : { why: 'other-year', n: year }
}

/** The code that a cell means, or what is wrong with it. */
function readCode(
  dimension: Dimension,
  text: string,
  { letter, language }: Reading,
): string | (Pick<Fault, 'why'> & Partial<Fault>) {
  const { headings } = RETURN_WORDS[language]
  const column = headings[dimension]
  if (text === '') return { why: 'no-code', column }
  const code = codeIn(dimension, text)
  if (code === TOTAL && CODE_LISTS[dimension].adding === 'apart') return { why: 'no-total-here', column }
  if (code !== null) return code
  const right = SHEETS[letter].dimensions.find((other) => other !== dimension && codeIn(other, text) !== null)
  if (right !== undefined) return { why: 'other-column', column: headings[right] }
  return { why: 'unknown-code', column, dimension }
}
