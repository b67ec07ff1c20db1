import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { attributesOf, elements, parsedXml } from '../../test/rules/xml.ts'
import { element, escaped, writable } from './xml.ts'

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", '\t', '\n', '\r', ']', '\u0000', '\u0085', '\u2028', '\ud83d', 'x'),
  }),
)

describe('XML', () => {
  test('property: any text comes back as it was, but for what XML cannot write', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const xml = parsedXml(element('a', { b: text }, element('c', {}, escaped(text))))
        assert.equal(attributesOf(elements(xml, 'a')[0]).b, writable(text))
        assert.equal(elements(xml, 'c')[0].textContent ?? '', writable(text))
      }),
    )
  })

  test('property: what can be written stays, and each sign that cannot becomes one that can', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const said = writable(text)
        assert.ok(said.isWellFormed())
        assert.equal(said.length, text.length)
        assert.equal(writable(said), said)
        assert.doesNotMatch(said, /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      }),
    )
  })

  test('nothing of a text ends its attribute or its element', () => {
    for (const text of ['"/><x a="', '</a><x/>', ']]>', '<!--', '<?php', '&amp;', '&#0;']) {
      const xml = parsedXml(element('a', { b: text }, escaped(text)))
      assert.equal(elements(xml, 'x').length, 0)
      assert.equal(attributesOf(elements(xml, 'a')[0]).b, text)
      assert.equal(elements(xml, 'a')[0].textContent, text)
    }
  })

  test('attributes that are null are left out; nought and an empty text are not', () => {
    assert.equal(element('a', { b: null, c: 0, d: '' }), '<a c="0" d=""/>')
    assert.equal(element('a', {}, '', ''), '<a/>')
    assert.equal(element('a', {}, '<b/>', 'x'), '<a><b/>x</a>')
  })
})
