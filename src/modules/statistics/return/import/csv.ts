import { Row, scanRecord } from '../../../../screening/read/csv-record.ts'
import type { Fault } from './faults.ts'
import type { Sheet } from './sheets.ts'

const DELIMITERS = [',', ';', '\t']

/** The sign that parts the first line into most columns. Spreadsheets of half of Europe write semicolons. */
function delimiterOf(text: string): string {
  const [first] = text.split('\n', 1)
  return DELIMITERS.toSorted((a, b) => first.split(b).length - first.split(a).length)[0]
}

/**
 * A CSV file as a sheet.
 * @param name of the file, which names its letter
 * @param text UTF-8, with or without a byte order mark
 */
export function csvSheet(name: string, text: string): Sheet | Fault {
  const bytes = Buffer.from(text.replace(/^\ufeff/, ''))
  const dialect = { delimiter: delimiterOf(text).charCodeAt(0), quotes: true, backslash: false }
  const rows: string[][] = []
  const row = new Row()
  for (let at = 0; at < bytes.length; ) {
    const end = scanRecord(bytes, at, true, dialect, row)
    if (end < 0) return { sheet: name, cell: `A${rows.length + 1}`, why: 'open-quote' }
    rows.push(Array.from({ length: row.count }, (_, column) => row.text(bytes, column, dialect)))
    at = end
  }
  return { name, rows }
}
