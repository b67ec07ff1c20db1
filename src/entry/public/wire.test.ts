import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Problem } from '../../kernel/errors.ts'
import type { Behind } from '../../public/behind.ts'
import { answering, Calls } from './wire.ts'

const agency = '00000000-0000-4000-8000-000000000001'

/** Both ends, with a server that answers as it is told; what is not told is never called. */
function ends(server: Partial<Behind>) {
  const logged: unknown[] = []
  const sent: unknown[] = []
  const calls = new Calls({ send: (message) => queueMicrotask(() => void hear(structuredClone(message))) })
  const send = (message: unknown) => {
    sent.push(message)
    calls.heard(structuredClone(message))
  }
  const hear = answering({ send }, server as Behind, (error) => logged.push(error))
  return { behind: calls.behind, hear, sent, logged }
}

describe('calls of the public pages to the server', () => {
  test('what is asked and given crosses as it is, dates and bytes included', async () => {
    const { behind } = ends({ opens: async (receipt) => ['an agency', `${receipt.length}`] })
    assert.deepEqual(await behind.opens([1, 2, 3, 4, 5, 6, 7]), ['an agency', '7'])
  })

  test('a refusal crosses with its words; a fault of the program crosses as «internal», and its words stay in the server', async () => {
    const { behind, logged } = ends({
      notices: async () => {
        throw new Problem('too-many-requests', 'Wait 3 seconds.', { retryAfter: 3 })
      },
      facts: async () => {
        throw new Error('password of the database: secret')
      },
    })
    const refused = await behind.notices().catch((error: unknown) => error)
    assert.ok(refused instanceof Problem)
    assert.deepEqual([refused.code, refused.message, refused.retryAfter], ['too-many-requests', 'Wait 3 seconds.', 3])
    const broken = await behind.facts().catch((error: unknown) => error)
    assert.ok(broken instanceof Problem)
    assert.equal(broken.code, 'internal')
    assert.doesNotMatch(broken.message, /secret/)
    assert.equal(logged.length, 1)
  })

  test('a process that was taken over reaches no other function of the server, and no property of every object', async () => {
    const { hear, sent } = ends({})
    for (const call of ['constructor', '__proto__', 'toString', 'execute', 7, undefined])
      await hear({ id: '1', call, args: [agency] })
    assert.ok(sent.every((message) => JSON.stringify(message).includes('unavailable')))
    assert.equal(sent.length, 6)
    for (const message of [
      null,
      'text',
      { id: 1, call: 'facts', args: [] },
      { id: '1', call: 'facts', args: 'no list' },
    ])
      await hear(message)
    assert.equal(sent.length, 6, 'what is no call is not answered')
  })

  test('at most 32 calls are under way; the others wait and all are answered', async () => {
    let under = 0
    let most = 0
    const { behind } = ends({
      async proofKey() {
        most = Math.max(most, ++under)
        await new Promise((resolve) => setImmediate(resolve))
        under--
        return 'key'
      },
    })
    const given = await Promise.all(Array.from({ length: 500 }, () => behind.proofKey()))
    assert.equal(given.length, 500)
    assert.equal(most, 32)
  })

  test('of more than 5,000 that wait the last is refused and told to come again', async () => {
    const { behind } = ends({ proofKey: () => new Promise(() => {}) })
    const asked = Array.from({ length: 5033 }, () => behind.proofKey())
    const refused = await asked[5032].catch((error: unknown) => error)
    assert.ok(refused instanceof Problem)
    assert.equal(refused.code, 'unavailable')
  })
})
