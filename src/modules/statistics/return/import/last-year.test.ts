import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type Cube, flagOf, type Value } from '../cube.ts'
import { besideLastYear } from './last-year.ts'
import type { Line } from './line.ts'

const observed = (value: Value) =>
  ({ letter: 'd', codes: { decision: 'charged' }, value, flag: flagOf(value) }) as const
const line = (value: Value, more: Partial<Line> = {}): Line => ({
  ...{ observation: observed(value), sheet: 'd', cell: 'C3', isUnread: false },
  ...more,
})
const lastOf = (value: Value): Cube => ({ geo: 'LV', year: 2024, observations: [observed(value)] })
const whys = (now: Value, then: Value) => besideLastYear([line(now)], lastOf(then)).map(({ why }) => why)

describe('a figure beside that of the year before', () => {
  test('is worth a look from ten apart and from half of the larger on, and not below either', () => {
    for (const [now, then, isTold] of [
      [10, 0, true],
      [9, 0, false],
      [20, 10, true],
      [19, 10, false],
      [0, 10, true],
      [100, 50, true],
      [100, 51, false],
      [51, 100, false],
      [50, 100, true],
      [7, 7, false],
    ] as const)
      assert.deepEqual(whys(now, then), isTold ? ['far-from-last-year'] : [], `${now} and ${then}`)
  })

  test('property: it is the same whether it rose or fell', () => {
    const n = fc.integer({ min: 0, max: 300 })
    fc.assert(fc.property(n, n, (a, b) => assert.deepEqual(whys(a, b), whys(b, a))))
  })

  test('a number that is gone is told with what it was; a nought that is gone is no loss', () => {
    for (const now of ['unknown', 'blank'] as const) {
      const [remark] = besideLastYear([line(now)], lastOf(3))
      assert.deepEqual([remark.why, remark.n, remark.cell], ['gone-since-last-year', 3, 'C3'])
      assert.deepEqual(whys(now, 0), [])
    }
  })

  test('of what was no number before, of what is not read, and without a year before, nothing is said', () => {
    for (const then of ['unknown', 'blank'] as const) assert.deepEqual(whys(500, then), [])
    assert.deepEqual(besideLastYear([line('unknown', { isUnread: true })], lastOf(500)), [])
    assert.deepEqual(besideLastYear([line(500)], null), [])
  })

  test('another place of the cube is another figure', () => {
    const other = { ...observed(500), codes: { decision: 'other' } }
    assert.deepEqual(besideLastYear([line(1)], { geo: 'LV', year: 2024, observations: [other] }), [])
  })
})
