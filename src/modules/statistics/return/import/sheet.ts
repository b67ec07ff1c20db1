import type { Language } from '../../../vocabulary/index.ts'
import type { Letter } from '../codes.ts'
import { keyOf } from '../cube.ts'
import { SHEETS } from '../letters.ts'
import { RETURN_WORDS } from '../words/index.ts'
import type { Fault } from './faults.ts'
import { type Heading, headingIn, nearestHeadings } from './lexicon.ts'
import { type Line, type Reading, readLine } from './line.ts'
import { quoted } from './quote.ts'
import { cellName, type Sheet, type SheetCell, textOf } from './sheets.ts'

/** Far more than a letter has cells that anybody fills in. */
export const MOST_LINES = 5000

/** What a sheet of one letter holds, and all that is wrong with it. */
export type SheetRead = { readonly lines: readonly Line[]; readonly faults: readonly Fault[] }

const isEmpty = (row: readonly SheetCell[]): boolean =>
  row.every((cell) => typeof cell === 'string' && cell.trim() === '')

/** Reads the sheet of a letter: its headings, each line, and lines that are there twice. */
export function readSheet(
  sheet: Sheet,
  letter: Letter,
  options: { readonly year: number; readonly language: Language },
): SheetRead {
  const [head = [], ...rows] = sheet.rows
  // Rows that somebody only coloured are no lines.
  if (rows.filter((row) => !isEmpty(row)).length > MOST_LINES)
    return { lines: [], faults: [{ sheet: sheet.name, cell: 'A1', why: 'too-long', n: MOST_LINES }] }
  const { columns, faults } = headings(sheet.name, head, letter, options.language)
  const reading: Reading = { ...options, sheet: sheet.name, letter, columns }
  const lines: Line[] = []
  rows.forEach((row, i) => {
    if (isEmpty(row)) return
    const read = readLine(row, i + 1, reading)
    faults.push(...read.faults, ...besideHeadings(sheet.name, head, row, i + 1))
    if (read.line) lines.push(read.line)
  })
  const { once, again } = doubled(lines)
  return { lines: once, faults: [...faults, ...again] }
}

function headings(sheet: string, head: readonly SheetCell[], letter: Letter, language: Language) {
  const wanted: readonly Heading[] = ['year', ...SHEETS[letter].dimensions, 'count']
  const words = RETURN_WORDS[language].headings
  const columns = new Map<Heading, number>()
  const faults: Fault[] = []
  head.forEach((raw, column) => {
    const [text, cell] = [textOf(raw), cellName(0, column)]
    if (typeof raw === 'object') faults.push({ sheet, cell, why: raw.fault })
    if (text === '') return
    const heading = headingIn(text)
    const before = heading === null ? undefined : columns.get(heading)
    // The flag of a file that was written here is worked out anew.
    if (heading === 'flag') columns.set(heading, column)
    else if (heading === null || !wanted.includes(heading))
      faults.push({
        sheet,
        cell,
        why: 'unknown-heading',
        said: quoted(text),
        nearest: nearestHeadings(wanted, text, language),
      })
    else if (before !== undefined)
      faults.push({ sheet, cell, why: 'doubled-heading', said: quoted(text), other: cellName(0, before) })
    else columns.set(heading, column)
  })
  const missing = wanted.filter((heading) => !columns.has(heading))
  faults.push(...missing.map((heading): Fault => ({ sheet, cell: 'A1', why: 'no-heading', column: words[heading] })))
  return { columns, faults }
}

const isNone = (heading: SheetCell | undefined): boolean => typeof heading !== 'object' && textOf(heading) === ''

/** Cells to which no heading belongs: what stands there would be lost without a word. */
const besideHeadings = (sheet: string, head: readonly SheetCell[], row: readonly SheetCell[], at: number): Fault[] =>
  row.flatMap((cell, column): Fault[] =>
    (typeof cell === 'object' || textOf(cell) !== '') && isNone(head[column])
      ? [{ sheet, cell: cellName(at, column), why: 'under-no-heading', said: quoted(textOf(cell)) }]
      : [],
  )

/** Lines with the same codes: also where both say the same, since each may have been meant for something else. */
function doubled(lines: readonly Line[]): { readonly once: Line[]; readonly again: Fault[] } {
  const first = new Map<string, Line>()
  const again: Fault[] = []
  for (const line of lines) {
    const { letter, codes } = line.observation
    const key = keyOf(letter, codes)
    const before = first.get(key)
    if (before === undefined) first.set(key, line)
    else again.push({ sheet: line.sheet, cell: line.cell, why: 'doubled-line', other: before.cell })
  }
  return { once: [...first.values()], again }
}
