import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { linesOf, stepsFrom } from './paper-view.ts'

describe('steps of a plan as lines', () => {
  test('task, person and day, in either order; x before a finished one', () => {
    assert.deepEqual(stepsFrom('Doctor | Anna | 2026-12-01\n\n  x Card | 2026-12-02\nXylophone'), [
      { what: 'Doctor', done: false, who: 'Anna', by: '2026-12-01' },
      { what: 'Card', done: true, by: '2026-12-02' },
      { what: 'Xylophone', done: false },
    ])
  })

  test('an invalid day is not sent as one, and not lost', () => {
    assert.deepEqual(stepsFrom('Doctor | 2026-02-30 | soon'), [
      { what: 'Doctor', done: false, who: '2026-02-30, soon' },
    ])
  })

  test('a new version begins with all of the last one', () => {
    const word = fc.stringMatching(/^[a-wyzа-яا-ي][a-zа-яا-ي ]{0,20}[a-zа-яا-ي]$/u)
    const step = fc.record(
      {
        what: word,
        done: fc.boolean(),
        who: word,
        by: fc.constantFrom('2026-12-01', '2027-02-28', '2028-02-29'),
      },
      { requiredKeys: ['what', 'done'], noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        assert.deepEqual(stepsFrom(linesOf(steps)), steps)
      }),
    )
  })
})
