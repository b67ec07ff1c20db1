import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { DOMParser } from '@xmldom/xmldom'
import type { Download, Locator, Page } from 'playwright-core'
import { workbookFile } from '../../src/modules/statistics/formats/workbook.ts'
import type { Letter } from '../../src/modules/statistics/return/codes.ts'
import { letterOf } from '../../src/modules/statistics/return/letters.ts'
import { bytesOf, partsOf } from '../../src/ui/parts/workbook/zip.ts'
import { SAMPLE_COUNTS } from '../samples/returns.ts'
import { sheetsOf } from '../samples/workbook-sheets.ts'

// What a rapporteur does outside the program: fills in the template of the year, and opens the files that come out of it.

/** A file that a page gives after a press. */
export async function fileOf(page: Page, press: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
  const [file]: [Download, unknown] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

/** The template with the counts of the sample in it, as an office sends it back. @param spoil what somebody got wrong, by letter and line */
export async function filledTemplate(
  template: Uint8Array,
  spoil: Readonly<Record<string, string | number>> = {},
): Promise<Buffer> {
  const sheets = (await sheetsOf(template)).map(({ name, rows }) => {
    const letter = letterOf(name)
    const counts = letter === null || !GIVEN.includes(letter) ? [] : SAMPLE_COUNTS[letter]?.split(' ')
    const filled = rows.map((row, i) => {
      const count = spoil[`${letter}${i}`] ?? counts?.[i - 1]
      const said = count === undefined || Number.isNaN(Number(count)) ? (count ?? null) : Number(count)
      return i === 0 ? row.map(cellOf) : [...row.slice(0, -1).map(cellOf), said]
    })
    return { name, rows: filled, widths: [20], hasHeading: true, choices: [] }
  })
  return workbookFile(sheets, false)
}

/** Letters of which offices have sent theirs: victims, decisions of prosecutors, judgments. */
const GIVEN: readonly Letter[] = ['a', 'd', 'f']

const cellOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '')

/** The paragraphs of a Word document, those in cells of its tables too. */
export async function wordParagraphs(bytes: Buffer): Promise<readonly string[]> {
  const part = partsOf(bytes).get('word/document.xml') ?? assert.fail('no document in it')
  const fail = (_level: string, message: string) => assert.fail(message)
  const xml = new TextDecoder().decode(await bytesOf(bytes, part))
  const document = new DOMParser({ errorHandler: fail }).parseFromString(xml, 'text/xml')
  return Array.from(document.getElementsByTagName('w:p'), (paragraph) =>
    Array.from(paragraph.getElementsByTagName('w:t'), ({ textContent }) => textContent ?? '').join(''),
  )
}

/** The lines that are seen on the sheets of a paper, as Chromium's own reader of such files finds them. */
export async function paperLines(bytes: Buffer): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init()
  const paper = await library.loadDocument(bytes)
  const lines = [...paper.pages()].flatMap((sheet) => sheet.getText().split(/\r?\n/))
  paper.destroy()
  library.destroy()
  return lines.map((line) => line.trim())
}

/** The lines of a table in the page, below its headings. */
export const rowsIn = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim())),
    )
