export type Cell = string | number | null

/** A spreadsheet takes these signs for the beginning of a formula; some take the wide ones too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u

/** A cell of text as people see it: an apostrophe in front makes a spreadsheet show «+371 …» and «=…» and run nothing. */
const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

function written(cell: Cell): string {
  if (cell === null) return ''
  const text = typeof cell === 'number' ? String(cell) : guarded(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Writes rows as CSV (RFC 4180), for programs. An apostrophe keeps a spreadsheet from running a cell as a formula.
 * @param rows the first one has the names of the columns
 */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(written).join(',')}\r\n`).join('')

/** As {@link csvLines}, with the byte order mark by which spreadsheets recognise UTF-8. */
export const csvTable = (rows: readonly (readonly Cell[])[]): string => `\ufeff${csvLines(rows)}`
