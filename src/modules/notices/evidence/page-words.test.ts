import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { processorSeconds } from '../../../../test/run/processor.ts'
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
    const many = (piece: string) => piece.repeat(300_000)
    const pieces = ['<script ', '<!--', '<', '<p><!-- -->', '&a', ' \n', '<svg/>'].map(many)
    for (const page of [...pieces, `<script>${many('</scripted>')}`]) {
      const took = processorSeconds(() => wordsOfPage(page))
      assert.ok(took < 5, `${took} s for ${page.slice(0, 20)}`)
    }
  })
})

describe('the words of pages as people write them', () => {
  test('a head that is never closed hides its title and nothing else', () => {
    const open = '<!doctype html><title>Hidden title</title><meta charset="utf-8"><body><p>Darbs ārzemēs</p>'
    assert.equal(wordsOfPage(open), 'Darbs ārzemēs')
    assert.equal(
      wordsOfPage(`<head><title>T</title><style>p{}</style><body><header>Top</header><p>Words`),
      'Top\nWords',
    )
  })

  test('a drawing without an inside hides nothing behind it', () => {
    assert.equal(wordsOfPage('<p>Before<svg width="1"/>after</p>'), 'Before after')
    assert.equal(wordsOfPage('<p>Before<svg><text>drawn</text></svg>after</p>'), 'Before after')
  })

  test('an element whose name only begins alike closes nothing', () => {
    assert.equal(wordsOfPage('<style>a</styled>still style</style><p>Seen</p>'), 'Seen')
    assert.equal(wordsOfPage('<script>"</scripting>"</script ><p>Seen</p>'), 'Seen')
    assert.equal(wordsOfPage('<STYLE>a</Style\n><p>Seen</p>'), 'Seen')
  })

  test('a hidden part that never ends hides the rest, as a browser does', () => {
    assert.equal(wordsOfPage('<p>Seen</p><script>let words = "never seen"'), 'Seen')
    assert.equal(wordsOfPage('<p>Seen</p><!-- never closed <p>x</p>'), 'Seen')
  })

  test('cells and points of a list stand in lines of their own, inline marks join their words', () => {
    assert.equal(wordsOfPage('<dl><dt>Pay</dt><dd>900</dd></dl>'), 'Pay\n900')
    assert.equal(wordsOfPage('Call<br>now<span> or </span><b>never</b>'), 'Call\nnow or never')
  })

  test('letters whose capitals are longer than they stay in their place', () => {
    // Made small, «İ» would be two signs long, and every place behind it one too far.
    assert.equal(wordsOfPage('<p>İİİİ</p><script>hidden</script><p>iş ilanı</p>'), 'İİİİ\niş ilanı')
  })

  test('signs by number: halves, NUL and what is past the last leave the text sound', () => {
    for (const page of ['&#xD83D;', '&#0;', '&#1114112;', '&#xFFFFFFFF;', '&#x1F642', '&;', '&#;'])
      assert.ok(wordsOfPage(`<p>a${page}b</p>`).toWellFormed().startsWith('a'), page)
    assert.equal(wordsOfPage('&#x49;&#110;&#118;'), 'Inv')
  })
})
