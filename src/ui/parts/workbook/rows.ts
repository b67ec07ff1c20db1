import type { UnreadCell } from '../../../modules/statistics/return/import/codes.ts'
import { dayOf } from './dates.ts'
import { type Book, eachOf } from './workbook.ts'

/** Faults of a cell itself. */
export type CellFault = UnreadCell
/** A cell with its text or its fault. */
export type Cell = { readonly text: string } | { readonly fault: CellFault }
/** A row with its number as the sheet shows it, and its cells by column from 0. */
export type Row = { readonly row: number; readonly cells: ReadonlyMap<number, Cell> }

/** Largest number of columns; further right are notes and leftovers. */
const MOST_COLUMNS = 500

/** The index of a column, `C` as 2; −1 if it is none. */
function columnOf(place: string): number {
  const letters = /^([A-Z]{1,3})\d*$/.exec(place)?.[1]
  if (letters === undefined) return -1
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** The letter of a column, 2 as `C`. */
export const letterOf = (column: number): string =>
  (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

type Raw = { type: string; style: number; value: string | null; formula: boolean; inline: string }

/**
 * The rows of a sheet with content.
 * @param atMost no more rows are read, so that the caller can report too many
 */
export function rowsOf(xml: string, book: Pick<Book, 'strings' | 'days' | 'from1904'>, atMost: number): readonly Row[] {
  const rows: Row[] = []
  let cells = new Map<number, Cell>()
  let [row, column] = [0, -1]
  let raw: Raw | null = null
  let into: 'value' | 'inline' | null = null
  eachOf(xml, {
    open(name, attributes) {
      if (name === 'row') {
        // Rows and cells may lack a reference, and then count on.
        row = Number(attributes.r ?? row + 1)
        column = -1
        cells = new Map()
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
        raw = { type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: null, formula: false, inline: '' }
      } else if (raw && name === 'f') raw.formula = true
      else if (raw && name === 'v') {
        raw.value = ''
        into = 'value'
      } else if (raw && name === 't') into = 'inline'
    },
    text(text) {
      if (raw === null) return
      if (into === 'value') raw.value += text
      if (into === 'inline') raw.inline += text
    },
    close(name) {
      if (name === 'v' || name === 't') into = null
      if (name === 'c' && raw !== null) {
        const cell = cellOf(raw, book)
        if (cell !== null && column >= 0 && column < MOST_COLUMNS) cells.set(column, cell)
        raw = null
      }
      if (name === 'row' && cells.size > 0 && rows.length <= atMost) rows.push({ row, cells })
    },
  })
  return rows
}

function cellOf(raw: Raw, { strings, days, from1904 }: Pick<Book, 'strings' | 'days' | 'from1904'>): Cell | null {
  const { type, value, formula } = raw
  if (type === 'inlineStr') return textCell(raw.inline)
  // Formulas are not computed: the stored value counts, and a missing one is a fault.
  if (value === null || value === '') return formula ? { fault: 'no-value-kept' } : null
  if (type === 'e') return { fault: 'cell-error' }
  if (type === 's') return textCell(strings[Number(value)] ?? '')
  if (type === 'b') return { text: value === '1' ? 'true' : 'false' }
  if (type !== 'n') return textCell(value)
  if (!days[raw.style]) return { text: plain(value) }
  const day = dayOf(Number(value), from1904)
  return day === null ? { fault: 'no-date' } : { text: day }
}

const textCell = (text: string): Cell | null => (text.trim() === '' ? null : { text })

/** A long number such as a telephone without the exponent that sheets store. */
function plain(value: string): string {
  const number = Number(value)
  // A larger number has lost digits, so it must not look whole.
  return /e/i.test(value) && Number.isSafeInteger(number) ? String(number) : value
}
