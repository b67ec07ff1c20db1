import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { seeded } from '../../../test/samples/adverts.ts'
import { calibrated, plattScale } from './calibration.ts'
import { sigmoid } from './logistic.ts'

const judged = fc.array(
  fc.tuple(fc.double({ min: -50, max: 50, noNaN: true }), fc.constantFrom(0 as const, 1 as const)),
  {
    minLength: 1,
    maxLength: 60,
  },
)

describe('calibration', () => {
  test('never changes an order, not even where the margins point the wrong way', () => {
    fc.assert(
      fc.property(judged, (pairs) => {
        const scale = plattScale(
          pairs.map(([margin]) => margin),
          pairs.map(([, label]) => label),
        )
        assert.ok(scale.slope > 0 && Number.isFinite(scale.slope) && Number.isFinite(scale.shift))
        const sorted = pairs.map(([margin]) => margin).sort((a, b) => a - b)
        for (const [i, margin] of sorted.entries()) {
          const probability = calibrated(scale, margin)
          assert.ok(probability >= 0 && probability <= 1)
          assert.ok(i === 0 || probability >= calibrated(scale, sorted[i - 1]))
        }
      }),
    )
  })

  test('margins that are twice too sure are halved', () => {
    const random = seeded(3)
    const truths = Array.from({ length: 5000 }, () => 4 * random() - 2)
    const labels = truths.map((margin) => Number(random() < sigmoid(margin + 0.3)))
    const { slope, shift } = plattScale(
      truths.map((margin) => 2 * margin),
      labels,
    )
    assert.ok(Math.abs(slope - 0.5) < 0.05, `${slope}`)
    assert.ok(Math.abs(shift - 0.3) < 0.1, `${shift}`)
  })

  test('no margins and few decisions make no certainty', () => {
    const scale = plattScale([0, 0, 0], [1, 1, 1])
    const probability = calibrated(scale, 0)
    assert.ok(probability > 0.5 && probability < 0.9, `${probability}`)
  })

  test('margins that mean the opposite are nearly ignored', () => {
    const { slope } = plattScale([-2, -2, -2, 2, 2, 2], [1, 1, 1, 0, 0, 0])
    assert.equal(slope, 1e-3)
  })
})
