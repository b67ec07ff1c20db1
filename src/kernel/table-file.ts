import { z } from 'zod'
import { type Cell, csvTable } from './csv.ts'

/** Rows that one file holds at most: whoever needs more takes them out in parts, each with its reason. */
export const MOST_ROWS = 1000

/** A table that leaves the house as a file. */
export const TableFile = z.object({
  name: z.string(),
  type: z.string(),
  /** The file, in base64. */
  content: z.string(),
  rows: z.int(),
  /** Whether the filter finds more than one file holds. */
  more: z.boolean(),
})
export type TableFile = z.output<typeof TableFile>

/** A column: its name, for programs, and what a row has in it. */
export type Column<R> = readonly [name: string, cell: (row: R) => Cell]

/**
 * Writes a table as a file for a spreadsheet; nothing in it runs as a formula there.
 * @param more whether there are rows that are not in it
 */
export function tableFile<R>(
  name: string,
  columns: readonly Column<R>[],
  rows: readonly R[],
  more: boolean,
): TableFile {
  const lines = [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))]
  const content = Buffer.from(csvTable(lines)).toString('base64')
  return { name, type: 'text/csv', content, rows: rows.length, more }
}
