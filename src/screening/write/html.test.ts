import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { escapeText, html, ownMarkup } from './html.ts'

test('texts are escaped, markup is kept, null and false write nothing', () => {
  const inner = html`<i>${'<&>"\''}</i>`
  assert.equal(html`<b>${inner}${null}${false}${0}${['a', inner]}</b>`.markup.length > 0, true)
  assert.equal(inner.markup, '<i>&lt;&amp;&gt;&quot;&#39;</i>')
  assert.equal(html`<b>${null}${false}${0}${['a', [inner]]}</b>`.markup, `<b>0a${inner.markup}</b>`)
  assert.equal(html`${ownMarkup('<hr>')}`.markup, '<hr>')
})

test('characters that HTML does not allow are shown as replaced', () => {
  assert.equal(escapeText('a\0b\x1bc\ud800d\n\te'), 'a�b�c�d\n\te')
})

test('no text can leave an element or a quoted attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(escapeText(text), /[<>"']|&(?!(amp|lt|gt|quot|#39);)/)
    }),
  )
})

test('indentation of our own lines is not written, a bare line break is', () => {
  const list = html`<ul>
    <li>${'a'}</li>
    ${'b'}
    text on
    two lines</ul>
<hr>`
  assert.equal(list.markup, '<ul><li>a</li>b text on two lines</ul>\n<hr>')
})
