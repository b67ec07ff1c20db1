import type { Fonts } from '../../ports/fonts.ts'
import { type Block, type Chart, type Figure, lengthsOf, type Written } from '../document.ts'
import { apart } from './lines.ts'
import { Sheet } from './sheet.ts'
import { tableOn } from './table.ts'

// Writes a document for paper and for screen readers.

/** How far what stands in a list is moved in, in points. */
const INDENT = 18

/** The document as PDF, tagged by PDF/UA-1. */
export async function pdfOf(document: Written, fonts: Fonts): Promise<Uint8Array> {
  const { title, author, at, language, direction, mark, words, blocks } = document
  const sheet = await Sheet.open({ title, author, at, language, direction, fonts })
  if (mark !== null) sheet.words(mark, 'bold')
  sheet.heading(1, title)
  sheet.words(`${author} · ${apart(at.toISOString().slice(0, 10))}`, 'faint')
  for (const block of blocks) blockOn(sheet, block)
  return sheet.done((n, of) => [words.page(n, of), mark].filter((one) => one !== null).join(' · '))
}

function blockOn(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'heading':
      sheet.heading(block.level, block.text)
      break
    case 'paragraph':
      sheet.words(block.text)
      sheet.space(4)
      break
    case 'note':
      sheet.words(block.text, 'faint')
      break
    case 'list':
      listOn(sheet, block.items, block.isNumbered)
      break
    case 'figure':
      figureOn(sheet, block)
  }
}

function listOn(sheet: Sheet, items: readonly string[], isNumbered: boolean): void {
  const list = sheet.element('L')
  for (const [i, item] of items.entries()) {
    const one = sheet.element('LI', {}, list)
    const label = sheet.laid(isNumbered ? `${i + 1}.` : '•', 'plain', { indent: 0, width: INDENT })
    const body = sheet.laid(item, 'plain', { indent: INDENT, width: sheet.width - INDENT })
    const [first, rest] = [body.lines.slice(0, 1), body.lines.slice(1)]
    sheet.room(body.style.size * 1.35)
    const element = { label: sheet.element('Lbl', {}, one), body: sheet.element('LBody', {}, one) }
    sheet.beside([
      { element: element.label, laid: label },
      { element: element.body, laid: { ...body, lines: first, goesOn: rest.length > 0 } },
    ])
    sheet.write(element.body, { ...body, lines: rest })
    sheet.space(2)
  }
  sheet.space(4)
}

function figureOn(sheet: Sheet, { caption, chart, table, notes }: Figure): void {
  sheet.space(6)
  // The caption stays with what follows.
  sheet.room(80)
  sheet.write(sheet.element('Caption'), sheet.laid(caption, 'bold'))
  sheet.space(4)
  if (chart !== null) chartOn(sheet, chart)
  tableOn(sheet, table)
  for (const note of notes) sheet.words(note, 'faint')
  sheet.space(8)
}

/** Bars that would not fit one sheet are pictures of their own. */
const MOST_BARS = 20

function chartOn(sheet: Sheet, chart: Chart): void {
  const lengths = lengthsOf(chart)
  const bars = chart.bars.map(({ words, told }, i) => ({ words, told, length: lengths[i] ?? 0 }))
  for (let from = 0; from < bars.length; from += MOST_BARS) sheet.bars(chart.alt, bars.slice(from, from + MOST_BARS))
  sheet.space(4)
}
