import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { readContent } from '../../../../test/samples/read-content.ts'
import { htmlToText } from '../html-text.ts'
import { NotPostings } from '../index.ts'

const job = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Berry picker',
  description: '<p>Pick <b>berries</b> &amp; pack.</p><ul><li>June</li><li>July</li></ul>',
  hiringOrganization: { '@type': 'Organization', name: 'Meadow Ltd' },
  datePosted: '2026-02-03',
  identifier: { '@type': 'PropertyValue', name: 'Meadow Ltd', value: 'M-77' },
}
const page = (json: unknown, head = '') =>
  `<!DOCTYPE html><html><head>${head}<script type="application/ld+json">${JSON.stringify(json)}</script></head><body><p>x</p></body></html>`
const picked = 'Pick berries & pack.\n\nJune\n\nJuly'

describe('HTML pages', () => {
  test('JSON-LD: alone, in a graph, in a list', async () => {
    const other = { '@type': ['JobPosting', 'Thing'], title: 'Cook', description: 'Soup', hiringOrganization: 'Inn' }
    for (const json of [[job, other], { '@graph': [{ '@type': 'WebPage' }, job, other] }]) {
      const { postings } = await readContent(page(json))
      assert.deepEqual(postings, [
        {
          id: 'M-77',
          title: 'Berry picker',
          text: picked,
          employer: 'Meadow Ltd',
          date: '2026-02-03',
          source: 'sample',
        },
        { id: 'sample#2', title: 'Cook', text: 'Soup', employer: 'Inn', date: null, source: 'sample' },
      ])
    }
  })

  test('the canonical address tells the source', async () => {
    const { postings } = await readContent(page(job, '<link rel="canonical" href="https://jobs.example/77">'))
    assert.deepEqual([postings[0].source, postings[0].id], ['jobs.example', 'jobs.example/M-77'])
  })

  test('JSON-LD with line breaks inside strings and in comments', async () => {
    const script = '<!--\n{"@type":"JobPosting","title":"Cook","description":"Soup\nand bread",}\n-->'
    const { postings } = await readContent(`<html><script type="application/ld+json">${script}</script></html>`)
    assert.equal(postings[0].text, 'Soup and bread')
  })

  test('microdata and RDFa', async () => {
    const micro = `<html><body><div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Cook</h1>
      <span itemprop="hiringOrganization" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Inn</b></span>
      <meta itemprop="datePosted" content="2026-01-02"><div itemprop="description"><p>Soup &amp; bread</p>Every day</div></div></body></html>`
    const rdfa = micro
      .replaceAll('itemprop', 'property')
      .replaceAll(/itemscope itemtype="https:\/\/schema.org\/(\w+)"/g, 'vocab="https://schema.org/" typeof="$1"')
    for (const html of [micro, rdfa]) {
      const { postings } = await readContent(html)
      assert.deepEqual(postings, [
        {
          id: 'sample#1',
          title: 'Cook',
          text: 'Soup & bread\nEvery day',
          employer: 'Inn',
          date: '2026-01-02',
          source: 'sample',
        },
      ])
    }
  })

  test('a page in a code page of its own', async () => {
    const html = page({ ...job, title: 'Pavārs' }, '<meta charset="windows-1257">')
    const bytes = Buffer.from(html.replace('ā', '\u00e2'), 'latin1')
    assert.equal((await readContent(bytes)).postings[0].title, 'Pavārs')
  })

  test('a page without an advert is no posting file', async () => {
    await assert.rejects(
      readContent('<html><body><h1>Hello</h1></body></html>'),
      /HTML page without a schema.org JobPosting/,
    )
    await assert.rejects(readContent('<?xml version="1.0"?><list></list>'), NotPostings)
  })

  test('HTML as text: line breaks, entities, tags that are escaped twice', () => {
    assert.equal(htmlToText('a<br>b<br/>c &eacute;&#x20AC;'), 'a\nb\nc é€')
    assert.equal(htmlToText('&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;'), 'One\n\nTwo')
    assert.equal(htmlToText('<script>alert(1)</script><style>p{}</style>Seen'), 'Seen')
    assert.equal(htmlToText('5 < 6 & plain'), '5 < 6 & plain')
  })
})

describe('WARC files', () => {
  const record = (type: string, body: string | Buffer, headers: Record<string, string> = {}, length?: number) => {
    const content = Buffer.from(body)
    const lines = Object.entries({ 'WARC-Type': type, 'Content-Length': `${length ?? content.length}`, ...headers })
    const head = `WARC/1.0\r\n${lines.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`
    return Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n\r\n')])
  }
  const response = (body: Buffer | string, headers: Record<string, string> = {}, number = 1, length?: number) => {
    const lines = Object.entries({ 'Content-Type': 'text/html; charset=utf-8', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    )
    const http = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\n${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
    const target = {
      'WARC-Target-URI': `https://board${number}.example/${number}`,
      'Content-Type': 'application/http; msgtype=response',
    }
    return record('response', http, target, length)
  }
  const html = (number: number) => page({ ...job, title: `Job ${number}` })
  const chunked = (text: string) => {
    const bytes = Buffer.from(text)
    const half = bytes.length >> 1
    const chunk = (part: Buffer) =>
      Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')])
    return Buffer.concat([chunk(bytes.subarray(0, half)), chunk(bytes.subarray(half)), Buffer.from('0\r\n\r\n')])
  }
  const records = [
    record('warcinfo', 'software: none'),
    record('request', 'GET / HTTP/1.1\r\n\r\n'),
    response(html(1), {}, 1),
    response(chunked(html(2)), { 'Transfer-Encoding': 'chunked' }, 2),
    response(gzipSync(html(3)), { 'Content-Encoding': 'gzip' }, 3),
    response(brotliCompressSync(html(4)), { 'Content-Encoding': 'br' }, 4),
    response('<html><p>Nothing here</p></html>'),
    response(Buffer.from([1, 2, 3]), { 'Content-Type': 'image/png' }),
    record(
      'resource',
      JSON.stringify({
        jobs: [
          { id: 'r1', text: 'One' },
          { id: 'r2', text: 'Two' },
        ],
      }),
      { 'Content-Type': 'application/json' },
    ),
    response(JSON.stringify(job), { 'Content-Type': 'application/ld+json' }, 9),
  ]
  const titles = ['Job 1', 'Job 2', 'Job 3', 'Job 4', '', '', 'Berry picker']

  test('pages and JSON in every wrapping', async () => {
    const whole = Buffer.concat(records)
    for (const [content, piece] of [
      [whole, 1 << 20],
      [whole, 50],
      [Buffer.concat(records.map((one) => gzipSync(one))), 999],
    ] as const) {
      const { postings, broken } = await readContent(content, {}, piece)
      assert.deepEqual(
        postings.map((one) => one.title),
        titles,
      )
      assert.deepEqual(
        postings.slice(0, 2).map((one) => [one.id, one.source]),
        [
          ['board1.example/M-77', 'board1.example'],
          ['board2.example/M-77', 'board2.example'],
        ],
      )
      assert.deepEqual(
        broken.map((one) => one.reason),
        ['page without JobPosting'],
      )
    }
  })

  test('a wrong length and a torn page cost one record each', async () => {
    const bad = [
      records[0],
      response(html(1), {}, 1, 100000),
      response(html(2), {}, 2, 30),
      response(gzipSync(html(3)).subarray(0, 90), { 'Content-Encoding': 'gzip' }, 3),
      Buffer.from('garbage in between\r\n'),
      response(html(4), {}, 4),
      record('response', 'x').subarray(0, 40),
    ]
    const { postings, broken } = await readContent(Buffer.concat(bad))
    assert.deepEqual(
      postings.map((one) => one.title),
      ['Job 1', 'Job 2', 'Job 4'],
    )
    assert.ok(broken.length >= 4)
  })

  test('no advert at all is a result, not an error', async () => {
    const { postings, broken } = await readContent(Buffer.concat([records[0], records[6]]))
    assert.deepEqual([postings.length, broken.length], [0, 1])
  })
})
