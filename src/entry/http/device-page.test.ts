import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testKernel } from '../../../test/houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import type { Pages } from '../../ports/pages.ts'
import { isDevice } from './device-page.ts'

const asset = (text: string, type: string) => ({ bytes: new TextEncoder().encode(text), packed: null, type })
const HTML = '<!doctype html><title>Units</title><script type="module" src="/assets/d.js"></script>'
const PAGES: Pages = new Map([
  ['device/index.html', asset(HTML, 'text/html; charset=utf-8')],
  ['o/sw.js', asset('self.x=1', 'text/javascript; charset=utf-8')],
  ['o/en.webmanifest', asset('{}', 'application/manifest+json')],
])

describe('the page that works without a network', () => {
  let database: TestDatabase
  let server: Awaited<ReturnType<typeof testServer>>
  let empty: Awaited<ReturnType<typeof testServer>>
  before(async () => {
    database = await openTestDatabase('server')
    server = await testServer(testKernel(database), new Map(), { pages: PAGES })
    empty = await testServer(testKernel(database), new Map(), { pages: new Map() })
  })
  after(async () => {
    await server.close()
    await empty.close()
    await database.close()
  })
  const get = (path: string, port = server.port) => ask(port, { path })

  test('is sent as it was built, without a nonce, since the browser keeps it', async () => {
    const answer = await get('/o/')
    assert.deepEqual([answer.status, answer.body], [200, HTML])
    assert.equal(answer.headers['cache-control'], 'no-cache')
  })

  test('loads and sends to its own server alone, and runs no script but from files', async () => {
    for (const path of ['/o/', '/o/sw.js', '/o/nothing.js']) {
      const policy = String((await get(path)).headers['content-security-policy'])
      assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; /)
      assert.doesNotMatch(policy, /nonce|unsafe|data:|\*/)
      assert.match(policy, /form-action 'none'; base-uri 'none'; frame-ancestors 'none'$/)
    }
    assert.match(String((await get('/')).headers['content-security-policy']), /nonce-/)
  })

  test('stands at one address, with its worker and manifest beside it', async () => {
    const moved = await get('/o')
    assert.deepEqual([moved.status, moved.headers.location], [302, '/o/'])
    const worker = await get('/o/sw.js')
    assert.match(String(worker.headers['content-type']), /javascript/)
    assert.equal(worker.headers['cache-control'], 'no-cache', 'a worker that is kept for a year cannot be mended')
    assert.match(String((await get('/o/en.webmanifest')).headers['content-type']), /manifest\+json/)
  })

  test('missing, because nothing was built, is said', async () => {
    const answer = await get('/o/', empty.port)
    assert.equal(answer.status, 404)
    assert.match(String(answer.json().detail), /npm start/)
  })

  test('is told from what only begins alike', () => {
    assert.deepEqual(['/o', '/o/', '/o/x'].map(isDevice), [true, true, true])
    assert.deepEqual(['/', '/oidc/callback', '/offers', '/p/o'].map(isDevice), [false, false, false, false])
  })
})
