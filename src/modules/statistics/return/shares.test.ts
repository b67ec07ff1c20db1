import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Codes, Cube, Value } from './cube.ts'
import { growth, percent, shareOf } from './shares.ts'

const cube = (...cells: readonly (readonly [Codes, Value])[]): Cube => ({
  geo: 'LV',
  year: 2025,
  observations: cells.map(([codes, value]) => ({ letter: 'a', codes, value, flag: 'free' })),
})

test('a share is of those of whom it is known, and says how many it leaves out', () => {
  const told = cube([{}, 50], [{ sex: 'female' }, 30], [{ sex: 'unknown' }, 10])
  assert.deepEqual(shareOf(told, 'a', 'sex', 'female'), { n: 30, of: 40, unknown: 10, dimension: 'sex' })
})

test('a share within a group has the group as its whole', () => {
  const told = cube(
    [{ age: 'child' }, 12],
    [{ age: 'child', citizenship: 'own' }, 9],
    [{ age: 'child', citizenship: 'unknown' }, 0],
  )
  assert.deepEqual(shareOf(told, 'a', 'citizenship', 'own', { age: 'child' })?.of, 12)
})

test('no share where a number is unknown, blank or missing, or where nobody is known', () => {
  assert.equal(shareOf(cube([{}, 50], [{ sex: 'female' }, 30]), 'a', 'sex', 'female'), null)
  for (const value of ['unknown', 'blank'] as const)
    assert.equal(
      shareOf(cube([{}, 50], [{ sex: 'female' }, 30], [{ sex: 'unknown' }, value]), 'a', 'sex', 'female'),
      null,
    )
  assert.equal(shareOf(cube([{}, 5], [{ sex: 'female' }, 0], [{ sex: 'unknown' }, 5]), 'a', 'sex', 'female'), null)
})

test('per cent and growth are rounded half up', () => {
  assert.equal(percent(1, 3), 33.3)
  assert.equal(percent(1, 8, 0), 13)
  assert.equal(growth(90, 100), -10)
})
