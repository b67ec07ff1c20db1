import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Hono } from 'hono'
import { runs } from '../../../test/run/mode.ts'
import { problemAnswer } from './problems.ts'
import { ownHost, ownSite } from './same-site.ts'

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
