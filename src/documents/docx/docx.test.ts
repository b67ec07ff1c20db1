import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sampleDocument } from '../../../test/samples/documents.ts'
import type { Written } from '../document.ts'
import { docxOf } from './docx.ts'

/** All parts as text: the container keeps them as they are. */
const read = (document: Written): string => Buffer.from(docxOf(document)).toString('utf8')

describe('a document for Word', () => {
  test('has the headings that Word knows, and links to its chapters', () => {
    const xml = read(sampleDocument())
    assert.match(
      xml,
      /<w:pStyle w:val="Title"\/><\/w:pPr><w:r><w:t xml:space="preserve">Report &lt;invented&gt; &amp; tried</,
    )
    assert.match(xml, /<w:pStyle w:val="Heading1"\/><\/w:pPr><w:bookmarkStart w:id="1" w:name="chapter-2"\/>/)
    assert.match(xml, /<w:hyperlink w:anchor="chapter-2">/)
    assert.match(xml, /<w:pStyle w:val="Heading2"\/>/)
  })

  test('each numbered list begins with one', () => {
    const xml = read(sampleDocument())
    const lists = [
      ...xml.matchAll(/<w:pStyle w:val="ListNumber"\/><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="(\d+)"/g),
    ]
    assert.deepEqual(
      lists.map(([, id]) => id),
      ['2', '2', '3'],
    )
    assert.equal(xml.split('<w:startOverride w:val="1"/>').length - 1, 2)
  })

  test('a table has its headings on each sheet, and no row is torn', () => {
    const xml = read(sampleDocument())
    assert.equal(xml.split('<w:tblHeader/>').length - 1, 1)
    assert.equal(xml.split('<w:cantSplit/>').length - 1, 5)
    assert.match(xml, /<w:tblCaption w:val="Table 1\. Persons by group"\/>/)
  })

  test('a chart is drawn by Word, says what it shows, and leaves out what is not told', () => {
    const xml = read(sampleDocument())
    assert.match(xml, /<wp:docPr id="1" name="Chart 1" descr="Bars: persons by group\."\/>/)
    assert.match(
      xml,
      /<c:ptCount val="4"\/><c:pt idx="0"><c:v>3<\/c:v><\/c:pt><c:pt idx="1"><c:v>2<\/c:v><\/c:pt><c:pt idx="2"><c:v>1<\/c:v><\/c:pt><\/c:numLit>/,
    )
  })

  test('runs from right to left in Arabic: paragraphs, words, tables and bars', () => {
    const [arabic, english] = [read(sampleDocument('ar')), read(sampleDocument())]
    for (const part of ['<w:bidi/>', '<w:rtl/>', '<w:bidiVisual/>', '<c:axPos val="r"/>', 'w:bidi="ar"']) {
      assert.ok(arabic.includes(part), part)
      assert.ok(!english.includes(part), part)
    }
  })

  test('each sheet has its number and the mark', () => {
    const xml = read(sampleDocument())
    assert.match(xml, / PAGE <.* NUMPAGES <.* · Not for the public</s)
    assert.doesNotMatch(read({ ...sampleDocument(), mark: null }), /Not for the public/)
  })

  test('the same document gives the same bytes', () => {
    assert.deepEqual(docxOf(sampleDocument('lv')), docxOf(sampleDocument('lv')))
  })
})
