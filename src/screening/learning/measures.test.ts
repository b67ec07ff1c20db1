import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { agreement, areaUnderCurve, brier, type Judged, reliability, shareOf, wilson } from './measures.ts'

const near = (value: number, wanted: number, by = 5e-4) => assert.ok(Math.abs(value - wanted) < by, `${value}`)
const judged = fc.array(
  fc.record({
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
    label: fc.constantFrom(0 as const, 1 as const),
  }),
  { maxLength: 80 },
)
const of = (...pairs: [number, 0 | 1][]): Judged[] => pairs.map(([probability, label]) => ({ probability, label }))

describe('measures', () => {
  test("Wilson's interval, against published values", () => {
    // Newcombe 1998, table I: 81 of 263; 15 of 148; 0 of 20; 1 of 29.
    near(wilson(81, 263).low, 0.2553)
    near(wilson(81, 263).high, 0.3662)
    near(wilson(15, 148).low, 0.0624)
    near(wilson(15, 148).high, 0.1605)
    near(wilson(0, 20).high, 0.1611)
    near(wilson(1, 29).low, 0.0061)
    assert.deepEqual(wilson(0, 0), { low: 0, high: 1 })
  })

  test('the interval holds the share, and a share of nothing is none', () => {
    fc.assert(
      fc.property(fc.nat({ max: 500 }), fc.nat({ max: 500 }), (hits, more) => {
        const share = shareOf(hits, hits + more)
        assert.equal(share.share === null, hits + more === 0)
        if (share.share !== null) assert.ok(share.low <= share.share + 1e-12 && share.share <= share.high + 1e-12)
      }),
    )
  })

  test('precision and recall at the cut, with their counts', () => {
    const { decided, pursued, precision, recall } = agreement(of([0.9, 1], [0.5, 0], [0.49, 1], [0.1, 0], [0.7, 1]))
    assert.deepEqual([decided, pursued], [5, 3])
    assert.deepEqual([precision.hits, precision.of, recall.hits, recall.of], [2, 3, 2, 3])
  })

  test('area: perfect, reversed, tied, and by hand', () => {
    assert.equal(areaUnderCurve(of([0.9, 1], [0.8, 1], [0.2, 0])).area, 1)
    assert.equal(areaUnderCurve(of([0.1, 1], [0.8, 0])).area, 0)
    assert.equal(areaUnderCurve(of([0.5, 1], [0.5, 0], [0.5, 0])).area, 0.5)
    // Pairs: 0.6 > 0.5, 0.6 > 0.1, 0.3 < 0.5, 0.3 > 0.1: three of four.
    const { area, low, high } = areaUnderCurve(of([0.6, 1], [0.3, 1], [0.5, 0], [0.1, 0]))
    assert.equal(area, 0.75)
    assert.ok(low < area && area < high)
    assert.deepEqual(areaUnderCurve(of([0.6, 1])), { area: 0.5, low: 0, high: 1 })
  })

  test('area is the share of pairs in the right order, whatever the numbers', () => {
    fc.assert(
      fc.property(judged, (all) => {
        const [yes, no] = [1, 0].map((label) => all.filter((one) => one.label === label))
        if (yes.length === 0 || no.length === 0) return
        const right = yes.flatMap((a) => no.map((b) => Math.sign(a.probability - b.probability) / 2 + 0.5))
        near(areaUnderCurve(all).area, right.reduce((a, b) => a + b, 0) / right.length, 1e-9)
      }),
    )
  })

  test('distance: sure and right is nothing, a coin a quarter', () => {
    assert.equal(brier(of([1, 1], [0, 0])), 0)
    assert.equal(brier(of([0.5, 1], [0.5, 0])), 0.25)
    assert.equal(brier([]), 0)
  })

  test('the curve has each lead once, in order, in bins of ten or more where there are so many', () => {
    fc.assert(
      fc.property(judged, (all) => {
        const bins = reliability(all)
        assert.equal(
          bins.reduce((sum, bin) => sum + bin.of, 0),
          all.length,
        )
        assert.equal(
          bins.reduce((sum, bin) => sum + bin.hits, 0),
          all.filter(({ label }) => label === 1).length,
        )
        for (const [i, { from, to, mean, of: count }] of bins.entries()) {
          assert.ok(from <= mean + 1e-12 && mean <= to + 1e-12)
          assert.ok(all.length < 10 || count >= 9)
          assert.ok(i === 0 || bins[i - 1].to <= from)
        }
      }),
    )
  })
})
