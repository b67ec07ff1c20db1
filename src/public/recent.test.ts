import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Recent } from './recent.ts'

describe('a remembered answer', () => {
  const made = () => {
    const of = { asked: 0, at: 0 }
    return {
      of,
      recent: new Recent(
        async () => ++of.asked,
        100,
        () => of.at,
      ),
    }
  }

  test('is asked for anew each time by whoever needs it as it is now', async () => {
    const { recent } = made()
    assert.deepEqual([await recent.now(), await recent.now()], [1, 2])
  })

  test('serves for its time, and then is asked for once more', async () => {
    const { of, recent } = made()
    assert.equal(await recent.lately(), 1)
    of.at = 99
    assert.equal(await recent.lately(), 1)
    of.at = 100
    assert.equal(await recent.lately(), 2)
  })

  test('is the newest one, whoever asked for it', async () => {
    const { recent } = made()
    await recent.lately()
    await recent.now()
    assert.equal(await recent.lately(), 2)
  })

  test('is asked for once where many come at the same time', async () => {
    const { recent } = made()
    assert.deepEqual(new Set(await Promise.all(Array.from({ length: 50 }, () => recent.lately()))), new Set([1]))
  })

  test('is no answer where the question failed: the next one asks again', async () => {
    let fails = true
    const recent = new Recent(
      async () => {
        if (fails) throw new Error('no database')
        return 'here'
      },
      100,
      () => 0,
    )
    await assert.rejects(recent.lately(), /no database/)
    fails = false
    assert.equal(await recent.lately(), 'here')
  })
})
