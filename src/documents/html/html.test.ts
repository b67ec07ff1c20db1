import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { noBrowser, sideways, startBrowser, violations } from '../../../test/browser/browser.ts'
import { HANG, PATIENCE } from '../../../test/browser/eventually.ts'
import { sampleDocument } from '../../../test/samples/documents.ts'
import { htmlOf } from './html.ts'

describe('a document as a page', () => {
  test('says its language and title, and its contents lead to its chapters', () => {
    const html = htmlOf(sampleDocument('lv'))
    assert.match(html, /^<!doctype html>\n<html lang="lv" dir="ltr">/)
    assert.match(html, /<title>Ziņojums &lt;izdomāts&gt; &amp; pārbaudīts<\/title>/)
    assert.match(html, /<a href="#chapter-2">Kas saskaitīts<\/a>/)
    assert.match(html, /<h2 id="chapter-2">Kas saskaitīts<\/h2>/)
  })

  test('heads each column and each row of a table, and names it by its caption', () => {
    const html = htmlOf(sampleDocument())
    assert.match(html, /<figcaption id="figure-1">Table 1\. Persons by group<\/figcaption>/)
    assert.match(
      html,
      /<table aria-labelledby="figure-1"><thead><tr><th scope="col">Group<\/th><th scope="col" class="number">/,
    )
    assert.match(html, /<tr><th scope="row">Group 1<\/th><td class="number">3<\/td><\/tr>/)
  })

  test('runs nothing and fetches nothing', () => {
    const html = htmlOf(sampleDocument('ar'))
    assert.doesNotMatch(html, /<script|javascript:|\son[a-z]+=|style="|(src|href)="(?!#)/)
    assert.match(html, /default-src 'none'/)
  })

  test('says at its head that it is not for the public, where it is not', () => {
    assert.match(htmlOf(sampleDocument()), /<p class="mark"><strong>Not for the public<\/strong><\/p>/)
    assert.doesNotMatch(htmlOf({ ...sampleDocument(), mark: null }), /class="mark"/)
  })
})

describe('in a browser', { skip: noBrowser }, () => {
  test('axe finds nothing, and nothing stands out sideways, in both directions and in the dark', {
    timeout: HANG,
  }, async () => {
    const browser = await startBrowser()
    try {
      for (const [language, colorScheme, width] of [
        ['en', 'dark', 360],
        ['ar', 'light', 1280],
      ] as const) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } })
        context.setDefaultTimeout(PATIENCE)
        const page = await context.newPage()
        await page.setContent(htmlOf(sampleDocument(language)))
        assert.deepEqual(await violations(page), [], language)
        assert.ok((await sideways(page)) <= 0)
        await context.close()
      }
    } finally {
      await browser.close()
    }
  })
})
