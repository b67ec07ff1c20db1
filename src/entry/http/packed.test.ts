import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { operations } from '../../operations.ts'
import { guardHeaders, type Variables } from './headers.ts'
import { packed } from './packed.ts'

const WORDS = 'the same again and again '.repeat(100)

const app = new Hono<{ Variables: Variables }>()
app.use(guardHeaders(false), packed())
app.all('*', (c) => c.json({ words: WORDS }))

const ask = (path: string, accept?: string, method = 'GET') =>
  app.request(path, { method, headers: accept === undefined ? {} : { 'Accept-Encoding': accept } })

describe('answers that are packed', () => {
  test('are what is the same for everybody, to whoever takes gzip, under the same headers', async () => {
    for (const [path, method] of [
      ['/api/block-filters/prefixes', 'GET'],
      ['/api/languages.list', 'POST'],
    ]) {
      const answer = await ask(path, 'br, gzip;q=0.8', method)
      assert.equal(answer.headers.get('Content-Encoding'), 'gzip', path)
      assert.equal(answer.headers.get('Vary'), 'Accept-Encoding')
      assert.equal(answer.headers.get('Cache-Control'), 'no-store')
      assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff')
      const bytes = Buffer.from(await answer.arrayBuffer())
      assert.ok(bytes.length < WORDS.length / 4)
      assert.deepEqual(JSON.parse(gunzipSync(bytes).toString()), { words: WORDS })
      const plain = await ask(path, undefined, method)
      assert.equal(plain.headers.get('Content-Encoding'), null)
      assert.deepEqual(await plain.json(), { words: WORDS })
    }
  })

  test('are no others: words of strangers stand beside secrets there', async () => {
    const offered = Object.keys(operations).map((name) => `/api/${name}`)
    const paths = [...offered, '/', '/leads', '/p', '/p/en/report', '/api/report-files/x', '/api/block-feeds/list.json']
    const found = []
    for (const path of paths)
      if ((await ask(path, 'gzip', 'POST')).headers.get('Content-Encoding') !== null) found.push(path)
    assert.deepEqual(found.sort(), ['/api/block-filters.list', '/api/languages.list', '/api/powers.list'])
  })
})
