import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { sampleDocument } from '../../../test/samples/documents.ts'
import { dejaVu } from '../../ports/fonts.ts'
import type { Written } from '../document.ts'
import { pdfOf } from './pdf.ts'

/** The lines that are seen on each sheet. */
async function sheetsOf(document: Written): Promise<readonly (readonly string[])[]> {
  const pdf = await (await PDFiumLibrary.init()).loadDocument(await pdfOf(document, await dejaVu()))
  return [...pdf.pages()].map((one) =>
    one
      .getText()
      .split(/\r?\n/)
      .map((line) => line.trim()),
  )
}

// What a screen reader hears of it is asked of another program: `npm run test:interop`.
describe('a document on paper', () => {
  test('has title, chapters, lists and figures in their order', async () => {
    const [lines] = await sheetsOf(sampleDocument())
    const order = [
      'Report <invented> & tried',
      'What was seen',
      'Not told',
      'Table 1. Persons by group',
      'From an invented table.',
    ]
    const places = order.map((line) => lines.indexOf(line))
    assert.ok(!places.includes(-1), `${places}`)
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    )
  })

  test('a table that goes on has its headings again, and each sheet its number and mark', async () => {
    const sheets = await sheetsOf(sampleDocument('en', 70))
    assert.equal(sheets.length, 3)
    for (const [i, lines] of sheets.entries()) {
      assert.ok(lines.includes(`${i + 1} / 3 · Not for the public`), lines.join('\n'))
      assert.ok(lines.some((line) => /^Group\s+Persons$/.test(line)) || lines.includes('Persons'), lines.join('\n'))
    }
  })

  test('no row is lost or written twice between sheets', async () => {
    const lines = (await sheetsOf(sampleDocument('en', 70))).flat()
    const rows = lines.filter((line) => line === 'Group 40' || /^Group 40\s/.test(line))
    assert.equal(rows.length, 1, lines.join('\n'))
  })

  test('a day is read from left to right also in Arabic', async () => {
    const [lines] = await sheetsOf(sampleDocument('ar'))
    assert.ok(
      lines.some((line) => line.includes('2026-11-02')),
      lines.join('\n'),
    )
  })
})
