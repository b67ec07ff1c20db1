import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { testKernel } from '../../../test/houses/kernel.ts'
import { openTestDatabase, type TestDatabase } from '../../../test/run/databases.ts'
import { call, SMALL, testServer } from '../../../test/run/web.ts'

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
