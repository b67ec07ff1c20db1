import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { daysAfter, isoDay, monthsAfter } from './clock.ts'

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => isoDay(date))

describe('days and months', () => {
  for (const [from, months, to] of [
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-12-31', 3, '2027-03-31'],
    ['2026-08-31', 3, '2026-11-30'],
    ['2026-03-15', -3, '2025-12-15'],
    ['2026-01-01', 0, '2026-01-01'],
  ] as const)
    test(`${months} months after ${from}`, () => assert.equal(monthsAfter(from, months), to))

  test('property: days go forth and back, and months never go past the month that is meant', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), fc.integer({ min: -24, max: 24 }), (from, days, months) => {
        assert.equal(daysAfter(daysAfter(from, days), -days), from)
        assert.equal(daysAfter(from, days) > from, days > 0)
        const [year, month] = from.split('-').map(Number)
        const meant = new Date(Date.UTC(year, month - 1 + months, 1))
        assert.equal(monthsAfter(from, months).slice(0, 7), isoDay(meant).slice(0, 7))
      }),
    )
  })

  test('days are counted by the calendar: leap days, the turn of a year, and nights in which clocks are changed', () => {
    assert.equal(daysAfter('2028-02-28', 1), '2028-02-29')
    assert.equal(daysAfter('2027-02-28', 1), '2027-03-01')
    assert.equal(daysAfter('2026-12-02', 30), '2027-01-01')
    assert.equal(daysAfter('2027-03-27', 2), '2027-03-29', 'a day of 23 hours')
    assert.equal(daysAfter('2026-10-24', 2), '2026-10-26', 'a day of 25 hours')
  })
})
