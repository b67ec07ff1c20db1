import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { Strangers } from './strangers.ts'

const MINUTE = 60_000

describe('turns of strangers', () => {
  let now: number
  let strangers: Strangers
  beforeEach(() => {
    now = 0
    strangers = new Strangers({ atOnce: 2, waiting: 2, patience: 1_000_000 }, () => now)
  })
  /** Takes every place, until it is let go. */
  const flood = () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const all = [1, 2, 3, 4].map((n) => strangers.run(`192.0.2.${n}`, () => promise))
    return { let: resolve, ended: Promise.all(all) }
  }

  test('a session that was good before does not wait behind any flood; one that is made up is told to come again', async () => {
    strangers.learn('a good session')
    const { let: end, ended } = flood()
    assert.equal(await strangers.look('192.0.2.9', 'a good session', async () => 'found'), 'found')
    await assert.rejects(
      strangers.look('192.0.2.1', 'a made-up session', async () => assert.fail('looked at')),
      { code: 'unavailable', retryAfter: 5 },
    )
    end()
    await ended
    assert.equal(await strangers.look('192.0.2.1', 'a made-up session', async () => 'looked at'), 'looked at')
  })

  test('a session is known for half an hour at least, and not for ever', async () => {
    strangers.learn('a good session')
    const look = () => strangers.look('192.0.2.9', 'a good session', async () => 'found')
    now = 31 * MINUTE
    await look()
    const first = flood()
    assert.equal(await look(), 'found')
    first.let()
    await first.ended
    now = 62 * MINUTE
    await look()
    const second = flood()
    await assert.rejects(look(), { code: 'unavailable' })
    second.let()
    await second.ended
  })

  test('what fails gives its place back', async () => {
    for (let i = 0; i < 5; i++)
      await assert.rejects(
        strangers.run('192.0.2.1', () => Promise.reject(new Error('lost'))),
        /lost/,
      )
    assert.equal(await strangers.run('192.0.2.1', async () => 'done'), 'done')
  })
})
