import { type CellFault, letterOf, type Row, rowsOf } from '../../../parts/workbook/rows.ts'
import { begins, isOldFormat, openWorkbook, orWhy, type WorkbookFault } from '../../../parts/workbook/workbook.ts'
import { type FileRead, isColumn, type Lines, MOST_LINES, type Outcome, readFile } from './import-view.ts'

/** The place of a line in a workbook. */
export type Place = { readonly sheet: string; readonly row: number; readonly columns: ReadonlyMap<string, string> }
/** A fault of a line, from the server or from the sheet itself. */
export type LineFault = { readonly field: string; readonly why: Outcome['faults'][number]['why'] | CellFault }
type Faulty = { readonly place: Place; readonly faults: readonly LineFault[] }

/** A file of persons; a workbook also has each line's place, and the faulty lines. */
export type PersonsFile =
  | { readonly lines: Lines; readonly places: readonly Place[]; readonly faulty: readonly Faulty[] }
  | { readonly why: Extract<FileRead, { why: string }>['why'] | WorkbookFault | 'old-format' }

/** Largest file in bytes; far above a table of the most lines, and limited for the page's memory. */
export const MOST_FILE = 50_000_000

/** Reads a workbook or text, by its content and not by its name. */
export async function readPersons(file: Blob): Promise<PersonsFile> {
  if (file.size > MOST_FILE) return { why: 'too-large' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (isOldFormat(bytes)) return { why: 'old-format' }
  if (!begins(bytes, 0x50, 0x4b)) {
    const read = readFile(new TextDecoder().decode(bytes))
    return 'why' in read ? read : { ...read, places: [], faulty: [] }
  }
  return orWhy(() => fromWorkbook(bytes))
}

async function fromWorkbook(bytes: Uint8Array): Promise<PersonsFile> {
  const book = await openWorkbook(bytes)
  const tables = book.sheets.map(({ name, xml }) => ({ name, rows: rowsOf(xml, book, MOST_LINES + 1) }))
  const persons = tables.flatMap(({ name, rows: [head, ...rows] }) =>
    head && isHead(head) ? tableOf(name, head, rows) : [],
  )
  const hasTable = tables.some(({ rows: [head] }) => head !== undefined && isHead(head))
  // Sheets without columns of the standard are skipped; a book of only such sheets is refused.
  if (!hasTable) return { why: tables.every(({ rows }) => rows.length === 0) ? 'empty' : 'no-table' }
  if (persons.length > MOST_LINES) return { why: 'too-long' }
  const whole = persons.filter(({ faults }) => faults.length === 0)
  return {
    lines: whole.map(({ values }) => values),
    places: whole.map(({ place }) => place),
    faulty: persons.filter(({ faults }) => faults.length > 0),
  }
}

const textIn = (row: Row, column: number): string => {
  const cell = row.cells.get(column)
  return cell !== undefined && 'text' in cell ? cell.text.trim() : ''
}

const isHead = (row: Row): boolean => [...row.cells.keys()].some((column) => isColumn(textIn(row, column)))

/** The lines of a sheet by the names in its first row; cells under no name are dropped. */
function tableOf(sheet: string, head: Row, rows: readonly Row[]) {
  const names = [...head.cells.keys()].flatMap((column) => {
    const name = textIn(head, column)
    return name === '' ? [] : [{ column, name }]
  })
  const columns = new Map(names.map(({ column, name }) => [name, letterOf(column)]))
  return rows.flatMap((row) => {
    const cells = names.map(({ column, name }) => ({ name, cell: row.cells.get(column) }))
    // A row with content only outside the named columns is no person.
    if (cells.every(({ cell }) => cell === undefined)) return []
    const values = Object.fromEntries(cells.map(({ name, cell }) => [name, cell && 'text' in cell ? cell.text : '']))
    const faults = cells.flatMap(({ name, cell }): LineFault[] =>
      cell && 'fault' in cell ? [{ field: name, why: cell.fault }] : [],
    )
    return [{ values, faults, place: { sheet, row: row.row, columns } }]
  })
}

/** Faults by line: the sheet's own first, then the server's. */
export function faultsAt(outcomes: readonly Outcome[], { places, faulty }: Extract<PersonsFile, { lines: unknown }>) {
  const own = faulty.map(({ place, faults }) => ({ line: place.row, place, faults }))
  const told = outcomes
    .filter(({ faults }) => faults.length > 0)
    .map(({ line, faults }) => {
      // Lines count from one among the sent ones; in a workbook each has a place.
      const place = places[line - 1] ?? null
      return { line: place?.row ?? line, place, faults: faults as readonly LineFault[] }
    })
  return [...own, ...told]
}
