import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Column, tableFile } from './table-file.ts'

type Row = { readonly name: string; readonly places: number | null }
const COLUMNS: readonly Column<Row>[] = [
  ['name', ({ name }) => name],
  ['places', ({ places }) => places],
]
const textOf = ({ content }: { readonly content: string }) => Buffer.from(content, 'base64').toString()

test('a file has the names of its columns and a line for each row', () => {
  const file = tableFile('houses.csv', COLUMNS, [{ name: 'House, at the lake', places: 6 }], true)
  assert.equal(textOf(file), '\ufeffname,places\r\n"House, at the lake",6\r\n')
  const { content: _, ...rest } = file
  assert.deepEqual(rest, { name: 'houses.csv', type: 'text/csv', rows: 1, more: true })
})

test('nothing that somebody wrote runs in a spreadsheet, and a number stays one', () => {
  const names = ['=1+1', '+371 20 000 147', '-2', '@sum(a1)']
  const file = tableFile(
    'houses.csv',
    COLUMNS,
    names.map((name) => ({ name, places: -2 })),
    false,
  )
  assert.deepEqual(
    textOf(file).trimEnd().split('\r\n').slice(1),
    names.map((name) => `'${name},-2`),
  )
})
