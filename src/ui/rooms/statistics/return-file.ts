import { MOST_RETURN_FILE } from '../../../modules/statistics/return/codes.ts'
import { type Row, rowsOf } from '../../parts/workbook/rows.ts'
import { begins, isOldFormat, openWorkbook, orWhy, type WorkbookFault } from '../../parts/workbook/workbook.ts'
import type { In } from '../../shell/contract.ts'

type Sheets = In<'returns.take-in'>['sheets']
/** The sheets of a file as the server reads them, or why the page could not read it. */
export type ReturnFile = { readonly sheets: Sheets } | { readonly why: WorkbookFault | 'old-format' | 'empty' }

/** Rows of a sheet, as many as the server takes. */
const MOST_ROWS = 6000

/** Reads a workbook, or one letter as CSV, by its content and not by its name. */
export async function readReturnFile(file: File): Promise<ReturnFile> {
  if (file.size > MOST_RETURN_FILE) return { why: 'too-large' }
  if (file.size === 0) return { why: 'empty' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isOldFormat(bytes)) return { why: 'old-format' }
  if (!begins(bytes, 0x50, 0x4b)) return { sheets: [{ name: file.name, csv: new TextDecoder().decode(bytes) }] }
  return orWhy(async () => {
    const book = await openWorkbook(bytes)
    return { sheets: book.sheets.map(({ name, xml }) => ({ name, rows: gridOf(rowsOf(xml, book, MOST_ROWS)) })) }
  })
}

/** Rows with the empty ones between them, so that each cell keeps the name by which a fault tells of it. */
function gridOf(rows: readonly Row[]) {
  const byRow = new Map(rows.map(({ row, cells }) => [row, cells]))
  return Array.from({ length: Math.max(0, ...byRow.keys()) }, (_, i) => {
    const cells = byRow.get(i + 1)
    return Array.from({ length: Math.max(-1, ...(cells?.keys() ?? [])) + 1 }, (_, column) => {
      const cell = cells?.get(column)
      return cell === undefined ? '' : 'text' in cell ? cell.text : cell
    })
  })
}
