import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import { type Figure, figureKey, published, publishedShare } from './figure.ts'

const figure = (codes: Figure['codes'], value: Figure['value']): Figure => ({
  ...{ geo: 'EE', year: 2022, measure: 'victims', codes, value, words: null },
})

test('the same cell with two numbers is left out and both are told; with one number twice it is one', () => {
  const read = published(
    [figure({}, 9), figure({ sex: 'male' }, 4), figure({}, 7), figure({ sex: 'male' }, 4)].map((one) => ({
      figure: one,
    })),
  )
  assert.ok('figures' in read)
  assert.deepEqual(read.figures, [figure({ sex: 'male' }, 4)])
  assert.deepEqual(
    read.left.map(({ why, rows, said }) => [why, rows, said.endsWith('9, 7')]),
    [['two-counts', 1, true]],
  )
})

test('one fault is enough for nothing to be read, and all of them are told', () => {
  const fault = (at: string) => ({ why: 'no-year' as const, at, said: 'x' })
  assert.deepEqual(published([{ figure: figure({}, 9) }, { faults: [fault('3')] }, { faults: [fault('8')] }]), {
    faults: [fault('3'), fault('8')],
  })
  assert.deepEqual(published([]), { faults: [{ why: 'nothing', at: '', said: '' }] })
})

test('a share names of how many it is: those of whom the division is known', () => {
  const of = [
    figure({}, 100),
    figure({ age: 'child' }, 18),
    figure({ age: 'adult' }, 72),
    figure({ age: 'unknown' }, 10),
  ]
  assert.deepEqual(publishedShare(of, 'age', 'child'), { n: 18, of: 90, unknown: 10 })
})

test('where the unknown are not published the parts are the known, and none is made up of a number that was hidden', () => {
  const parts = [figure({}, 100), figure({ sex: 'female' }, 60), figure({ sex: 'male' }, 30)]
  assert.deepEqual(publishedShare(parts, 'sex', 'female'), { n: 60, of: 90, unknown: 10 })
  const hidden = [...parts.slice(0, 2), figure({ sex: 'male' }, { from: 0, to: 4 })]
  assert.equal(publishedShare(hidden, 'sex', 'female'), null)
  assert.equal(publishedShare(hidden, 'sex', 'male'), null)
  // Of forms somebody may have two, so that parts are no denominator.
  assert.equal(publishedShare([figure({}, 10), figure({ form: 'labour' }, 8)], 'form', 'labour'), null)
  assert.equal(
    publishedShare([figure({}, 3), figure({ age: 'unknown' }, 3), figure({ age: 'child' }, 0)], 'age', 'child'),
    null,
  )
})

test('a cell has one place, whether a total is named or left out', () => {
  assert.equal(figureKey(figure({ sex: 'total' }, 1)), figureKey(figure({}, 1)))
  fc.assert(
    fc.property(fc.constantFrom('female', 'male'), fc.constantFrom('child', 'adult'), (sex, age) => {
      assert.equal(figureKey(figure({ sex, age }, 1)), figureKey(figure({ age, sex }, 2)))
      assert.notEqual(figureKey(figure({ sex }, 1)), figureKey(figure({ sex, age }, 1)))
    }),
    runs(20),
  )
})
