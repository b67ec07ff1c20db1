import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sampleReturn } from '../../../../test/samples/returns.ts'
import { returnWorkbook } from '../../../modules/statistics/formats/return-workbook.ts'
import { LETTERS, MOST_RETURN_FILE } from '../../../modules/statistics/return/codes.ts'
import { readReturn } from '../../../modules/statistics/return/import/read.ts'
import { readReturnFile } from './return-file.ts'

const file = (name: string, ...parts: readonly BlobPart[]) => new File([...parts], name)
const whyOf = async (one: File) => {
  const read = await readReturnFile(one)
  return 'why' in read ? read.why : 'read'
}

test('a workbook is read by its sheets, and says what was written', async () => {
  const cube = sampleReturn()
  const read = await readReturnFile(file('police.xlsx', new Uint8Array(returnWorkbook(cube, 'en'))))
  assert.ok('sheets' in read)
  const sheets = read.sheets.flatMap((one) => ('rows' in one ? [{ name: one.name, rows: one.rows }] : []))
  const again = readReturn(sheets, { year: 2025, language: 'en', last: null })
  assert.deepEqual('observations' in again ? again.observations : again.faults, cube.observations)
  assert.deepEqual(
    'letters' in again && again.letters,
    LETTERS.filter((letter) => 'abdf'.includes(letter)),
  )
})

test('a text is one letter as CSV, whatever it is called', async () => {
  const read = await readReturnFile(file('d', 'year;decision;count'))
  assert.deepEqual(read, { sheets: [{ name: 'd', csv: 'year;decision;count' }] })
})

test('what cannot be read says why', async () => {
  assert.equal(await whyOf(file('a.csv')), 'empty')
  assert.equal(await whyOf(file('a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))), 'old-format')
  assert.equal(await whyOf(file('a.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0]))), 'damaged')
  assert.equal(await whyOf(file('a.csv', new Uint8Array(MOST_RETURN_FILE + 1))), 'too-large')
})
