import { type Row, rowsOf } from '../../parts/workbook/rows.ts'
import { begins, isOldFormat, openWorkbook, orWhy, type WorkbookFault } from '../../parts/workbook/workbook.ts'

/** The first sheet of a workbook with content, as a table that screening reads. */
export type Taken = {
  /** The table as CSV, under the name of the workbook. */
  readonly file: File
  readonly sheet: string
  /** Rows below the one with the names of the columns. */
  readonly rows: number
  /** Cells that hold an error, or a formula without the value that it gave. They are left empty. */
  readonly unread: number
}
export type NotTaken = { readonly why: WorkbookFault | 'old-format' | 'empty' }

/** Largest workbook in bytes; it is read in the page's memory. */
const MOST_FILE = 20_000_000
const MOST_ROWS = 200_000
/** Largest table in letters: one text that many cells share is written out for each. */
const MOST_TABLE = 100_000_000

/** Takes the table out of a workbook; null for a file that is none, which screening reads as it is. */
export async function takeTable(file: File): Promise<Taken | NotTaken | null> {
  // By its first bytes and not by its name. Of a file of gigabytes nothing more is read here.
  const first = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  if (isOldFormat(first)) return { why: 'old-format' }
  if (!begins(first, 0x50, 0x4b, 0x03, 0x04)) return null
  if (file.size > MOST_FILE) return { why: 'too-large' }
  return orWhy(() => taken(file))
}

async function taken(file: File): Promise<Taken | NotTaken> {
  const book = await openWorkbook(new Uint8Array(await file.arrayBuffer()))
  for (const { name, xml } of book.sheets) {
    const rows = rowsOf(xml, book, MOST_ROWS)
    if (rows.length === 0) continue
    const lines = linesOf(rows)
    if (lines === null || rows.length > MOST_ROWS) return { why: 'too-large' }
    return { file: new File(lines, file.name), sheet: name, rows: rows.length - 1, unread: unreadIn(rows) }
  }
  return { why: 'empty' }
}

const unreadIn = (rows: readonly Row[]): number =>
  rows.reduce((sum, { cells }) => sum + [...cells.values()].filter((cell) => 'fault' in cell).length, 0)

/** Lines of CSV, as wide as the widest row; null where they are too many letters. */
function linesOf(rows: readonly Row[]): string[] | null {
  const width = rows.reduce((most, { cells }) => Math.max(most, ...cells.keys()), 0) + 1
  const lines: string[] = []
  let letters = 0
  for (const { cells } of rows) {
    const line = `${Array.from({ length: width }, (_, column) => written(cells.get(column))).join(',')}\r\n`
    letters += line.length
    if (letters > MOST_TABLE) return null
    lines.push(line)
  }
  return lines
}

// Quoted always: what a cell begins with or holds never ends it.
const written = (cell: ReturnType<Row['cells']['get']>): string =>
  cell !== undefined && 'text' in cell ? `"${cell.text.replaceAll('"', '""')}"` : ''
