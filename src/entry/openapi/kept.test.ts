import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { operations } from '../../operations.ts'
import { DOCS, guardHeaders, type Variables } from '../http/headers.ts'
import { Description } from './kept.ts'

/** An app whose table of operations counts how often it is read through. */
function counted() {
  const count = { read: 0 }
  const table = new Proxy(operations, {
    ownKeys(target) {
      count.read++
      return Reflect.ownKeys(target)
    },
  })
  const description = new Description(table)
  const app = new Hono<{ Variables: Variables }>()
  app.use(guardHeaders(false))
  app.get('/api/openapi.json', (c) => description.sendDocument(c))
  app.get(DOCS, (c) => description.sendPage(c))
  return { app, count }
}

describe('the description of the interface', () => {
  test('is written once, however often strangers ask for it', async () => {
    const { app, count } = counted()
    const ask = () => Promise.all([app.request(DOCS), app.request('/api/openapi.json')])
    await ask()
    const { read } = count
    assert.ok(read > 0)
    for (let n = 0; n < 5; n++) await ask()
    assert.equal(count.read, read)
  })

  test('comes packed to whoever takes it so, and is the same then', async () => {
    const { app } = counted()
    for (const path of [DOCS, '/api/openapi.json']) {
      const plain = await app.request(path)
      const packed = await app.request(path, { headers: { 'Accept-Encoding': 'br, gzip;q=0.8' } })
      assert.deepEqual([plain.headers.get('Content-Encoding'), packed.headers.get('Content-Encoding')], [null, 'gzip'])
      const bytes = Buffer.from(await packed.arrayBuffer())
      assert.equal(gunzipSync(bytes).toString(), await plain.text())
      assert.equal(packed.headers.get('Vary'), 'Accept-Encoding')
    }
  })

  test('has a style that its policy knows by its hash, and no script', async () => {
    const answer = await counted().app.request(DOCS)
    const [, style] = /<style>([\s\S]*?)<\/style>/.exec(await answer.text()) ?? []
    const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))).toString('base64')
    const policy = String(answer.headers.get('Content-Security-Policy'))
    assert.ok(policy.includes(`style-src 'sha256-${hash}'`), policy)
    assert.doesNotMatch(policy, /script-src|unsafe/)
  })
})
