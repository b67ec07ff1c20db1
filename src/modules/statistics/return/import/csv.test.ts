import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvSheet } from './csv.ts'

test('commas, semicolons and tabs, quotes and line ends, with and without a byte order mark', () => {
  const rows = [
    ['year', 'decision', 'count'],
    ['2025', 'not charged, «other»', '3'],
  ]
  for (const delimiter of [',', ';', '\t'])
    for (const [mark, end] of [
      ['', '\n'],
      ['\ufeff', '\r\n'],
    ]) {
      const text = rows
        .map((row) => row.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(delimiter))
        .join(end)
      assert.deepEqual(csvSheet('d.csv', mark + text), { name: 'd.csv', rows })
    }
})

test('empty lines stay, so that a row keeps its number', () => {
  assert.deepEqual(csvSheet('d', 'a,b\n\nc,d\n'), { name: 'd', rows: [['a', 'b'], [''], ['c', 'd']] })
})

test('a quote that is never closed is named with its row', () => {
  assert.deepEqual(csvSheet('d', 'a,b\nc,"d\n'), { sheet: 'd', cell: 'A2', why: 'open-quote' })
})
