import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { seeded } from '../../../test/samples/adverts.ts'
import { fallen, LEAST_POSTINGS, LEAST_SCREENINGS, movedRate, type Sample } from './drift.ts'

const day = (i: number) => new Date(Date.UTC(2026, 0, 1 + i)).toISOString()
const samples = (...pairs: [hits: number, of: number][]): Sample[] =>
  pairs.map(([hits, of], i) => ({ at: day(i), hits, of }))
const steady: [number, number][] = [
  [10, 1000],
  [12, 1000],
  [9, 1000],
  [11, 1000],
  [10, 1000],
]

describe("a source's base rate", () => {
  test('that jumps or falls is told with its counts and when', () => {
    const moved = movedRate(samples(...steady, [60, 1000]))
    assert.ok(moved)
    assert.deepEqual(
      [moved.at, moved.now.hits, moved.now.of, moved.before.hits, moved.before.of],
      [day(5), 60, 1000, 52, 5000],
    )
    assert.ok(moved.deviations > 3)
    const rich = steady.map(([hits, of]): [number, number] => [20 * hits, of])
    assert.ok((movedRate(samples(...rich, [20, 1000]))?.deviations ?? 0) < -3)
  })

  test('that stays is not, nor one with too little to compare', () => {
    assert.equal(movedRate(samples(...steady, [13, 1000])), null)
    assert.equal(movedRate(samples(...steady.slice(0, LEAST_SCREENINGS - 1), [600, 1000])), null)
    assert.equal(movedRate([]), null)
  })

  test('small screenings do not count, neither as usual nor as moved', () => {
    const small = LEAST_POSTINGS - 1
    assert.equal(movedRate(samples(...steady, [small, small])), null)
    assert.equal(movedRate(samples(...steady.map((): [number, number] => [0, small]), [600, 1000])), null)
  })

  test('a source that always varies much is given more room than one that never did', () => {
    const wild: [number, number][] = [
      [10, 1000],
      [60, 1000],
      [5, 1000],
      [70, 1000],
      [20, 1000],
    ]
    assert.equal(movedRate(samples(...wild, [90, 1000])), null)
    assert.ok(movedRate(samples(...steady, [90, 1000])))
  })

  test('a source that never had a lead has moved with many, not with the first one', () => {
    const never = steady.map((): [number, number] => [0, 200])
    assert.equal(movedRate(samples(...never, [1, 200])), null)
    assert.ok(movedRate(samples(...never, [12, 200])))
  })

  test('an unmoved source gives few false alarms', () => {
    const random = seeded(4)
    const draw = (of: number, share: number) =>
      Array.from({ length: of }, () => Number(random() < share)).reduce((a, b) => a + b, 0)
    const alarms = Array.from({ length: 600 }, () =>
      movedRate(samples(...Array.from({ length: 13 }, (): [number, number] => [draw(400, 0.08), 400]))),
    ).filter((moved) => moved !== null).length
    // 1 in 370 by the normal curve; counts are slightly skewed, and the mean itself is an estimate.
    assert.ok(alarms <= 12, `${alarms} of 600`)
  })

  test('whatever the counts, an alarm has numbers', () => {
    const one = fc
      .tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 }))
      .map(([hits, more]): [number, number] => [hits, hits + more])
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (pairs) => {
        const moved = movedRate(samples(...pairs))
        if (moved !== null) assert.ok(Math.abs(moved.deviations) > 3 && Number.isFinite(moved.deviations))
      }),
    )
  })
})

describe('a share since training', () => {
  test('has fallen where chance would hardly make it', () => {
    assert.ok(fallen({ hits: 45, of: 50 }, { hits: 10, of: 20 }))
    assert.ok(!fallen({ hits: 45, of: 50 }, { hits: 16, of: 20 }))
    assert.ok(!fallen({ hits: 25, of: 50 }, { hits: 19, of: 20 }), 'a rise is no fall')
  })

  test('of few leads is not judged, nor where all is the same', () => {
    assert.ok(!fallen({ hits: 50, of: 50 }, { hits: 0, of: 9 }))
    assert.ok(!fallen({ hits: 9, of: 9 }, { hits: 0, of: 50 }))
    assert.ok(!fallen({ hits: 50, of: 50 }, { hits: 20, of: 20 }))
  })
})
