import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Plan } from '../../../../modules/cases/papers/paper.ts'
import { freshStep, rowsOf, stepsFrom, written } from './paper-view.ts'

describe('steps of a plan as rows', () => {
  test('a new plan begins with one empty row, and an empty row is no step', () => {
    assert.deepEqual(rowsOf([]), [freshStep()])
    assert.deepEqual(written([freshStep(), { ...freshStep(), what: 'Doctor' }, { ...freshStep(), what: '  ' }]), [
      { ...freshStep(), what: 'Doctor' },
    ])
  })

  test('who and until when are left out where nobody said them', () => {
    assert.deepEqual(
      stepsFrom([
        { what: ' Doctor ', who: ' Anna ', by: '2026-12-01', done: false },
        { what: 'Card', who: ' ', by: '', done: true },
      ]),
      [
        { what: 'Doctor', done: false, who: 'Anna', by: '2026-12-01' },
        { what: 'Card', done: true },
      ],
    )
  })

  test('a row with a name or a day and no task is sent, so that the server names it', () => {
    const rows = written([{ ...freshStep(), who: 'Anna' }])
    const read = Plan.safeParse({ steps: stepsFrom(rows), safety: '', agreed: 'not-yet' })
    assert.deepEqual(
      read.error?.issues.map(({ path }) => path.join('.')),
      ['steps.0.what'],
    )
  })

  test('property: a new version begins with all of the last one, strokes and an x before it too', () => {
    const word = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() === text && text !== '')
    const step = fc.record(
      {
        what: fc.oneof(word, fc.constantFrom('x Doctor | Anna | 2026-12-01', 'X-ray')),
        done: fc.boolean(),
        who: word,
        by: fc.constantFrom('2026-12-01', '2028-02-29'),
      },
      { requiredKeys: ['what', 'done'], noNullPrototype: true },
    )
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        assert.deepEqual(stepsFrom(written(rowsOf(steps))), steps)
        assert.ok(Plan.safeParse({ steps, safety: '', agreed: 'not-yet' }).success)
      }),
    )
  })
})
