import assert from 'node:assert/strict'
import { test } from 'node:test'
import { attributesOf, elements, parsedXml } from '../../../../test/rules/xml.ts'
import { sheetsOf } from '../../../../test/samples/workbook-sheets.ts'
import { unzip } from '../../../ports/preview/unzip.ts'
import { type WrittenSheet, workbookFile } from './workbook.ts'

const sheet = (name: string, ...rows: WrittenSheet['rows']): WrittenSheet => ({
  name,
  rows,
  widths: [12],
  hasHeading: true,
  choices: [],
})
const xmlOf = (bytes: Uint8Array, name: string) => Buffer.from(unzip(bytes).get(name)?.() ?? []).toString()

test('texts and numbers come back as they were, and none runs as a formula', async () => {
  const rows = [
    ['=1+1', '<&>"\'', 'Ķīšu ēka'],
    [0, 1811, null],
  ]
  const file = workbookFile([sheet('a', ...rows)], false)
  const [read] = await sheetsOf(file)
  assert.deepEqual(read.rows, [
    ['=1+1', '<&>"\'', 'Ķīšu ēka'],
    ['0', '1811', ''],
  ])
  assert.doesNotMatch(xmlOf(file, 'xl/worksheets/sheet1.xml'), /<f>|<f /)
})

test('all parts are well-formed, and each sheet is known to the workbook', () => {
  const file = workbookFile(
    [sheet('one', ['x']), { ...sheet('it’s two', ['y']), choices: [{ column: 0, sheet: 'one', from: 0, words: 3 }] }],
    true,
  )
  for (const name of unzip(file).keys()) assert.ok(parsedXml(xmlOf(file, name)), name)
  const names = elements(parsedXml(xmlOf(file, 'xl/workbook.xml')), 'sheet').map((one) => attributesOf(one).name)
  assert.deepEqual(names, ['one', 'it’s two'])
  const second = xmlOf(file, 'xl/worksheets/sheet2.xml')
  assert.match(second, /rightToLeft="1"/)
  assert.match(second, /<formula1>&apos;one&apos;!\$A\$2:\$A\$4<\/formula1>/)
})
