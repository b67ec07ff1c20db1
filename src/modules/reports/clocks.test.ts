import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { clocksOf, daysAfter, isoDay, monthsAfter } from './clocks.ts'

const stand = (more: Partial<Parameters<typeof clocksOf>[0]> = {}) => ({
  filedOn: '2026-11-02',
  readOn: null,
  answeredOn: null,
  ended: false,
  ...more,
})

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
        const [year, month] = from.split('-').map(Number)
        const meant = new Date(Date.UTC(year, month - 1 + months, 1))
        assert.equal(monthsAfter(from, months).slice(0, 7), isoDay(meant).slice(0, 7))
      }),
    )
  })
})

describe('the promises', () => {
  test('are seven days, and three months from when they were kept or should have been', () => {
    const [read, answer] = clocksOf(stand(), '2026-11-03')
    assert.deepEqual([read.due, answer.due], ['2026-11-09', '2027-02-09'])
    assert.equal(clocksOf(stand({ readOn: '2026-11-04' }), '2026-11-05')[1].due, '2027-02-04')
    // Read late, it is answered no later for that.
    assert.equal(clocksOf(stand({ readOn: '2026-12-20' }), '2026-12-21')[1].due, '2027-02-09')
  })

  test('are missed the day after, not on the day itself', () => {
    assert.equal(clocksOf(stand(), '2026-11-09')[0].missed, false)
    assert.equal(clocksOf(stand(), '2026-11-10')[0].missed, true)
  })

  test('stay missed when they are kept late, and are not missed by what has ended', () => {
    assert.equal(clocksOf(stand({ readOn: '2026-11-10' }), '2026-11-10')[0].missed, true)
    assert.equal(clocksOf(stand({ readOn: '2026-11-03', ended: true }), '2028-01-01')[1].missed, false)
    assert.equal(
      clocksOf(stand({ readOn: '2026-11-03', answeredOn: '2027-03-01', ended: true }), '2028-01-01')[1].missed,
      true,
    )
  })

  test('property: reading earlier never makes an answer due later', () => {
    fc.assert(
      fc.property(day, fc.nat(30), fc.nat(30), (filedOn, a, b) => {
        const due = (after: number) => clocksOf(stand({ filedOn, readOn: daysAfter(filedOn, after) }), filedOn)[1].due
        assert.ok(due(Math.min(a, b)) <= due(Math.max(a, b)))
      }),
    )
  })
})
