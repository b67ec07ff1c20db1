import type { UnreadCell } from './codes.ts'

/** A cell as text, or why it has none. */
export type SheetCell = string | { readonly fault: UnreadCell }
/** A sheet of a workbook, or a CSV file: its rows from the first on, empty ones too, so that a row keeps its number. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly SheetCell[])[] }

/** Text of a cell, without what stands around it; '' where there is none. */
export const textOf = (cell: SheetCell | undefined): string => (typeof cell === 'string' ? cell.trim() : '')

const letters = (column: number): string =>
  `${column < 26 ? '' : letters(Math.trunc(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`

/** The name of a cell as a spreadsheet has it: `C7`. @param row from 0 @param column from 0 */
export const cellName = (row: number, column: number): string => `${letters(column)}${row + 1}`
