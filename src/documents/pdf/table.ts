import type { Table } from '../document.ts'
import { heightOf, type Laid, type Place, type Sheet } from './sheet.ts'

// A table on paper: headings come again on each sheet, where they are no content any more.

/** Between the columns, in points. */
const GAP = 10
/** A column of numbers is as wide as its heading needs, and no wider than that. */
const [LEAST_NUMBER, MOST_NUMBER] = [60, 110]

/** The places of the columns: those of numbers as wide as they need, words share what is left. */
function placesOf(columns: Table['columns'], width: number): readonly Place[] {
  const numbers = columns.filter(({ isNumber }) => isNumber).length
  const words = columns.length - numbers
  const forNumber = Math.min(MOST_NUMBER, Math.max(LEAST_NUMBER, width / (columns.length + 1)))
  const forWords = words === 0 ? 0 : (width - numbers * forNumber) / words
  let indent = 0
  return columns.map(({ isNumber }) => {
    const whole = isNumber ? forNumber : forWords
    const place = { indent, width: whole - GAP }
    indent += whole
    return place
  })
}

/** Writes a table; each cell of it knows the headings of its column and row. */
export function tableOn(sheet: Sheet, { columns, heads, rows }: Table): void {
  const places = placesOf(columns, sheet.width)
  const element = sheet.element('Table')
  const laid = (cells: readonly string[], hand: 'plain' | 'bold') =>
    cells.map((cell, i) => sheet.laid(cell === '' ? ' ' : cell, hand, places[i], columns[i]?.isNumber))
  const head = laid(
    columns.map(({ name }) => name),
    'bold',
  )
  const line = (texts: readonly Laid[], elementOf: (row: ReturnType<Sheet['element']>, i: number) => typeof row) => {
    sheet.rule()
    sheet.space(2)
    const row = sheet.element('TR', {}, element)
    sheet.beside(texts.map((text, i) => ({ element: elementOf(row, i), laid: text })))
    sheet.space(3)
  }
  sheet.room(Math.max(...head.map(heightOf)) + 40)
  line(head, (row) => sheet.element('TH', { scope: 'Column' }, row))
  for (const cells of rows) {
    const texts = laid(cells, 'plain')
    if (sheet.room(Math.max(...texts.map(heightOf)) + 6)) {
      sheet.again(head)
      sheet.space(3)
    }
    line(texts, (row, i) => (i < heads ? sheet.element('TH', { scope: 'Row' }, row) : sheet.element('TD', {}, row)))
  }
  sheet.rule()
  sheet.space(4)
}
