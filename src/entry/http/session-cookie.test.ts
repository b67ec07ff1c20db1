import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Context, Hono } from 'hono'
import { deviceCookie, sessionToken, setDeviceCookie, setSession } from './session-cookie.ts'

const TOKEN = 'Az09_-'.repeat(8).slice(0, 43)
const PLAIN = { cookie: 'ausma_session', origins: ['http://localhost:8321'] }
const SECURE = { cookie: 'ausma_session', origins: ['https://ausma.example', 'http://localhost:8321'] }

async function within<T>(work: (c: Context) => T, cookie?: string): Promise<{ value: T; set: string[] }> {
  const found: T[] = []
  const app = new Hono()
  app.get('/', (c) => {
    found.push(work(c))
    return c.text('')
  })
  const headers = cookie === undefined ? {} : { Cookie: cookie }
  const answer = await app.request('/', { headers })
  return { value: found[0], set: answer.headers.getSetCookie() }
}

const tokenOf = async (cookie?: string) => (await within((c) => sessionToken(c, PLAIN), cookie)).value

describe('the token of a request', () => {
  for (const [what, cookie, expected] of [
    ['alone', `ausma_session=${TOKEN}`, TOKEN],
    ['among others', `a=b; ausma_session=${TOKEN}; z=1`, TOKEN],
    ['of the demonstration', `ausma_try=${TOKEN}`, null],
    ['with another name before it', `xausma_session=${TOKEN}`, null],
    ['in capitals', `AUSMA_SESSION=${TOKEN}`, null],
    ['too short', `ausma_session=${TOKEN.slice(1)}`, null],
    ['too long', `ausma_session=${TOKEN}a`, null],
    ['with a sign that is none of base64url', `ausma_session=${TOKEN.slice(1)}+`, null],
    ['with a line after it', `ausma_session=${TOKEN}%0A`, null],
    ['empty', 'ausma_session=', null],
    ['missing', '', null],
    ['without any cookie', undefined, null],
    ['a name of the language', '__proto__=1; constructor=2', null],
  ] as const)
    test(what, async () => assert.equal(await tokenOf(cookie), expected))

  test('property: nothing but 43 signs of base64url ever reaches the database', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary-ascii' }), async (value) => {
        const cookie = `ausma_session=${value.replace(/[^\x20-\x7e]/g, '')}`
        const token = await tokenOf(cookie)
        assert.ok(token === null || /^[\w-]{43}$/.test(token))
      }),
    ))
})

describe('the cookie by which a device is known', () => {
  const KEPT = `${'Az09_-'.repeat(12)}.${'b'.repeat(72)}`

  for (const [named, prefix] of [
    [PLAIN, ''],
    [SECURE, '__Host-'],
  ] as const)
    test(`for ${named.origins[0]}: half a year, out of reach of scripts and other sites, and read back`, async () => {
      const { set } = await within((c) => setDeviceCookie(c, named, KEPT))
      const [pair, ...attributes] = set[0].split('; ')
      assert.equal(pair, `${prefix}ausma_session_device=${KEPT}`)
      assert.deepEqual(
        new Set(attributes),
        new Set(['Max-Age=15552000', 'Path=/', 'HttpOnly', 'SameSite=Strict', ...(named === SECURE ? ['Secure'] : [])]),
      )
      assert.equal((await within((c) => deviceCookie(c, named), pair)).value, KEPT)
      assert.equal((await within((c) => sessionToken(c, named), pair)).value, null)
    })

  test('what cannot be one is not read, and over https none without the prefix', async () => {
    const read = async (named: typeof PLAIN, cookie: string) =>
      (await within((c) => deviceCookie(c, named), cookie)).value
    assert.equal(await read(PLAIN, `ausma_session_device=${'a'.repeat(501)}`), undefined)
    assert.equal(await read(PLAIN, 'ausma_session_device=a%0Ab'), undefined)
    assert.equal(await read(PLAIN, 'ausma_session_device='), undefined)
    assert.equal(await read(SECURE, `ausma_session_device=${KEPT}`), undefined)
  })
})

describe('the cookie that is handed out', () => {
  const attributes = (cookie: string) => new Set(cookie.split('; ').slice(1))

  for (const [what, named, isSecure] of [
    ['over http on this machine', PLAIN, false],
    ['over https', SECURE, true],
  ] as const)
    test(`${what}: no script reads it, no other site sends it${isSecure ? ', and it travels sealed only' : ''}`, async () => {
      const { set } = await within((c) => setSession(c, named, TOKEN))
      assert.equal(set.length, 1)
      assert.ok(set[0].startsWith(`${isSecure ? '__Host-' : ''}ausma_session=${TOKEN};`))
      assert.deepEqual(
        attributes(set[0]),
        new Set(['Path=/', 'HttpOnly', 'SameSite=Strict', ...(isSecure ? ['Secure'] : [])]),
      )
    })

  test('has no date: it goes when the browser is closed', async () => {
    const { set } = await within((c) => setSession(c, SECURE, TOKEN))
    assert.doesNotMatch(set[0], /Max-Age|Expires|Domain/i)
  })

  test('taken back it has the same attributes, or the browser would keep the old one', async () => {
    const [given, taken] = await Promise.all([
      within((c) => setSession(c, SECURE, TOKEN)),
      within((c) => setSession(c, SECURE, null)),
    ])
    assert.ok(taken.set[0].startsWith('__Host-ausma_session=;'))
    const without = [...attributes(taken.set[0])].filter((one) => one !== 'Max-Age=0')
    assert.deepEqual(new Set(without), attributes(given.set[0]))
    assert.ok(attributes(taken.set[0]).has('Max-Age=0'))
  })

  for (const named of [PLAIN, SECURE])
    test(`a cookie that was set for ${named.origins[0]} is read back`, async () => {
      const { set } = await within((c) => setSession(c, named, TOKEN))
      const { value } = await within((c) => sessionToken(c, named), set[0].split(';')[0])
      assert.equal(value, TOKEN)
    })

  test('over https a cookie without the prefix, which a neighbouring name may have planted, is not read', async () => {
    const { value } = await within((c) => sessionToken(c, SECURE), `ausma_session=${TOKEN}`)
    assert.equal(value, null)
  })
})
