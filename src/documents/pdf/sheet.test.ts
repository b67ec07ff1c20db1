import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { dejaVu } from '../../ports/fonts.ts'
import { Sheet } from './sheet.ts'

const opened = async (direction: 'ltr' | 'rtl' = 'ltr') =>
  Sheet.open({ title: 'Tried', language: direction === 'rtl' ? 'ar' : 'en', direction, fonts: await dejaVu() })

async function linesOf(sheet: Sheet): Promise<readonly (readonly string[])[]> {
  const pdf = await (await PDFiumLibrary.init()).loadDocument(await sheet.done((n, of) => `${n} of ${of}`))
  return [...pdf.pages()].map((one) =>
    one
      .getText()
      .split(/\r?\n/)
      .map((line) => line.trim()),
  )
}

describe('a sheet', () => {
  test('goes on at the next one, and each says which it is', async () => {
    const sheet = await opened()
    for (let i = 1; i <= 60; i++) sheet.words(`Line ${i}`)
    const [first, second] = await linesOf(sheet)
    assert.equal(first?.[0], 'Line 1')
    assert.ok(first?.includes('1 of 2'))
    assert.ok(second?.includes('Line 60'))
    assert.ok(second?.includes('2 of 2'))
  })

  test('a heading never stands alone below', async () => {
    const sheet = await opened()
    for (let i = 1; i <= 48; i++) sheet.words(`Line ${i}`)
    sheet.heading(2, 'Headed')
    sheet.words('What it heads')
    const sheets = await linesOf(sheet)
    const of = (line: string) => sheets.findIndex((lines) => lines.includes(line))
    assert.equal(of('Headed'), of('What it heads'))
  })

  test('texts beside each other are read one after the other, and what comes next stands below the highest', async () => {
    const sheet = await opened()
    const long = sheet.laid('Words that need more than one line of a narrow place', 'plain', { indent: 0, width: 90 })
    const short = sheet.laid('12', 'plain', { indent: 200, width: 60 }, true)
    assert.ok(long.lines.length > 2)
    sheet.beside([
      { element: sheet.element('P'), laid: long },
      { element: sheet.element('P'), laid: short },
    ])
    sheet.words('Below')
    const [lines] = await linesOf(sheet)
    assert.deepEqual(lines?.slice(0, long.lines.length + 2), [...long.lines.map(({ text }) => text), '12', 'Below'])
  })
})
