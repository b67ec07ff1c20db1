import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Hono } from 'hono'
import { runs } from '../../../test/run/mode.ts'
import { problemAnswer } from './problems.ts'
import { apart, inPlace, ownHost, ownSite } from './same-site.ts'

const ORIGINS = ['https://ausma.example', 'http://localhost:8321', 'http://[::1]:8321']

const app = new Hono()
app.onError((error, c) => problemAnswer(c, error))
app.use(ownHost(ORIGINS), ownSite(ORIGINS))
app.all('*', (c) => c.text('in'))

const OURS = { Host: 'localhost:8321', 'Ausma-Request': '1' }

async function statusOf(method: string, headers: Record<string, string>): Promise<number> {
  return (await app.request('http://somewhere/api/x', { method, headers })).status
}

describe('requests that change something', () => {
  // Each browser sends a different selection of these; a program sends none.
  const origins = [
    undefined,
    ...ORIGINS,
    'null',
    'https://ausma.example:8443',
    'https://evil.example',
    'http://localhost',
  ]
  const sites = [undefined, 'same-origin', 'same-site', 'cross-site', 'none', 'SAME-ORIGIN', '']
  const ours = [undefined, '1', '0', 'true', '']
  for (const origin of origins)
    for (const site of sites)
      test(`Origin ${origin}, Sec-Fetch-Site ${site}`, async () => {
        for (const header of ours) {
          const headers = {
            Host: 'localhost:8321',
            ...(origin === undefined ? {} : { Origin: origin }),
            ...(site === undefined ? {} : { 'Sec-Fetch-Site': site }),
            ...(header === undefined ? {} : { 'Ausma-Request': header }),
          }
          const isIn =
            (origin === undefined || ORIGINS.includes(origin)) &&
            (site === undefined || site === 'same-origin') &&
            header === '1'
          for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
            assert.equal(await statusOf(method, headers), isIn ? 200 : 403, `${method} ${header}`)
          // A link from elsewhere may read: the cookie is SameSite=Strict, so no session comes along.
          assert.equal(await statusOf('GET', headers), 200)
        }
      })

  test('the form by which a browser fetches a bundle has no header of ours: a ticket in it says whose it is', async () => {
    const form = async (
      headers: Record<string, string>,
      path = '/api/evidence-bundles/7e57d004-2b97-4e7a-b45f-5387367791cd',
    ) =>
      (
        await app.request(`http://somewhere${path}`, {
          method: 'POST',
          headers: { Host: 'localhost:8321', ...headers },
        })
      ).status
    for (const origin of ['null', ...ORIGINS])
      assert.equal(await form({ Origin: origin, 'Sec-Fetch-Site': 'same-origin' }), 200, origin)
    for (const headers of [{ Origin: 'https://evil.example' }, { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }])
      assert.equal(await form(headers), 403)
    for (const path of ['/api/evidence-bundles/x', '/api/evidence-bundles', '/api/evidence.bundle', '/api/evidence'])
      assert.equal(await form({ Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }, path), 403, path)
  })

  test('an unknown method counts as one that changes', async () => {
    for (const method of ['PURGE', 'LINK', 'get']) {
      const given = await statusOf(method, { Host: 'localhost:8321' })
      // `Request` itself writes `get` in capitals.
      assert.equal(given, method === 'get' ? 200 : 403, method)
    }
  })
})

describe('the name of the server', () => {
  for (const [host, status] of [
    ['ausma.example', 200],
    ['AUSMA.example', 200],
    ['localhost:8321', 200],
    ['[::1]:8321', 200],
    ['ausma.example:443', 421],
    ['localhost:8322', 421],
    ['127.0.0.1:8321', 421],
    ['ausma.example.evil.example', 421],
    ['evil.example#ausma.example', 421],
    ['localhost:8321@evil.example', 421],
    ['', 421],
  ] as const)
    test(`«${host}»: ${status}`, async () => {
      assert.equal(await statusOf('GET', { Host: host }), status)
      assert.equal(await statusOf('POST', { ...OURS, Host: host }), status)
    })

  test('a name that is not ours is told where to go, and nothing of it is said back', async () => {
    const answer = await app.request('http://somewhere/', { headers: { Host: 'evil.example' } })
    const body = await answer.text()
    assert.match(body, /https:\/\/ausma\.example only/)
    assert.ok(!body.includes('evil'))
  })
})

test('property: no name and no origin but our own is let in', async () => {
  const host = fc.oneof(
    fc.domain(),
    fc.webAuthority(),
    fc.constantFrom('localhost', 'ausma.example.', 'xausma.example'),
  )
  await fc.assert(
    fc.asyncProperty(host, async (name) => {
      const isOurs = ORIGINS.some((origin) => new URL(origin).host === name.toLowerCase())
      assert.equal(await statusOf('GET', { Host: name }), isOurs ? 200 : 421)
      const status = await statusOf('POST', { ...OURS, Origin: `https://${name}` })
      assert.equal(status, name === 'ausma.example' ? 200 : 403)
    }),
    runs(200),
  )
})

describe('the page for devices under a host of its own', () => {
  const [PAGES, DEVICES] = [['https://help.example'], ['https://units.example']]
  const parted = new Hono()
  parted.onError((error, c) => problemAnswer(c, error))
  const guards = [
    ownHost([...ORIGINS, ...PAGES, ...DEVICES]),
    apart(ORIGINS, PAGES, DEVICES),
    ownSite(ORIGINS, PAGES, DEVICES),
  ] as const
  parted.use(...guards)
  parted.all('*', (c) => c.text('in'))
  const ask = (host: string, path: string, more: { method?: string; headers?: Record<string, string> } = {}) =>
    parted.request(`http://somewhere${path}`, { ...more, headers: { Host: host, ...more.headers } })

  for (const [host, path, status] of [
    ['units.example', '/o/', 200],
    ['UNITS.example', '/o/sw.js', 200],
    ['units.example', '/o/sign-in', 200],
    ['units.example', '/assets/a-1.js', 200],
    ['units.example', '/api/forms.send', 200],
    ['units.example', '/api/sessions.take', 200],
    ['units.example', '/api/sessions.open', 421],
    ['units.example', '/api/sessions.hand-over', 421],
    ['units.example', '/api/reports.list', 421],
    ['units.example', '/api/report-files/x', 421],
    ['units.example', '/api/forms.send/', 421],
    ['units.example', '/leads', 421],
    ['units.example', '/index.html', 421],
    ['units.example', '/p', 421],
    ['units.example', '/oo', 421],
    // A device that was set up before there was such a host goes on.
    ['ausma.example', '/o/', 200],
    ['ausma.example', '/api/forms.send', 200],
    ['help.example', '/o/', 421],
    ['units.example:8443', '/o/', 421],
  ] as const)
    test(`${host}${path}: ${status}`, async () => {
      assert.equal((await ask(host, path)).status, status)
      const origin = host === 'ausma.example' ? 'https://ausma.example' : 'https://units.example'
      const headers = { 'Ausma-Request': '1', Origin: origin }
      assert.equal((await ask(host, path, { method: 'POST', headers })).status, status)
    })

  test('its bare name leads to the page', async () => {
    const answer = await ask('units.example', '/')
    assert.deepEqual([answer.status, answer.headers.get('location')], [302, '/o/'])
  })

  test('a page of the staff or of strangers changes nothing there, and it changes nothing elsewhere', async () => {
    const post = async (host: string, path: string, origin: string) =>
      (await ask(host, path, { method: 'POST', headers: { 'Ausma-Request': '1', Origin: origin } })).status
    for (const origin of ['https://ausma.example', 'https://help.example', 'null'])
      assert.equal(await post('units.example', '/api/sessions.take', origin), 403, origin)
    assert.equal(await post('ausma.example', '/api/sessions.close', 'https://units.example'), 403)
    assert.equal(await post('help.example', '/p/en/form', 'https://units.example'), 403)
  })
})

describe('public pages under a host of their own', () => {
  const PAGES = ['https://help.example']
  const parted = new Hono()
  parted.onError((error, c) => problemAnswer(c, error))
  // As the app does where another process answers for the pages: it is asked before the guards.
  const isInPlace = inPlace(PAGES)
  parted.all('/p/far', (c, next) => (isInPlace(c) ? c.text('far') : next()))
  parted.use(ownHost([...ORIGINS, ...PAGES]), apart(ORIGINS, PAGES), ownSite(ORIGINS, PAGES))
  parted.all('*', (c) => c.text('in'))
  const ask = (host: string, path: string, more: { method?: string; headers?: Record<string, string> } = {}) =>
    parted.request(`http://somewhere${path}`, { ...more, headers: { Host: host, ...more.headers } })

  for (const [host, path, status] of [
    ['help.example', '/p', 200],
    ['HELP.example', '/p/en/report', 200],
    ['help.example', '/p/far', 200],
    ['help.example', '/leads', 421],
    ['help.example', '/sign-in', 421],
    ['help.example', '/api/sessions.current', 421],
    ['help.example', '/assets/a-1.js', 421],
    ['help.example', '/o/', 421],
    ['help.example', '/public', 421],
    ['ausma.example', '/leads', 200],
    ['ausma.example', '/api/sessions.current', 200],
    ['ausma.example', '/p', 421],
    ['ausma.example', '/p/en/report', 421],
    ['ausma.example', '/p/far', 421],
    ['localhost:8321', '/leads', 200],
    ['localhost:8321', '/p', 421],
    ['evil.example', '/p', 421],
    ['evil.example', '/p/far', 421],
  ] as const)
    test(`${host}${path}: ${status}`, async () => {
      const answer = await ask(host, path)
      assert.equal(answer.status, status)
      if (status === 421) assert.match(await answer.text(), /https:\/\/(help|ausma)\.example only/)
    })

  test('the bare name of the public pages leads to them, that of the staff’s does not', async () => {
    const answer = await ask('help.example', '/')
    assert.deepEqual([answer.status, answer.headers.get('Location')], [302, '/p'])
    assert.equal((await ask('ausma.example', '/')).status, 200)
    assert.equal((await ask('help.example', '/', { method: 'POST' })).status, 421)
  })

  test('a page of one changes nothing under the other', async () => {
    const post = async (host: string, path: string, origin: string) =>
      (await ask(host, path, { method: 'POST', headers: { Origin: origin, 'Ausma-Request': '1' } })).status
    assert.equal(await post('ausma.example', '/api/x', 'https://ausma.example'), 200)
    assert.equal(await post('ausma.example', '/api/x', 'https://help.example'), 403)
    assert.equal(await post('help.example', '/p/x', 'https://help.example'), 200)
    assert.equal(await post('help.example', '/p/x', 'https://ausma.example'), 403)
  })

  test('without one nothing is parted', async () => {
    const whole = new Hono()
    whole.onError((error, c) => problemAnswer(c, error))
    whole.use(ownHost(ORIGINS), apart(ORIGINS, undefined), ownSite(ORIGINS, undefined))
    whole.all('*', (c) => c.text('in'))
    for (const path of ['/p', '/', '/leads', '/api/x'])
      assert.equal((await whole.request(path, { headers: { Host: 'ausma.example' } })).status, 200, path)
  })
})
