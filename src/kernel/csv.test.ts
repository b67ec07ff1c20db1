import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvTable } from './csv.ts'

test('a cell that begins like a formula is shown by a spreadsheet and not run', () => {
  assert.equal(csvTable([['=1+1', '+371', '＝a', 'a=b', -3]]), "\ufeff'=1+1,'+371,'＝a,a=b,-3\r\n")
})

test('cells with commas, quotes and line ends stay one cell', () => {
  assert.equal(csvTable([['a,b', 'say "no"', 'two\nlines', null]]), '\ufeff"a,b","say ""no""","two\nlines",\r\n')
})

test('property: a plain reader of RFC 4180 gets back each cell', () => {
  const cell = fc.string().filter((text) => !/^[=+\-@\t\r\n＝＋－＠]/u.test(text))
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
      assert.deepEqual(read(csvTable(rows)), rows)
    }),
  )
})

/** Reads CSV character by character, with none of the writer's code. */
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  let [cell, isQuoted] = ['', false]
  for (let at = 1; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted && sign === '"' && text[at + 1] === '"') cell += text[at++]
    else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) cell += sign
    else if (sign === ',') {
      rows[rows.length - 1].push(cell)
      cell = ''
    } else if (sign === '\r') {
      rows[rows.length - 1].push(cell)
      cell = ''
      rows.push([])
      at++
    } else cell += sign
  }
  return rows.slice(0, -1)
}
