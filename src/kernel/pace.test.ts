import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { Ticker } from '../../test/fakes/ticker.ts'
import { Lanes } from './lanes.ts'
import { Pace } from './pace.ts'

const MINUTE = 60_000
const flooding = (ticker: Ticker) =>
  new Lanes({ atOnce: 1, waiting: Number.POSITIVE_INFINITY, patience: 1e12, pace: new Pace(8, 16, ticker) })

/** Places that post again as soon as they are answered, for ever. */
function flood(lanes: Lanes, places: readonly string[]): { served: number } {
  const flood = { served: 0 }
  const again = async (place: string): Promise<void> => {
    await lanes.run(place, async () => void flood.served++)
    void again(place)
  }
  for (const place of places) void again(place)
  return flood
}

/** Milliseconds until one post of a place is taken. */
async function taken(ticker: Ticker, lanes: Lanes, place: string): Promise<number> {
  const from = ticker.now()
  let at: number | null = null
  void lanes.run(place, async () => void (at = ticker.now()))
  while (at === null && ticker.now() - from < 10 * MINUTE) await ticker.pass(1000)
  return (at ?? Number.POSITIVE_INFINITY) - from
}

describe('a pace', () => {
  test('lets a few begin at once, then so many a second', () => {
    const ticker = new Ticker()
    const pace = new Pace(2, 3, ticker)
    assert.deepEqual([pace.take(), pace.take(), pace.take(), pace.take()], [true, true, true, false])
    ticker.set(499)
    assert.equal(pace.take(), false)
    ticker.set(500)
    assert.deepEqual([pace.take(), pace.take()], [true, false])
    ticker.set(1e9)
    assert.deepEqual([pace.take(), pace.take(), pace.take(), pace.take()], [true, true, true, false])
  })

  test('a flood of a thousand connections gets no more than its pace', async () => {
    const ticker = new Ticker()
    const posts = flood(
      flooding(ticker),
      Array.from({ length: 1000 }, (_, n) => `place ${n}`),
    )
    await ticker.pass(MINUTE)
    assert.ok(posts.served <= 16 + 8 * 60, String(posts.served))
    assert.ok(posts.served > 8 * 50, String(posts.served))
  })
})

describe('while a thousand connections post without end, one more is taken within five minutes', () => {
  const many = (length: number, of: (n: number) => string) => Array.from({ length }, (_, n) => of(n))
  for (const [who, places, place, most] of [
    ['from a place of its own', many(1000, (n) => `place ${n}`), 'another', 1000],
    ['where all come from one place', many(1000, () => 'one'), 'another', 1000],
    ['from the very place of the flood', many(1000, () => 'one'), 'one', 5 * MINUTE],
    [
      'from a place that floods, while others flood from places of their own',
      many(1000, (n) => (n % 2 ? 'one' : `place ${n}`)),
      'one',
      5 * MINUTE,
    ],
  ] as const)
    test(who, async () => {
      const ticker = new Ticker()
      const lanes = flooding(ticker)
      flood(lanes, places)
      // Until each of the thousand was taken once.
      await ticker.pass(3 * MINUTE)
      assert.ok((await taken(ticker, lanes, place)) <= most)
    })
})
