import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { wordsOfPage } from './page-words.ts'

describe('the words of a page', () => {
  test('are what a reader sees, in lines', () => {
    const page = `<!doctype html><html><head><title>T</title></head><body><h1>Darbs</h1><p>Pases <b>pie</b>&nbsp;mums</p>
      <ul><li>Maksa 300&euro;</li><li>A &amp; B</li></ul><br>Beigas</body></html>`
    assert.equal(wordsOfPage(page), 'Darbs\nPases pie mums\nMaksa 300&euro;\nA & B\nBeigas')
  })

  test('leave out what is no text: scripts, styles, comments, templates', () => {
    const hidden = '<script>if (a < b) go()</script><style>p{}</style><!-- note --><template><p>x</p></template>'
    assert.equal(wordsOfPage(`${hidden}<p>Seen</p><noscript>turn it on</noscript>`), 'Seen')
  })

  test('read signs by their numbers, and leave what is none', () => {
    assert.equal(wordsOfPage('&#65;&#x42;&#x1F642;'), 'AB🙂')
    assert.equal(wordsOfPage('&#0; &#x110000; &constructor;'), '&#0; &#x110000; &constructor;')
  })

  test('property: any bytes give text without tags of hidden parts, without NUL, and are read in time', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.constantFrom('<p>', '</p>', '<script>', '</script>', '<!--', '-->', '\0', '&')),
          {
            maxLength: 60,
          },
        ),
        (pieces) => {
          const words = wordsOfPage(pieces.join(''))
          assert.ok(!words.includes('\0'))
          assert.equal(words, words.trim())
          assert.doesNotMatch(words, /<script>[\s\S]*<\/script>/)
        },
      ),
    ))

  test('a page made to take long does not', () => {
    const started = performance.now()
    wordsOfPage('<script '.repeat(20_000))
    wordsOfPage('<!--'.repeat(50_000))
    wordsOfPage('<'.repeat(200_000))
    wordsOfPage('<p><!-- -->'.repeat(50_000))
    wordsOfPage('&a'.repeat(200_000))
    wordsOfPage(' \n'.repeat(200_000))
    assert.ok(performance.now() - started < 5_000)
  })
})
