import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { csvSheet } from './csv.ts'

const DELIMITERS = [',', ';', '\t']
const HEAD = ['year', 'decision', 'count']

/** A cell as a spreadsheet writes it: in quotes where it must, each of its own quotes doubled. */
const quotedCell = (cell: string) => (/[",;\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const written = (rows: readonly (readonly string[])[], delimiter: string, end: string) =>
  rows.map((row) => row.map(quotedCell).join(delimiter)).join(end)

const cells = fc.stringMatching(/^[\p{L}\p{N} ,;"\n.«»-]{0,12}$/u)
const tables = fc.array(fc.tuple(cells, cells, cells), { maxLength: 8 })

describe('any CSV file', () => {
  test('property: what a spreadsheet wrote is read as it was, whatever parts its cells and its lines', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\ufeff'),
        fc.boolean(),
        (lines, delimiter, end, mark, isEnded) => {
          const rows = [HEAD, ...lines.map((line) => [...line])]
          const text = `${mark}${written(rows, delimiter, end)}${isEnded ? end : ''}`
          assert.deepEqual(csvSheet('d.csv', text), { name: 'd.csv', rows })
        },
      ),
    )
  })

  test('property: no text breaks the reader; it becomes a sheet, or is told with its row', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[",;\n\r a]*$/)), (text) => {
        const read = csvSheet('d', text)
        if ('rows' in read) assert.ok(read.rows.flat().every((cell) => typeof cell === 'string'))
        else {
          assert.deepEqual([read.sheet, read.why], ['d', 'open-quote'])
          assert.match(read.cell, /^A[1-9]\d*$/)
        }
      }),
    )
  })

  test('of the first line only what parts it most is the delimiter, also where cells hold the others', () => {
    const rows = [
      ['year, as told', 'decision', 'count'],
      ['2025', 'charged, otherwise', '1'],
    ]
    assert.deepEqual(csvSheet('d', rows.map((row) => row.join(';')).join('\n')), { name: 'd', rows })
  })

  test('a file of nothing has no rows, and one of a single column keeps it', () => {
    assert.deepEqual(csvSheet('d', ''), { name: 'd', rows: [] })
    assert.deepEqual(csvSheet('d', '\ufeff'), { name: 'd', rows: [] })
    assert.deepEqual(csvSheet('d', 'year\n2025'), { name: 'd', rows: [['year'], ['2025']] })
  })
})
