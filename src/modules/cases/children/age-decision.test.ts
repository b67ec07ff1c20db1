import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { AGE_ACTS, AGE_DECISION, AGE_STATES, type AgeStep, afterAgeStep, whyNotAge } from './age-decision.ts'

const anyDay = fc
  .integer({ min: 0, max: 60 })
  .map((n) => new Date(Date.UTC(2026, 10, 1 + n)).toISOString().slice(0, 10))
const anyStanding = fc.record({
  state: fc.constantFrom(...AGE_STATES),
  remedyUntil: anyDay,
  today: anyDay,
  hasGuardian: fc.boolean(),
})
const anyStep: fc.Arbitrary<AgeStep> = fc.record({
  act: fc.constantFrom(...AGE_ACTS),
  review: fc.constantFrom('', '  ', 'The court on 3 December: adult'),
  guardianTold: fc.constantFrom('', ' ', 'By telephone on 4 December'),
})

describe('a decision that a child is an adult', () => {
  test('property: is never in force while its remedy runs, unless a named review has confirmed it', () => {
    fc.assert(
      fc.property(anyStanding, anyStep, (standing, step) => {
        if (whyNotAge(standing, step) !== null || afterAgeStep(standing.state, step.act) !== 'in-force') return
        assert.ok(standing.today > standing.remedyUntil || step.review.trim() !== '')
      }),
    )
  })

  test('property: the child’s guardian was told before it is in force', () => {
    fc.assert(
      fc.property(anyStanding, anyStep, (standing, step) => {
        const isDone = whyNotAge(standing, step) === null && afterAgeStep(standing.state, step.act) === 'in-force'
        if (isDone && standing.hasGuardian) assert.notEqual(step.guardianTold.trim(), '')
      }),
    )
  })

  test('property: time alone makes nobody an adult who asked for a review', () => {
    fc.assert(
      fc.property(anyStanding, anyStep, (standing, step) => {
        if (step.act === 'lapse') assert.notEqual(whyNotAge({ ...standing, state: 'appealed' }, step), null)
      }),
    )
  })

  test('the last day of the remedy still counts, for both sides', () => {
    const on = (today: string) => ({ state: 'open', remedyUntil: '2026-12-02', today, hasGuardian: false }) as const
    const step = (act: AgeStep['act']): AgeStep => ({ act, review: '', guardianTold: '' })
    assert.equal(whyNotAge(on('2026-12-02'), step('lapse')), 'remedy-runs')
    assert.equal(whyNotAge(on('2026-12-02'), step('appeal')), null)
    assert.equal(whyNotAge(on('2026-12-03'), step('lapse')), null)
    assert.equal(whyNotAge(on('2026-12-03'), step('appeal')), 'remedy-over')
  })

  test('has no dead end: each running state can be overturned, and settled states move no more', () => {
    for (const state of AGE_STATES) {
      const running = state === 'open' || state === 'appealed'
      assert.equal(afterAgeStep(state, 'overturn') !== null, running, state)
      assert.equal(Object.keys(AGE_DECISION[state]).length > 0, running, state)
    }
  })

  test('a member who says that a review confirmed or overturned names the review', () => {
    for (const act of ['confirm', 'overturn'] as const)
      for (const state of ['open', 'appealed'] as const) {
        const standing = { state, remedyUntil: '2026-12-02', today: '2026-11-03', hasGuardian: false }
        assert.equal(whyNotAge(standing, { act, review: ' ', guardianTold: '' }), 'no-review-named')
        assert.equal(whyNotAge(standing, { act, review: 'The court', guardianTold: '' }), null)
      }
  })
})
