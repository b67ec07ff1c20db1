import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { daysAfter, isoDay } from '../../kernel/clock.ts'
import { clocksOf } from './clocks.ts'

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
