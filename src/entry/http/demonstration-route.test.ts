import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { TestKernel } from '../../../test/houses/kernel.ts'
import { ask, testServer } from '../../../test/run/web.ts'
import { Problem } from '../../kernel/errors.ts'
import type { Door } from './door.ts'

const TOKEN = 'd'.repeat(43)
// The route comes before all operations, so it needs none and no database.
const kernel = { operations: {}, secret: new Uint8Array(32) } as unknown as TestKernel

async function served<T>(more: Partial<Door>, work: (port: number) => Promise<T>): Promise<T> {
  const server = await testServer(kernel, new Map(), more)
  try {
    return await work(server.port)
  } finally {
    await server.close()
  }
}

const start = (port: number, headers: Record<string, string> = {}, path = '/api/demonstrations.start') =>
  ask(port, { method: 'POST', path, headers: { 'Ausma-Request': '1', ...headers } })

const open = { state: async () => 'new' as const, demonstration: { enter: async () => TOKEN } }

describe('the one click that opens the demonstration', () => {
  for (const path of ['/api/demonstrations.start', '/try'])
    test(`at ${path} signs in by a cookie of its own name`, () =>
      served(open, async (port) => {
        const answer = await start(port, {}, path)
        assert.equal(answer.status, 200, answer.body)
        assert.deepEqual(answer.headers['set-cookie'], [`ausma_try=${TOKEN}; Path=/; HttpOnly; SameSite=Strict`])
        assert.ok(!answer.body.includes(TOKEN), 'no script reads it')
        assert.deepEqual(answer.json(), { url: '/leads' })
      }))

  for (const state of ['ready', 'demo'] as const)
    test(`is refused where the installation is ${state}, and opens nothing`, async () => {
      let entered = 0
      const demonstration = { enter: async () => `${entered++}` }
      await served({ state: async () => state, demonstration }, async (port) => {
        const answer = await start(port)
        assert.equal(answer.status, 409)
        assert.equal(answer.headers['set-cookie'], undefined)
      })
      assert.equal(entered, 0)
    })

  test('is refused where there is none: the demonstration itself has no other inside', () =>
    served({ state: async () => 'new' }, async (port) => assert.equal((await start(port)).status, 409)))

  for (const headers of [
    { 'Ausma-Request': '' },
    { Origin: 'https://evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
  ])
    test(`is no answer to another site (${Object.keys(headers)[0]})`, () =>
      served(open, async (port) => assert.equal((await start(port, headers)).status, 403)))

  test('is not opened by following a link', () =>
    served(open, async (port) => {
      const answer = await ask(port, { path: '/api/demonstrations.start' })
      assert.equal(answer.status, 405)
      assert.equal(answer.headers['set-cookie'], undefined)
    }))

  test('that cannot be opened answers a problem, without a cookie, and the next click tries again', async () => {
    let tries = 0
    const enter = async () => {
      if (tries++ === 0) throw new Problem('unavailable', 'There is no room in the temporary folder.')
      return TOKEN
    }
    await served({ ...open, demonstration: { enter } }, async (port) => {
      const failed = await start(port)
      assert.equal(failed.status, 503)
      assert.equal(failed.headers['set-cookie'], undefined)
      assert.equal((await start(port)).status, 200)
    })
  })

  test('an unexpected failure is told without its words', async () => {
    const { error } = console
    console.error = () => {}
    const enter = async () => {
      throw new Error('/tmp/secret-folder')
    }
    try {
      await served({ ...open, demonstration: { enter } }, async (port) => {
        const answer = await start(port)
        assert.equal(answer.status, 500)
        assert.ok(!answer.body.includes('secret-folder'))
      })
    } finally {
      console.error = error
    }
  })
})
