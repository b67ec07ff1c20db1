import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf, firstRecord, firstRecordOf } from './first-record.ts'
import { NotPostings, parseMap } from './index.ts'

const first = (content: string, map = '') => firstRecord(bytesOf(Buffer.from(content)), parseMap(map), 'board.example')

test('columns and the first posting, in every format that has columns', async () => {
  const rss =
    '<rss><channel><item><link>x</link></item><item><title>Cook</title><x:duty>Soup</x:duty></item></channel></rss>'
  for (const [content, names, map] of [
    ['id;title;duty\n1;Cook;Soup\n2;Maid;Tea\n', ['id', 'title', 'duty'], 'text=duty'],
    [
      '{"id":1,"title":"Cook","job":{"duty":"Soup"},"none":null}\n{"id":2,"title":"Maid"}\n',
      ['id', 'title', 'job.duty'],
      'text=job.duty',
    ],
    ['{"list":[{"id":1,"title":"Cook","duty":"Soup"}]}', ['id', 'title', 'duty'], 'text=duty'],
    [rss, ['link'], 'text=x:duty'],
  ] as const) {
    const { columns, posting } = await first(content, map)
    assert.deepEqual(
      columns.map(({ name }) => name),
      names,
    )
    assert.deepEqual([posting?.title, posting?.text], ['Cook', 'Soup'])
    assert.equal(posting?.source, 'board.example')
  }
})

test('a JSON Feed shows its own columns, too', async () => {
  const { columns, posting } = await first(
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>Soup</p>"}]}',
  )
  assert.deepEqual(columns, [
    { name: 'id', value: '1' },
    { name: 'content_html', value: '<p>Soup</p>' },
  ])
  assert.equal(posting?.text, 'Soup')
})

test('what holds no posting says why; a feed with nothing in it is none the less one', async () => {
  await assert.rejects(first('<html><body>x</body></html>'), NotPostings)
  assert.deepEqual(await first('<rss><channel></channel></rss>'), { columns: [], posting: null })
})

test('of a long file only the beginning is read', async () => {
  let given = 0
  async function* pieces() {
    for (; given < 1000; given++) yield Buffer.from('{"id":1,"text":"Soup every day and night"}\n'.repeat(20_000))
  }
  const bytes = { pieces: pieces(), total: null, consumed: () => 0, close: () => {} }
  assert.equal((await firstRecord(bytes, {}, 'x')).posting?.text, 'Soup every day and night')
  assert.ok(given < 5, `${given} pieces`)
})

test('a file on the disk is read and let go', async () => {
  const { posting } = await firstRecordOf('examples/postings.jsonl', {}, 'examples')
  assert.ok(posting?.text)
})
