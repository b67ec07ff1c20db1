import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Hono } from 'hono'
import { testKernel } from '../../../test/houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { call, SMALL, testServer } from '../../../test/run/web.ts'
import { proxyFault } from './caller.ts'

// A stranger's calls are counted by address: a caller who could choose the address could guess passwords without end.

describe('the address by which strangers are counted', () => {
  let database: TestDatabase
  before(async () => {
    database = await openTestDatabase('server')
  })
  after(() => database.close())

  /** Tries to sign in from given addresses, as the request tells them; signing in allows three tries a minute. */
  async function trying(behindProxy: boolean, does: (tried: (from: string) => Promise<number>) => Promise<void>) {
    const server = await testServer(testKernel(database, { operations: SMALL }), new Map(), { behindProxy })
    const tried = async (from: string) =>
      (await call(server.port, 'sessions.open', { password: 'wrong' }, { 'X-Forwarded-For': from })).status
    await does(tried).finally(() => server.close())
  }

  test('behind a proxy is what the proxy wrote: a caller who sends another one with each try is held up all the same', () =>
    trying(true, async (tried) => {
      for (let one = 1; one <= 3; one++) assert.equal(await tried(`198.51.100.${one}, 203.0.113.7`), 403)
      assert.equal(await tried('198.51.100.4, 203.0.113.7'), 429)
      // A caller uses up no tries of another address by writing it before their own.
      assert.equal(await tried('203.0.113.8'), 403)
      assert.equal(await tried('203.0.113.7, 203.0.113.8'), 403)
    }))

  test('of IPv6 is the first half: a caller has as many addresses behind it as they like', () =>
    trying(true, async (tried) => {
      for (const from of ['2001:db8:1:2::1', '2001:db8:1:2:ffff::2', '[2001:db8:1:2::3]:443'])
        assert.equal(await tried(from), 403)
      assert.equal(await tried('2001:db8:1:2:1:2:3:4'), 429)
      assert.equal(await tried('2001:db8:1:3::1'), 403)
    }))

  test('of IPv4 that is written as IPv6 is the IPv4 address, and not one for all', () =>
    trying(true, async (tried) => {
      for (const from of ['203.0.113.7', '::ffff:203.0.113.7', '203.0.113.7:443']) assert.equal(await tried(from), 403)
      assert.equal(await tried('::ffff:cb00:7107'), 429)
      assert.equal(await tried('::ffff:203.0.113.8'), 403)
    }))

  test('without a proxy is that of the connection, whatever is sent', () =>
    trying(false, async (tried) => {
      for (let one = 1; one <= 3; one++) assert.equal(await tried(`198.51.100.${one}`), 403)
      assert.equal(await tried('198.51.100.4'), 429)
    }))
})

describe('what is wrong between the server and its proxy', () => {
  const origins = ['https://ausma.example', 'http://localhost:8321']
  const through = { Host: 'ausma.example' }
  const seen = async (behindProxy: boolean, from: string, headers: Record<string, string>) => {
    const app = new Hono()
    app.get('/', (c) => c.json(proxyFault(c, { behindProxy, origins })))
    const incoming = { socket: { remoteAddress: from, remotePort: 1, remoteFamily: 'IPv4' } }
    return (await app.request('/', { headers }, { incoming })).json()
  }

  for (const [what, behindProxy, from, headers, fault] of [
    ['a proxy here that is not read', false, '127.0.0.1', { ...through, 'X-Forwarded-For': '192.0.2.7' }, 'unread'],
    ['the same by IPv6', false, '::1', { ...through, Forwarded: 'for=192.0.2.7' }, 'unread'],
    ['the same as IPv4 in IPv6', false, '::ffff:127.0.0.1', { ...through, Forwarded: 'for=192.0.2.7' }, 'unread'],
    ['no proxy', false, '127.0.0.1', through, null],
    ['a header that somebody from elsewhere sends', false, '192.0.2.9', { ...through, 'X-Forwarded-For': 'x' }, null],
    ['a proxy that tells', true, '127.0.0.1', { ...through, 'X-Forwarded-For': '192.0.2.7' }, null],
    ['a proxy that does not tell', true, '127.0.0.1', through, 'missing'],
    [
      'one that tells in a way that is not read',
      true,
      '127.0.0.1',
      { ...through, Forwarded: 'for=192.0.2.7' },
      'missing',
    ],
    ['the keeper at the machine itself', true, '127.0.0.1', { Host: 'localhost:8321' }, null],
  ] as const)
    test(`${what}: ${fault}`, async () => assert.equal(await seen(behindProxy, from, headers), fault))
})
