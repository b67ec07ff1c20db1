import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Problem } from './errors.ts'
import { Turns } from './turns.ts'

const LIMITS = { atOnce: 1, waiting: 2, patience: 60_000 }

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { work: () => promise, end: resolve }
}

describe('turns at costly work', () => {
  test('strangers who are too many are told when to come again; whoever is known does not wait for them', async () => {
    const turns = new Turns(LIMITS, LIMITS)
    const { work, end } = held()
    const strangers = Array.from({ length: 5 }, (_, at) => turns.take({ place: `${at}`, known: false }, work))
    const ended = Promise.allSettled(strangers)
    assert.equal(await turns.take({ place: '0', known: true }, async () => 'done'), 'done')
    end()
    const refused = (await ended).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    assert.equal(refused.length, 2)
    for (const problem of refused) {
      assert.ok(problem instanceof Problem)
      assert.deepEqual([problem.status, problem.retryAfter], [503, 5])
    }
  })

  test('a stranger from elsewhere has a place of the flood’s, and their turn after one of it', async () => {
    const turns = new Turns(LIMITS, LIMITS)
    const { work, end } = held()
    const order: string[] = []
    const flood = Array.from({ length: 3 }, () =>
      turns.take({ place: 'flood', known: false }, async () => {
        await work()
        order.push('flood')
      }),
    )
    const ended = Promise.allSettled(flood)
    const other = turns.take({ place: 'other', known: false }, async () => void order.push('other'))
    end()
    await Promise.all([other, ended])
    assert.ok(order.indexOf('other') <= 2, order.join())
  })

  test('what goes wrong in the work is passed on as it is', async () => {
    const failing = new Turns().take({ place: '', known: true }, async () => {
      throw new Error('broken')
    })
    await assert.rejects(failing, /^Error: broken$/)
  })
})
