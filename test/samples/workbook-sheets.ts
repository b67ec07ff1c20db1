import type { Sheet } from '../../src/modules/statistics/return/import/sheets.ts'
import { readReturnFile } from '../../src/ui/rooms/statistics/return-file.ts'

/** The sheets of a workbook as the page that opens it sends them, each row as wide as the widest. */
export async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const read = await readReturnFile(new File([new Uint8Array(bytes)], 'return.xlsx'))
  if ('why' in read) throw new Error(`no workbook: ${read.why}`)
  return read.sheets.flatMap((one) => {
    if (!('rows' in one)) return []
    const width = Math.max(0, ...one.rows.map((row) => row.length))
    return [{ name: one.name, rows: one.rows.map((row) => [...row, ...Array(width - row.length).fill('')]) }]
  })
}
