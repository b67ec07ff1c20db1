import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { readContent } from '../../../../test/samples/read-content.ts'
import { workbook, zipped } from '../../../../test/samples/workbooks.ts'
import { type NotTaken, type Taken, takeTable } from './workbook-postings.ts'

/** Invented adverts, saved by openpyxl 3.1: a program of others, with a hidden sheet before and another one behind. */
const ADVERTS = readFileSync(join(import.meta.dirname, '../../../../test/samples/adverts.xlsx'))

const from = (bytes: Uint8Array | string, name = 'adverts.xlsx') => takeTable(new File([bytes as BlobPart], name))
const why = async (bytes: Uint8Array) => ((await from(bytes)) as NotTaken).why

describe('postings from a workbook', () => {
  test('the first visible sheet becomes a table that screening reads: texts, days, long numbers', async () => {
    const { file, ...told } = (await from(ADVERTS)) as Taken
    assert.deepEqual(told, { sheet: 'Adverts of June', rows: 3, unread: 1 })
    assert.equal(file.name, 'adverts.xlsx')
    const { postings, broken } = await readContent(Buffer.from(await file.arrayBuffer()))
    assert.deepEqual(broken, [])
    assert.deepEqual(
      postings.map(({ title, date }) => [title, date]),
      [
        ['Pickers, «urgent»', '2026-06-03'],
        ['Packers "no language"', '2026-06-04'],
        ['Cooks', null],
      ],
    )
    const words = JSON.stringify(postings)
    assert.match(words, /Farm work in Utopia, no experience\.\\nGive your passport/)
    // A sheet keeps a telephone as a number; it stays whole.
    assert.match(await file.text(), /"37120000148"/)
    assert.doesNotMatch(words, /not screened|Nor is this/)
  })

  test('a file that is no container stays as it is', async () => {
    assert.equal(await from('{"text":"x"}\n', 'adverts.xlsx'), null)
    assert.equal(await from('', 'empty.xlsx'), null)
  })

  test('what cannot be taken is told by its reason, and a bomb is not unpacked', async () => {
    const rows = [['Text'], ['x']]
    assert.equal(await why(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0)), 'old-format')
    assert.equal(await why(zipped({ 'a.txt': 'x' })), 'no-workbook')
    assert.equal(await why(workbook([{ name: 'Empty', rows: [] }])), 'empty')
    assert.equal(await why(workbook([{ name: 'Adverts', rows }]).slice(0, -30)), 'damaged')
    const part = 'xl/worksheets/sheet1.xml'
    const bomb = zipped(
      { 'xl/workbook.xml': '<workbook/>', [part]: 'x'.repeat(1_000_000) },
      { lies: { [part]: 200_000_000 } },
    )
    assert.equal(await why(bomb), 'too-large')
  })
})
