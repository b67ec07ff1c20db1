import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, describe, test } from 'node:test'
import { testKernel } from '../../../test/houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import type { Pages } from '../../ports/pages.ts'
import { filesOf, type SignedFiles } from '../../ui/ports/device-files.ts'
import { POLICY } from '../../ui/ports/device-kept.ts'
import { devicePolicy, isDevice } from './device-page.ts'

const asset = (text: string, type: string) => ({ bytes: new TextEncoder().encode(text), packed: null, type })
const HTML = '<!doctype html><title>Units</title><script type="module" src="/assets/d.js"></script>'
const PAGES: Pages = new Map([
  ['device/index.html', asset(HTML, 'text/html; charset=utf-8')],
  ['o/sw.js', asset("self.k='key-of-this-server'", 'text/javascript; charset=utf-8')],
  ['assets/d.js', asset('self.d=1', 'text/javascript; charset=utf-8')],
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

  test('says by hash what it consists of, signed with the key that its worker holds, and with no other', async () => {
    const answer = await get('/o/files.json')
    const { 1: key } = /self\.k='([\w-]{87})'/.exec((await get('/o/sw.js')).body) ?? []
    const found = (await filesOf(answer.json(), String(key))) ?? assert.fail('not signed')
    const page = createHash('sha256').update(HTML).digest('base64url')
    assert.deepEqual(Object.keys(found.files), ['/o/', '/assets/d.js', '/o/en.webmanifest'])
    assert.equal(found.files['/o/'], page)
    const { list, signature } = answer.json() as unknown as SignedFiles
    const another = list.replace(page, createHash('sha256').update('other').digest('base64url'))
    assert.equal(await filesOf({ list: another, signature }, String(key)), null)
    assert.equal(await filesOf({ list, signature }, 'A'.repeat(87)), null)
    for (const none of [null, {}, { list }, { list, signature: 'AA' }, 'page'])
      assert.equal(await filesOf(none, String(key)), null)
  })

  test('missing, because nothing was built, is said', async () => {
    const answer = await get('/o/', empty.port)
    assert.equal(answer.status, 404)
    assert.match(String(answer.json().detail), /npm start/)
  })

  test('has one policy, whether the server sends it or the worker of the page', () => {
    assert.equal(POLICY, devicePolicy)
  })

  test('is told from what only begins alike', () => {
    assert.deepEqual(['/o', '/o/', '/o/x'].map(isDevice), [true, true, true])
    assert.deepEqual(['/', '/oidc/callback', '/offers', '/p/o'].map(isDevice), [false, false, false, false])
  })
})
