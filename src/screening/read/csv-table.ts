import { type ColumnMap, FIELDS, type Field } from './column-map.ts'
import { chooseColumns, hasKnownColumn, missingColumns } from './columns.ts'
import type { Table } from './csv.ts'
import { type Dialect, Row, scanRecord } from './csv-record.ts'
import { listColumns } from './not-postings.ts'

const DELIMITERS = [',', ';', '\t', '|']
/** Stands for «no delimiter» in a table of one column. */
const NO_DELIMITER = 31
const MAX_ROWS = 200
/** Without a known header, this share of a table's records must have the same number of columns. */
const CONSISTENT = 0.9
/**
 * Quotes count as plain letters only if the table fits this much better without them, since one open quote is no proof.
 */
const UNUSUAL = 0.2

type Guess = { readonly dialect: Dialect; readonly rows: readonly string[][]; readonly share: number }

/** Reads the first records of a sample in one dialect; unreadable ones are only counted. */
function readRows(sample: Buffer, whole: boolean, dialect: Dialect): { rows: string[][]; bad: number } {
  const rows: string[][] = []
  const row = new Row()
  let bad = 0
  for (let at = 0; at < sample.length && rows.length + bad < MAX_ROWS; ) {
    const end = scanRecord(sample, at, whole, dialect, row)
    if (end < 0) {
      // The sample may end inside a record, but the first record must be complete.
      const next = sample.indexOf(10, at)
      if (next < 0 || (end === -1 && rows.length > 0)) break
      bad++
      at = next + 1
      continue
    }
    const cells = Array.from({ length: row.count }, (_none, column) => row.text(sample, column, dialect))
    if (cells.length > 1 || cells[0].trim() !== '') rows.push(cells)
    at = end
  }
  return { rows, bad }
}

function guess(sample: Buffer, whole: boolean, dialect: Dialect): Guess {
  const { rows, bad } = readRows(sample, whole, dialect)
  const width = rows[0]?.length ?? 0
  const alike = rows.filter(
    // Spreadsheets often export empty cells behind the last column.
    (row) => row.length === width || (row.length > width && row.slice(width).every((c) => c === '')),
  )
  return { dialect, rows, share: rows.length === 0 ? 0 : alike.length / (rows.length + bad) }
}

/** The dialect in which the records' column counts agree best; at equal agreement more columns win. */
function bestGuess(sample: Buffer, whole: boolean): Guess {
  const guesses = DELIMITERS.flatMap((sign) => {
    const delimiter = sign.charCodeAt(0)
    const styles = [{ quotes: true, backslash: false }]
    if (sample.includes('\\"')) styles.push({ quotes: true, backslash: true })
    if (sample.includes('"')) styles.push({ quotes: false, backslash: false })
    return styles.map((style) => guess(sample, whole, { delimiter, ...style }))
  })
  return guesses.reduce((best, one) => (worth(one) > worth(best) ? one : best))
}

function worth(guess: Guess): number {
  const width = guess.rows[0]?.length ?? 0
  if (width < 2) return 0
  // A known name outweighs everything: «id;text» with commas in the texts has semicolons as delimiters.
  const known = hasKnownColumn(guess.rows[0].map(cleanName)) ? 1 : 0
  const { quotes, backslash } = guess.dialect
  return guess.share + known + Math.min(width, 20) / 200 - (quotes ? 0 : UNUSUAL) - (backslash ? UNUSUAL / 10 : 0)
}

const cleanName = (cell: string): string => cell.replace(/^\ufeff/, '').trim()

/** Whether all cells are short and no number or sentence, as in a header; cells may be empty. */
function looksLikeHeader(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.length <= 60 && !/^[\d\s.,:/+-]+$|[.!?]\s|[.!?]$|@|:\/\//.test(cell))
}

const areDistinct = (cells: readonly string[]): boolean => new Set(cells).size === cells.length && !cells.includes('')

/** The column of running text in a table without a header: the longest on average, if it has several words. */
function runningText(rows: readonly (readonly string[])[]): number {
  const width = rows[0].length
  let best = -1
  let longest = 30
  for (let column = 0; column < width; column++) {
    const cells = rows.map((row) => row[column] ?? '')
    const length = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length
    const words = cells.reduce((sum, cell) => sum + cell.trim().split(/\s+/).length, 0) / cells.length
    // Addresses and file names are long too, but have few words.
    if (length > longest && words >= 4) [best, longest] = [column, length]
  }
  return best
}

function fieldsOf(columns: readonly string[], map: ColumnMap): Table['fields'] {
  const chosen = chooseColumns(columns, map)
  const numbers = (field: Field) => chosen[field].map((group) => group.map((name) => columns.indexOf(name)))
  return {
    ...{ id: numbers('id'), title: numbers('title'), text: numbers('text'), employer: numbers('employer') },
    ...{ date: numbers('date'), source: numbers('source'), address: numbers('address') },
  }
}

/**
 * Reads the beginning of a text as a table. @returns the table, the reason why it is unusable, or null if it is no
 * table
 */
export function findTable(sample: Buffer, whole: boolean, map: ColumnMap): Table | string | null {
  const one = oneColumn(sample, whole, map)
  if (one) return one
  const best = bestGuess(sample, whole)
  const first = best.rows[0]?.map(cleanName) ?? []
  if (first.length < 2) return null
  // A column named in --map shows that the first row is a header.
  const wanted = FIELDS.flatMap((field) => map[field] ?? [])
  const mapped = wanted.length > 0 && missingColumns(first, map).length < wanted.length
  const known = looksLikeHeader(first) && hasKnownColumn(first)
  if (mapped || (known && best.share > 0.5)) return withHeader(best.dialect, first, map)
  if (!isTable(best)) return null
  if (looksLikeHeader(first) && areDistinct(first) && best.rows.length > 1) return withHeader(best.dialect, first, map)
  return withoutHeader(best, map)
}

/**
 * Whether a guess is a table. Commas in running text may agree by chance, so two columns or few rows are not enough.
 */
function isTable({ dialect, rows, share }: Guess): boolean {
  // 9 and 124 are the tab and the bar, which are rare in running text.
  const tabs = dialect.delimiter === 9 || dialect.delimiter === 124
  return share >= CONSISTENT && rows.length >= (tabs ? 2 : 3) && (tabs || rows[0].length > 2)
}

function withHeader(dialect: Dialect, columns: readonly string[], map: ColumnMap): Table | string {
  const fields = fieldsOf(columns, map)
  const missing = missingColumns(columns, map)
  if (missing.length > 0) return `no column “${missing[0]}” for --map; the columns are ${listColumns(columns)}`
  if (fields.text.length > 0) return { ...dialect, columns, header: true, fields }
  return `no column holds the text of a posting; name it with --map text=COLUMN (columns: ${listColumns(columns)})`
}

function withoutHeader({ dialect, rows }: Guess, map: ColumnMap): Table | string {
  const columns = rows[0].map((_cell, column) => String(column + 1))
  const missing = missingColumns(columns, map)
  if (missing.length > 0) {
    return `no column “${missing[0]}” for --map; the table has no header, its columns are 1 to ${columns.length}`
  }
  const text = runningText(rows)
  if (map.text === undefined && text < 0) {
    return `a table without a header and without a column of text; name one with --map text=NUMBER (1 to ${columns.length})`
  }
  const fields = fieldsOf(columns, map.text ? map : { ...map, text: [String(text + 1)] })
  return { ...dialect, columns, header: false, fields }
}

/** A table of one column, whose first line is only the name of a text column. */
function oneColumn(sample: Buffer, whole: boolean, map: ColumnMap): Table | null {
  const quoted: Dialect = { delimiter: NO_DELIMITER, quotes: true, backslash: false }
  const { rows, bad } = readRows(sample.subarray(0, 1 << 14), whole && sample.length <= 1 << 14, quoted)
  // After an unclosed quote, quotes are read as letters, so that one text does not swallow the following lines.
  const dialect = { ...quoted, quotes: bad === 0 }
  const name = cleanName(rows[0]?.[0] ?? '')
  if (rows[0]?.length !== 1 || rows.length < 2 || !looksLikeHeader([name]) || /[,;\t|]/.test(name)) return null
  const fields = fieldsOf([name], map)
  return fields.text.length > 0 ? { ...dialect, columns: [name], header: true, fields } : null
}
