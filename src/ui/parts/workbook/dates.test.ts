import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dayOf, showsDay } from './dates.ts'
import { letterOf } from './rows.ts'

const DAY = 86_400_000

describe('days of a workbook', () => {
  test('the first days of 1900, the day that never was, and the day after it', () => {
    assert.equal(dayOf(1, false), '1900-01-01')
    assert.equal(dayOf(59, false), '1900-02-28')
    assert.equal(dayOf(60, false), null)
    assert.equal(dayOf(60.5, false), null)
    assert.equal(dayOf(61, false), '1900-03-01')
    assert.equal(dayOf(0, true), '1904-01-01')
  })

  test('property: every later day is its own, in both ways of counting', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_000 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30) + serial * DAY).toISOString().slice(0, 10)
        assert.equal(dayOf(serial, false), day)
        if (serial > 1462) assert.equal(dayOf(serial - 1462, true), day)
      }),
    )
  })

  test('with a time to the minute, without rounding errors', () => {
    assert.equal(dayOf(36525.5, false), '1999-12-31T12:00')
    assert.equal(dayOf(36524.99999999, false), '1999-12-31')
  })

  test('invalid days: before all days, after the last, or no number', () => {
    for (const serial of [-1, 3_000_000, Number.NaN, Number.POSITIVE_INFINITY]) assert.equal(dayOf(serial, false), null)
  })

  test('formats that show a day, and those that only look like it', () => {
    for (const code of ['dd.mm.yyyy', 'yyyy', 'd-mmm', '[$-426]dd. mmmm yyyy']) assert.ok(showsDay(164, code), code)
    for (const code of ['General', '0.00', '"day" 0', '[Red]0', '\\d0', '#,##0 "yards"', 'hh:mm'])
      assert.ok(!showsDay(164, code), code)
    assert.ok(showsDay(14, undefined) && !showsDay(2, undefined))
  })
})

test('columns have their letters', () => {
  assert.deepEqual([0, 25, 26, 51, 52, 701, 702].map(letterOf), ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
