import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { PATIENCE } from '../../test/browser/eventually.ts'
import { runs } from '../../test/run/mode.ts'
import { Busy, Lanes } from './lanes.ts'

/** Work that ends when it is told to. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { work: () => promise, end: resolve }
}
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('lanes of many small networks', () => {
  test('sixty-five thousand networks of one customer take turns as one: a newcomer from elsewhere goes next', async () => {
    const lanes = new Lanes({ atOnce: 1, waiting: 1000, patience: PATIENCE })
    const first = held()
    const order: string[] = []
    const begun = lanes.run('2001:db8:1:0::/64', first.work)
    const flood = Array.from({ length: 200 }, (_, n) =>
      lanes.run(`2001:db8:1:${(n + 1).toString(16)}::/64`, async () => void order.push('flood')),
    )
    const other = lanes.run('2001:db8:2:1::/64', async () => void order.push('other'))
    first.end()
    await Promise.all([begun, other, ...flood])
    assert.ok(order.indexOf('other') <= 1, String(order.indexOf('other')))
  })
})

describe('lanes', () => {
  test('property: never is more at work than allowed, and everything is done', async () => {
    const places = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(places, fc.integer({ min: 1, max: 4 }), async (list, atOnce) => {
        const lanes = new Lanes({ atOnce, waiting: 100, patience: PATIENCE })
        let [running, most] = [0, 0]
        const ended = await Promise.all(
          list.map((place, at) =>
            lanes.run(place, async () => {
              most = Math.max(most, ++running)
              await turn()
              running--
              return at
            }),
          ),
        )
        assert.deepEqual(
          ended,
          list.map((_, at) => at),
        )
        assert.ok(most <= atOnce)
      }),
      runs(40),
    )
  })

  test('whoever floods waits behind themselves: another place has its turn after one of theirs', async () => {
    const lanes = new Lanes({ atOnce: 1, waiting: 1000, patience: PATIENCE })
    const first = held()
    const order: string[] = []
    const begun = lanes.run('flood', first.work)
    const flood = Array.from({ length: 100 }, () => lanes.run('flood', async () => void order.push('flood')))
    const other = lanes.run('other', async () => void order.push('other'))
    first.end()
    await Promise.all([begun, other, ...flood])
    assert.ok(order.indexOf('other') <= 1, String(order.indexOf('other')))
    assert.equal(order.length, 101)
  })

  test('where all places are taken, the longest lane gives way to a newcomer, and who floods is refused', async () => {
    const lanes = new Lanes({ atOnce: 1, waiting: 5, patience: PATIENCE })
    const first = held()
    const begun = lanes.run('flood', first.work)
    const flood = Array.from({ length: 7 }, () => lanes.run('flood', async () => 'done'))
    const newcomer = lanes.run('other', async () => 'done')
    first.end()
    const ended = await Promise.allSettled(flood)
    assert.equal(await newcomer, 'done')
    await begun
    const refused = ended.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]
    assert.equal(refused.length, 3)
    assert.ok(refused.every(({ reason }) => reason instanceof Busy))
  })

  test('who has waited too long is told so instead of being left hanging', async () => {
    const lanes = new Lanes({ atOnce: 1, waiting: 5, patience: -1 })
    const first = held()
    const begun = lanes.run('a', first.work)
    const tired = lanes.run('b', async () => 'done')
    const looked = assert.rejects(tired, Busy)
    const last = lanes.run('c', async () => 'done')
    first.end()
    await looked
    assert.equal(await last, 'done')
    await begun
  })

  test('work that fails lets the next one start', async () => {
    const lanes = new Lanes({ atOnce: 1, waiting: 5, patience: PATIENCE })
    const failing = lanes.run('a', async () => {
      await turn()
      throw new Error('no')
    })
    const next = lanes.run('a', async () => 'done')
    await assert.rejects(failing, /no/)
    assert.equal(await next, 'done')
  })

  test('no place is kept as it is, and none at all once nothing of it waits', async () => {
    const lanes = new Lanes({ atOnce: 1, waiting: 5, patience: PATIENCE })
    const kept = () => [...(lanes as unknown as { lanes: Map<string, unknown> }).lanes.keys()]
    const first = held()
    const begun = lanes.run('192.0.2.7', first.work)
    const next = lanes.run('192.0.2.7', async () => {})
    assert.equal(kept().length, 1)
    assert.doesNotMatch(String(kept()), /192/)
    first.end()
    await Promise.all([begun, next])
    assert.deepEqual(kept(), [])
  })
})

test('a lane opened by a sum is served beside a flood, and the number of those who wait is told', async () => {
  const lanes = new Lanes({ atOnce: 1, waiting: 100, patience: PATIENCE })
  const first = held()
  const running = lanes.run('office', first.work)
  const order: string[] = []
  const flood = Array.from({ length: 20 }, (_, n) => lanes.run('office', async () => void order.push(`office ${n}`)))
  const own = lanes.run('sum abc', async () => void order.push('own'))
  assert.equal(lanes.waiting, 21)
  first.end()
  await Promise.all([running, own, ...flood])
  // Behind one of the office, not behind twenty.
  assert.ok(order.indexOf('own') <= 1, String(order.indexOf('own')))
  assert.equal(lanes.waiting, 0)
})

test('when all places are taken a newcomer from elsewhere gets one of the flood’s', async () => {
  const lanes = new Lanes({ atOnce: 1, waiting: 5, patience: PATIENCE })
  const first = held()
  const running = lanes.run('flood', first.work)
  const flood = Array.from({ length: 5 }, () => lanes.run('flood', async () => 'done').catch(() => 'refused'))
  const own = lanes.run('sum abc', async () => 'own')
  first.end()
  const ended = await Promise.all(flood)
  assert.equal(await own, 'own')
  assert.equal(ended.filter((one) => one === 'refused').length, 1)
  await running
})
