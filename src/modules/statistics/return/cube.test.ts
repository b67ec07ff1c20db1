import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Cube, cellIn, flagOf, keyOf } from './cube.ts'

test('what is not divided is the same cell as what says «total»', () => {
  assert.equal(keyOf('b', { sex: 'female' }), keyOf('b', { sex: 'female', age: 'total', form: 'total' }))
  assert.notEqual(keyOf('b', { sex: 'female' }), keyOf('e', { sex: 'female' }))
})

test('one to four is marked as small; none, unknown and blank are about nobody', () => {
  const flags = [0, 1, 4, 5, 'unknown', 'blank'] as const
  assert.deepEqual(flags.map(flagOf), ['free', 'small', 'small', 'free', 'free', 'free'])
})

test('nought, unknown and blank are three cells that differ, and a cell that is missing is a fourth', () => {
  const values = [
    ['female', 0],
    ['male', 'unknown'],
    ['other', 'blank'],
  ] as const
  const observations = values.map(([sex, value]) => ({
    letter: 'b' as const,
    codes: { sex },
    value,
    flag: 'free' as const,
  }))
  const cube: Cube = { geo: 'LV', year: 2025, observations }
  assert.deepEqual(
    values.map(([sex]) => cellIn(cube, 'b', { sex })?.value),
    [0, 'unknown', 'blank'],
  )
  assert.equal(cellIn(cube, 'b', { sex: 'unknown' }), null)
})
