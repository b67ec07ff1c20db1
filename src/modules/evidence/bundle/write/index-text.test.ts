import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { samplePlan } from '../../../../../test/samples/bundles.ts'
import { dejaVu } from '../../../../ports/fonts.ts'
import { BUNDLE_WORDS } from '../words/index.ts'
import { indexPage } from './index-page.ts'
import { indexPaper } from './index-paper.ts'
import { indexText } from './index-text.ts'

describe('an item that speaks for a defendant', () => {
  const { plan } = samplePlan()
  const words = BUNDLE_WORDS.en
  const text = indexText(plan, words)
  const page = indexPage(text, words)

  test('is named before all others, and says so before anything else is said of it', () => {
    assert.deepEqual(text.marked, ['2. Contract 2'])
    assert.deepEqual(
      text.items.map(({ mark }) => mark),
      [null, words.exculpatory, null],
    )
    const of = (part: string) => page.indexOf(part)
    assert.ok(of(`<h2>${words.exculpatory}</h2>`) < of(`<h2>${words.copies}</h2>`))
    assert.match(page, /<h2><bdi>2\. Contract 2<\/bdi><\/h2><p class="mark">Marked: it speaks for a defendant\.<\/p>/)
    assert.equal(page.split('<p class="mark">').length, 2, 'the other two say nothing of it')
  })

  test('on paper as on the page', async () => {
    const pdf = await (await PDFiumLibrary.init()).loadDocument(
      await indexPaper(text, words, { number: '1', fonts: await dejaVu() }),
    )
    const lines = [...pdf.pages()].flatMap((one) => one.getText().split(/\r?\n/))
    const after = lines.flatMap((line, i) => (line === words.exculpatory ? [lines[i + 1]] : []))
    assert.deepEqual(after, ['2. Contract 2', words.kind])
    assert.ok(lines.indexOf(words.exculpatory) < lines.indexOf(words.copies))
  })
})
