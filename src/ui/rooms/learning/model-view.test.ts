import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { en } from '../../shell/catalogues/en.ts'
import { formats } from '../../shell/format.ts'
import { voice } from '../../shell/words.ts'
import {
  bars,
  curvePoints,
  isNearlyNothing,
  readiness,
  type Share,
  saidCounts,
  saidShare,
  saidWeight,
} from './model-view.ts'

const english = { say: voice(en, 'en'), format: formats('en') }
const share: Share = { share: 0.75, hits: 30, of: 40, low: 0.6, high: 0.86 }
const nothing: Share = { share: null, hits: 0, of: 0, low: 0, high: 1 }

describe('figures of a model in words', () => {
  test('a share has its counts and bounds; one of nothing is no nought per cent', () => {
    assert.equal(saidShare(share, english), '75% (30 of 40; 60% to 86%)')
    assert.equal(saidShare(nothing, english), 'none yet')
    assert.equal(saidCounts(share, english), '75% (30 of 40)')
  })

  test('weights have a real minus, and none where they round to nothing', () => {
    assert.equal(saidWeight(-1.234, 'en'), '−1.23')
    assert.equal(saidWeight(0.5, 'lv'), '0,50')
    assert.equal(saidWeight(-0.001, 'en'), '0.00')
    assert.equal(saidWeight(0.2134, 'en', 3), '0.213')
  })

  test('learning is open to who may, with enough of each kind, and not while it runs', () => {
    const may = { train: true, switch: true, keep: false }
    const lessons = { pursued: 30, dismissed: 30, needed: 30 }
    assert.deepEqual(readiness({ may, lessons, training: null }), { enough: true, open: true })
    assert.equal(readiness({ may, lessons: { ...lessons, dismissed: 29 }, training: null }).enough, false)
    assert.equal(readiness({ may, lessons, training: 'x' }).open, false)
    assert.equal(readiness({ may: { ...may, train: false }, lessons, training: null }).open, false)
  })

  test('the longest bar fills its place, whichever way it goes', () => {
    const weight = fc.record({
      code: fc.string(),
      name: fc.string(),
      weight: fc.double({ min: -9, max: 9, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(weight, { minLength: 1 }), (all) => {
        const drawn = bars(all)
        assert.ok(drawn.every(({ reach }) => reach >= 0 && reach <= 1))
        if (all.some((one) => Math.abs(one.weight) > 1e-6))
          assert.equal(Math.max(...drawn.map(({ reach }) => reach)), 1)
        assert.ok(drawn.every(({ up, weight }) => up === weight > 0))
      }),
    )
    assert.ok(isNearlyNothing({ weight: -0.004 }) && !isNearlyNothing({ weight: 0.005 }))
  })

  test('a bin in which nothing was pursued lies at nought', () => {
    const bin = { ...share, from: 0, to: 0.2, mean: 0.1 }
    const quality = { reliability: [bin, { ...bin, share: null }] }
    assert.deepEqual(
      curvePoints({ quality } as never).map((point) => point.share),
      [0.75, 0],
    )
  })
})
