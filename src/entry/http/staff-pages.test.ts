import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { Hono } from 'hono'
import { runs } from '../../../test/run/mode.ts'
import { readPages } from '../../ports/pages.ts'
import type { Door } from './door.ts'
import { guardHeaders, type Variables } from './headers.ts'
import { problemAnswer } from './problems.ts'
import { indexPage, staffPage } from './staff-pages.ts'

const room = mkdtempSync(join(tmpdir(), 'ausma-pages-'))
after(() => rmSync(room, { recursive: true }))
const built = join(room, 'dist')
mkdirSync(join(built, 'assets'), { recursive: true })
writeFileSync(join(room, 'secrets.json'), 'SECRET')
const INDEX = `<!doctype html><html><head lang="en"><meta property="csp-nonce" nonce="OLD">
<link rel="stylesheet" nonce="OLD" href="/assets/a-1.css"><script type="module" nonce="OLD" src="/assets/a-1.js"></script>
</head><body><div id="root"></div><noscript>No script.</noscript></body></html>`
writeFileSync(join(built, 'index.html'), INDEX)
writeFileSync(join(built, 'assets', 'a-1.js'), 'export const words = 1\n'.repeat(200))
writeFileSync(join(built, 'assets', 'a-1.css'), 'p{}')
writeFileSync(join(built, 'mark.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
writeFileSync(join(built, 'notes.map'), 'sources')

let state: 'new' | 'ready' | 'demo' = 'ready'
function appOf(pages = readPages(built)) {
  const door = { pages, state: async () => state, behindProxy: false, origins: ['http://localhost'] } as unknown as Door
  const app = new Hono<{ Variables: Variables }>()
  app.onError((error, c) => problemAnswer(c, error))
  app.use(guardHeaders(false))
  app.get('*', (c) => staffPage(c, door))
  return app
}
const app = appOf()
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers })
const nonceOf = (answer: Response) =>
  /'nonce-([^']+)'/.exec(String(answer.headers.get('Content-Security-Policy')))?.[1] ?? ''

describe('the one page', () => {
  test('has the nonce of its answer at each script, style and link, and no other', async () => {
    const answer = await get('/leads')
    const page = await answer.text()
    const nonces = [...page.matchAll(/nonce="([^"]*)"/g)].map(([, nonce]) => nonce)
    assert.deepEqual(new Set(nonces), new Set([nonceOf(answer)]))
    assert.equal(nonces.length, 3)
    assert.equal([...page.matchAll(/csp-nonce/g)].length, 1)
    assert.ok(!page.includes('OLD'))
  })

  test('is never kept, for its nonce would be used again', async () => {
    assert.equal((await get('/')).headers.get('Cache-Control'), 'no-store')
    assert.equal((await get('/index.html')).headers.get('Cache-Control'), 'no-store')
    assert.equal((await get('/index.html')).headers.get('ETag'), null)
  })

  for (const one of ['new', 'ready', 'demo'] as const)
    test(`knows that the installation is ${one}`, async () => {
      state = one
      const page = await (await get('/')).text()
      state = 'ready'
      assert.ok(page.includes(`<meta name="ausma-state" content="${one}">`))
    })

  test('says where the public pages are, where they have a host of their own', async () => {
    const told = (html: string) => /<meta name="ausma-public-pages" content="([^"]*)">/.exec(html)?.[1]
    assert.equal(
      told(indexPage(INDEX, 'n', 'ready', { 'public-pages': 'https://help.example' })),
      'https://help.example',
    )
    assert.equal(told(indexPage(INDEX, 'n', 'ready')), undefined)
  })

  test('says what is wrong with the proxy before it while it is set up, and never later', async () => {
    const seen = async (one: typeof state) => {
      state = one
      const incoming = { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } }
      const page = await (
        await app.request('/setup', { headers: { 'X-Forwarded-For': '192.0.2.7' } }, { incoming })
      ).text()
      state = 'ready'
      return page.includes('<meta name="ausma-proxy" content="unread">')
    }
    assert.deepEqual([await seen('new'), await seen('ready'), await seen('demo')], [true, false, false])
  })

  test('without a built one: 503 and what to do, under the same headers', async () => {
    const answer = await appOf(new Map()).request('/leads')
    assert.equal(answer.status, 503)
    assert.match(await answer.text(), /npm start/)
    assert.match(String(answer.headers.get('Content-Security-Policy')), /default-src 'none'/)
  })

  test('property: whatever nonces the build left, only the answer’s are in it', () => {
    const tag = fc.constantFrom(
      '<script src="/a.js">',
      '<style>',
      '<link rel="icon">',
      '<p nonce="x">',
      '<script nonce="b" type="module">',
    )
    const nonce = fc.base64String({ minLength: 4, maxLength: 24 }).map((text) => `N${text}`)
    fc.assert(
      fc.property(fc.array(tag), nonce, (tags, own) => {
        const page = indexPage(`<html><head></head>${tags.join('')}</html>`, own, 'ready')
        const found = [...page.matchAll(/<(?:script|style|link)\b[^>]*nonce="([^"]*)"/g)].map(([, one]) => one)
        const wanted = tags.filter((one) => !one.startsWith('<p')).length
        assert.equal(found.length, wanted)
        assert.ok(found.every((one) => one === own))
      }),
    )
  })
})

describe('files', () => {
  test('with a hash in the name are kept for a year, others asked for again each time', async () => {
    assert.equal((await get('/assets/a-1.js')).headers.get('Cache-Control'), 'public, max-age=31536000, immutable')
    assert.equal((await get('/mark.svg')).headers.get('Cache-Control'), 'no-cache')
  })

  test('go packed to browsers that take that, and caches are told so', async () => {
    for (const accept of ['br', 'gzip, deflate, br', 'gzip, br;q=0.9']) {
      const answer = await get('/assets/a-1.js', { 'Accept-Encoding': accept })
      assert.equal(answer.headers.get('Content-Encoding'), 'br')
      assert.equal(answer.headers.get('Vary'), 'Accept-Encoding')
      const bytes = Buffer.from(await answer.arrayBuffer())
      assert.match(brotliDecompressSync(bytes).toString(), /^export const words/)
    }
    for (const accept of ['gzip', 'identity', 'brotli', '']) {
      const answer = await get('/assets/a-1.js', { 'Accept-Encoding': accept })
      assert.equal(answer.headers.get('Content-Encoding'), null, accept)
      assert.match(await answer.text(), /^export const words/)
    }
  })

  test('that packing would make larger go as they are', async () => {
    const answer = await get('/assets/a-1.css', { 'Accept-Encoding': 'br' })
    assert.equal(answer.headers.get('Content-Encoding'), null)
    assert.equal(await answer.text(), 'p{}')
  })

  test('have their type, and browsers may not guess another', async () => {
    for (const [path, type] of [
      ['/assets/a-1.js', 'text/javascript; charset=utf-8'],
      ['/assets/a-1.css', 'text/css; charset=utf-8'],
      ['/mark.svg', 'image/svg+xml'],
    ]) {
      const answer = await get(path)
      assert.equal(answer.headers.get('Content-Type'), type)
      assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff')
    }
  })

  for (const path of ['/assets/a-2.js', '/gone.svg', '/assets/', '/notes.map', '/.env', '/index.html.bak', '/a.b/c.d'])
    test(`${path} that is none is not answered by the page: a script must not become one`, async () => {
      const answer = await get(path)
      if (path === '/assets/') return assert.equal(answer.status, 200)
      assert.equal(answer.status, 404)
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json')
    })
})

describe('paths that climb', () => {
  for (const path of [
    '/../secrets.json',
    '/assets/../../secrets.json',
    '/%2e%2e/secrets.json',
    '/..%2fsecrets.json',
    '/..%5csecrets.json',
    '/%252e%252e%252fsecrets.json',
    '//secrets.json',
    '/assets/%00/../secrets.json',
    `/${room}/secrets.json`,
  ])
    test(path.replace(room, 'ROOM'), async () => {
      const answer = await get(path)
      assert.equal(answer.status, 404)
      assert.ok(!(await answer.text()).includes('SECRET'))
    })

  test('property: no path gives anything but a built file or the page', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e%2e', 'assets', 'secrets.json', '__proto__', 'constructor'),
      fc.webSegment(),
    )
    return fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 5 }), async (parts) => {
        const answer = await get(`/${parts.join('/')}`)
        assert.ok(answer.status === 200 || answer.status === 404)
        assert.ok(!(await answer.text()).includes('SECRET'))
      }),
      runs(150),
    )
  })
})
