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

  test('is asked for twice at most where many need it as it is now: whoever comes meanwhile shares the next', async () => {
    let breaths = 0
    let asked = 0
    const answers = new Recent(
      async () => ++asked,
      100,
      () => 0,
      async () => void breaths++,
    )
    const few = await Promise.all([answers.now(), answers.now(), answers.now()])
    assert.deepEqual([few, breaths], [[1, 2, 2], 0])
    const crowd = await Promise.all(Array.from({ length: 1000 }, () => answers.now()))
    assert.deepEqual([new Set(crowd).size, asked, breaths], [2, 4, 1])
  })

  test('that fails, fails for whoever asked, and the next is asked for all the same', async () => {
    let asked = 0
    const answers = new Recent(
      async () => {
        if (++asked === 1) throw new Error('no')
        return asked
      },
      100,
      () => 0,
    )
    const [first, second] = await Promise.allSettled([answers.now(), answers.now()])
    assert.deepEqual([first.status, second.status], ['rejected', 'fulfilled'])
    assert.equal(await answers.now(), 3)
  })
})
