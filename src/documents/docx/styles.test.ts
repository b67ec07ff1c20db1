import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberingPart, stylesPart } from './styles.ts'

test('the language of a document is that of its letters, also from right to left', () => {
  assert.match(stylesPart({ language: 'lv', direction: 'ltr' }), /<w:lang w:val="lv"\/>/)
  assert.match(stylesPart({ language: 'ar', direction: 'rtl' }), /<w:lang w:bidi="ar"\/>/)
})

test('headings have their level in the outline, and stay with what they head', () => {
  const xml = stylesPart({ language: 'en', direction: 'ltr' })
  for (const level of [1, 2, 3]) {
    const style =
      new RegExp(`w:styleId="Heading${level}"><w:name w:val="heading ${level}"/>.*?</w:style>`).exec(xml)?.[0] ?? ''
    assert.match(style, new RegExp(`<w:keepNext/>.*<w:outlineLvl w:val="${level - 1}"/>`))
  }
})

test('the list with points is the first; each numbered one counts for itself', () => {
  const xml = numberingPart(2)
  const lists = [...xml.matchAll(/<w:num w:numId="(\d)"><w:abstractNumId w:val="(\d)"\/>/g)].map(([, id, of]) => [
    id,
    of,
  ])
  assert.deepEqual(lists, [
    ['1', '0'],
    ['2', '1'],
    ['3', '1'],
  ])
})
