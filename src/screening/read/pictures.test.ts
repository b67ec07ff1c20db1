import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { readContent } from '../../../test/samples/read-content.ts'
import type { Posting } from '../posting.ts'
import { countAttached, countPictures, picturesIn } from './pictures.ts'
import { telegramPictures } from './telegram.ts'

/** Number of pictures of each posting. */
const countsOf = (postings: readonly Posting[]): number[] => postings.map(({ notRead }) => notRead?.[0]?.count ?? 0)

describe('pictures are counted', () => {
  test('in HTML, but not those that only count readers', () => {
    assert.equal(picturesIn('<p>Work</p><img src="a.png"><IMG src=b.jpg width=100 />'), 2)
    assert.equal(picturesIn('<img src="t.gif" width="1" height="1"><img width=1 src=x><img height="1px" src=y>'), 0)
    assert.equal(picturesIn('An imgage of <imgx> and &lt;img&gt;'), 0)
    assert.equal(picturesIn('<img src="cut'), 1)
  })

  test('in values of columns: addresses, lists, objects, a line each', () => {
    assert.equal(countPictures('https://board.example/1.jpg'), 1)
    assert.equal(countPictures(['a', 'b', '', ' ']), 2)
    assert.equal(countPictures([{ url: 'a' }, {}, [{ src: 'b' }]]), 2)
    assert.equal(countPictures('a\nb\n'), 2)
    for (const none of [null, undefined, '', {}, [], 7, true]) assert.equal(countPictures(none), 0)
  })

  test('among attachments by type or ending', () => {
    assert.equal(countAttached([{ mime_type: 'image/png' }, { mime_type: 'video/mp4' }, 'cv.pdf', 'a.JPG?s=1']), 2)
    assert.equal(countAttached('https://board.example/a.webp'), 1)
    assert.equal(countAttached(undefined), 0)
  })

  test('whatever the value, without a throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, html) => {
        assert.ok(countPictures(value) >= 0 && countAttached(value) >= 0 && picturesIn(html) >= 0)
      }),
    )
  })
})

describe('postings say how many of their pictures were not read', () => {
  test('JSON: by the names of columns, outer ones once', async () => {
    const records = [
      { text: 'One', image: 'https://board.example/1.jpg' },
      { text: 'Two', photos: ['a.jpg', 'b.jpg'], image: { url: 'c', width: 3 } },
      { text: 'Three', attachments: [{ type: 'image/png' }, { type: 'text/plain' }], image_count: 5 },
      { text: 'Four <img src="x.png">', foto: null },
      { text: 'Five', logo: 'l.png' },
    ]
    for (const content of [JSON.stringify(records), records.map((one) => JSON.stringify(one)).join('\n')]) {
      const { postings, pictures } = await readContent(content)
      assert.deepEqual(countsOf(postings), [1, 3, 1, 1, 0])
      assert.ok(!('notRead' in postings[4]))
      assert.equal(pictures, 0)
    }
  })

  test('Telegram: photos and pictures sent as files, not stickers; a photo without words stands alone', async () => {
    const message = { type: 'message', date: '2026-01-05T10:00:00', from: 'A', text: 'Work' }
    const messages = [
      { ...message, id: 1, photo: 'photos/photo_1.jpg' },
      { ...message, id: 2, photo: '(File not included. Change data exporting settings to download.)' },
      { ...message, id: 3, file: 'files/offer.png', mime_type: 'image/png' },
      { ...message, id: 4, file: 'files/s.webp', mime_type: 'image/webp', media_type: 'sticker' },
      { ...message, id: 5, file: 'files/cv.pdf', mime_type: 'application/pdf' },
      { ...message, id: 6, text: '', photo: 'photos/photo_2.jpg' },
      { ...message, id: 7 },
    ]
    const { postings, pictures } = await readContent(JSON.stringify({ name: 'Jobs', id: 12, messages }))
    assert.deepEqual(countsOf(postings), [1, 1, 1, 0, 0, 0])
    assert.equal(pictures, 1)
    assert.equal(telegramPictures({}), 0)
  })

  test('JobPosting: its image, and those its description shows; microdata too', async () => {
    const job = {
      '@type': 'JobPosting',
      title: 'Cook',
      description: '<p>Soup</p><img src="a.png">',
      image: ['b.png', 'c.png'],
    }
    const linked = `<html><script type="application/ld+json">${JSON.stringify(job)}</script><img src="page.png"></html>`
    assert.deepEqual(countsOf((await readContent(linked)).postings), [3])
    const micro = `<html><body><img src="banner.png"><div itemscope itemtype="https://schema.org/JobPosting">
      <h1 itemprop="title">Cook</h1><img itemprop="image" src="a.png">
      <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><img src="logo.png">
      <b itemprop="name">Inn</b></span><div itemprop="description">Soup <img src="b.png"></div></div></body></html>`
    const { postings } = await readContent(micro)
    assert.deepEqual(countsOf(postings), [2])
    assert.equal(postings[0].employer, 'Inn')
  })

  test('WARC: image records stand alone', async () => {
    const record = (mime: string, body: string) =>
      `WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: ${mime}\r\nContent-Length: ${body.length}\r\n\r\n${body}\r\n\r\n`
    const warc = `${record('image/png', 'PNG')}${record('text/css', 'a{}')}${record('image/jpeg', 'JPG')}`
    for (const piece of [1 << 20, 40]) {
      const { postings, pictures } = await readContent(warc, {}, piece)
      assert.deepEqual([postings.length, pictures], [0, 2])
    }
  })
})
