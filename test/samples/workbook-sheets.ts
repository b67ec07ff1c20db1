import type { Sheet } from '../../src/modules/statistics/return/import/sheets.ts'
import { rowsOf } from '../../src/ui/parts/workbook/rows.ts'
import { openWorkbook } from '../../src/ui/parts/workbook/workbook.ts'

/** The sheets of a workbook as the page that opens it sends them: with empty rows and cells, so that each keeps its place. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const book = await openWorkbook(bytes)
  return book.sheets.map(({ name, xml }) => {
    const rows = rowsOf(xml, book, 10_000)
    const width = Math.max(0, ...rows.flatMap(({ cells }) => [...cells.keys()])) + 1
    const byRow = new Map(rows.map(({ row, cells }) => [row, cells]))
    const last = Math.max(0, ...byRow.keys())
    const cellsOf = (row: number) =>
      Array.from({ length: width }, (_, column) => {
        const cell = byRow.get(row)?.get(column)
        return cell === undefined ? '' : 'text' in cell ? cell.text : cell
      })
    return { name, rows: Array.from({ length: last }, (_, i) => cellsOf(i + 1)) }
  })
}
