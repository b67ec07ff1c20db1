import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  areaUnderCurve,
  groupingAccuracy,
  median,
  precisionAt,
  type Scored,
  shareReaching,
  thresholdReachedBy,
} from './scores.ts'

const scored = (positives: readonly number[], negatives: readonly number[]): Scored[] => [
  ...positives.map((score) => ({ score, positive: true })),
  ...negatives.map((score) => ({ score, positive: false })),
]

test('ROC-AUC: by hand, with ties counted half', () => {
  assert.equal(areaUnderCurve(scored([0.9, 0.8], [0.2, 0.1])), 1)
  assert.equal(areaUnderCurve(scored([0.1], [0.2, 0.3])), 0)
  // Of the four pairs 0.8 beats both, 0.35 beats 0.1 alone.
  assert.equal(areaUnderCurve(scored([0.35, 0.8], [0.1, 0.4])), 0.75)
  assert.equal(areaUnderCurve(scored([0.5, 0.5], [0.5, 0.5, 0.5])), 0.5)
  assert.equal(areaUnderCurve(scored([0.5, 0.7], [0.5])), 0.75)
  assert.ok(Number.isNaN(areaUnderCurve(scored([0.5], []))))
})

test('ROC-AUC: equals the share of pairs won', () => {
  const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(scores, scores, (positives, negatives) => {
      const won = positives.flatMap((p) => negatives.map((n): number => (p > n ? 1 : p === n ? 0.5 : 0)))
      const share = won.reduce((sum, w) => sum + w, 0) / won.length
      assert.ok(Math.abs(areaUnderCurve(scored(positives, negatives)) - share) < 1e-12)
    }),
  )
})

test('precision at a count: the highest scores, a tie at the border by its mean', () => {
  assert.equal(precisionAt(scored([0.9, 0.1], [0.8, 0.2]), 2), 0.5)
  assert.equal(precisionAt(scored([0.9, 0.8], [0.2]), 2), 1)
  // One place is left among two tied, one of them positive.
  assert.equal(precisionAt(scored([0.9, 0.5], [0.5]), 2), 0.75)
  assert.equal(precisionAt(scored([0.9], [0.1]), 50), 0.5)
})

test('threshold: the highest that enough scores reach, and who reaches it', () => {
  const scores = [0.1, 0.2, 0.3, 0.4, 0.5]
  assert.equal(thresholdReachedBy(scores, 0.8), 0.2)
  assert.equal(thresholdReachedBy(scores, 0.81), 0.1)
  assert.equal(thresholdReachedBy([0.7, 0.7, 0.1], 0.5), 0.7)
  assert.equal(shareReaching(scores, 0.4), 0.4)
  assert.equal(shareReaching(scores, 0.6), 0)
})

test('grouping accuracy: a line counts only where its group is its template exactly', () => {
  assert.equal(groupingAccuracy([1, 1, 2, 3], ['a', 'a', 'b', 'c']), 1)
  // b split in two, so both its lines are wrong.
  assert.equal(groupingAccuracy([1, 1, 2, 3], ['a', 'a', 'b', 'b']), 0.5)
  // a and b thrown together: all of them are wrong.
  assert.equal(groupingAccuracy([1, 1, 1, 2], ['a', 'a', 'b', 'c']), 0.25)
})

test('median', () => {
  assert.equal(median([3, 1, 2]), 2)
  assert.equal(median([4, 1, 2, 3]), 2.5)
  assert.equal(median([7]), 7)
})
