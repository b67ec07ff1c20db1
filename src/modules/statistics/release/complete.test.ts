import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runs } from '../../../../test/run/mode.ts'
import type { Value } from '../return/cube.ts'
import { completed, type Division, partId, subsetsOf } from './complete.ts'

const SEX: Division = { name: 'sex', codes: ['f', 'm', 'x'] }
const AGE: Division = { name: 'age', codes: ['child', 'adult'] }

/** Counts by what is said of cells. */
const of = (by: readonly Division[], said: Readonly<Record<string, Value>>, shares?: boolean) => {
  const counts = completed(by, (part) => said[partId(part)] ?? 'blank', shares)
  return typeof counts === 'string' ? counts : Object.fromEntries(counts)
}

test('what is said stays, and one blank cell has what is left', () => {
  assert.deepEqual(of([SEX], { '': 10, 'sex=f': 6, 'sex=x': 1 }), { '': 10, 'sex=f': 6, 'sex=m': 3, 'sex=x': 1 })
})

test('where nothing is left all blank cells are none', () => {
  assert.deepEqual(of([SEX], { '': 6, 'sex=f': 6 }), { '': 6, 'sex=f': 6, 'sex=m': 0, 'sex=x': 0 })
})

test('several blank cells share what is left in one division, and not in a slice', () => {
  assert.deepEqual(of([SEX], { '': 9, 'sex=f': 6 }), { '': 9, 'sex=f': 6, 'sex=m': 3, 'sex=x': 0 })
  assert.equal(of([SEX], { '': 9, 'sex=f': 6 }, false), 'gaps')
})

test('without a whole nothing is told, nor where parts are more than it or less', () => {
  assert.equal(of([SEX], { '': 'unknown', 'sex=f': 6 }), 'no-whole')
  assert.equal(of([SEX], { '': 5, 'sex=f': 6 }), 'no-sum')
  assert.equal(of([SEX], { '': 9, 'sex=f': 6, 'sex=m': 1, 'sex=x': 1 }), 'no-sum')
})

test('a crossing without numbers is no table; one number more settles it', () => {
  const margins = { '': 9, 'sex=f': 6, 'sex=m': 3, 'sex=x': 0, 'age=child': 2, 'age=adult': 7 }
  assert.equal(of([SEX, AGE], margins), 'gaps')
  const crossed = of([SEX, AGE], { ...margins, 'age=child;sex=f': 2 })
  assert.deepEqual(crossed, {
    ...margins,
    ...{ 'age=child;sex=f': 2, 'age=adult;sex=f': 4, 'age=child;sex=m': 0, 'age=adult;sex=m': 3 },
    ...{ 'age=child;sex=x': 0, 'age=adult;sex=x': 0 },
  })
})

test('property: what was counted from persons comes back with any of its cells blank, or not at all', () => {
  const person = fc.record({ sex: fc.constantFrom(...SEX.codes), age: fc.constantFrom(...AGE.codes) })
  fc.assert(
    fc.property(fc.array(person, { maxLength: 20 }), fc.func(fc.integer({ min: 0, max: 3 })), (persons, isBlank) => {
      const count = (part: Readonly<Record<string, string>>) =>
        persons.filter((one) => Object.entries(part).every(([name, code]) => one[name as 'sex'] === code)).length
      const counts = completed(
        [SEX, AGE],
        (part): Value => (isBlank(partId(part)) === 0 && partId(part) !== '' ? 'blank' : count(part)),
      )
      assert.notEqual(counts, 'no-whole')
      if (typeof counts === 'string') return
      // Sums hold along each division, whatever was left for blank cells.
      for (const sex of SEX.codes)
        assert.equal(
          AGE.codes.reduce((sum: number, age): number => sum + (counts.get(partId({ sex, age })) ?? Number.NaN), 0),
          counts.get(partId({ sex })),
        )
    }),
    runs(200),
  )
})

test('choices come smaller first, and each once', () => {
  const all = subsetsOf(['a', 'b', 'c']).map((one) => one.join(''))
  assert.deepEqual(all, ['a', 'b', 'c', 'ab', 'ac', 'bc', 'abc'])
})
