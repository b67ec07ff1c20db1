import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { daysAfter, isoDay } from '../../kernel/clock.ts'
import { clocksOf, ruleOf } from './clocks.ts'
import { CALLS } from './codes.ts'

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
    const [read, answer] = clocksOf(stand(), '2026-11-03', 'law')
    assert.deepEqual([read.due, answer.due], ['2026-11-09', '2027-02-09'])
    assert.equal(clocksOf(stand({ readOn: '2026-11-04' }), '2026-11-05', 'law')[1].due, '2027-02-04')
    // Read late, it is answered no later for that.
    assert.equal(clocksOf(stand({ readOn: '2026-12-20' }), '2026-12-21', 'law')[1].due, '2027-02-09')
  })

  test('are missed the day after, not on the day itself', () => {
    assert.equal(clocksOf(stand(), '2026-11-09', 'law')[0].missed, false)
    assert.equal(clocksOf(stand(), '2026-11-10', 'law')[0].missed, true)
  })

  test('stay missed when they are kept late, and are not missed by what has ended', () => {
    assert.equal(clocksOf(stand({ readOn: '2026-11-10' }), '2026-11-10', 'law')[0].missed, true)
    assert.equal(clocksOf(stand({ readOn: '2026-11-03', ended: true }), '2028-01-01', 'law')[1].missed, false)
    assert.equal(
      clocksOf(stand({ readOn: '2026-11-03', answeredOn: '2027-03-01', ended: true }), '2028-01-01', 'law')[1].missed,
      true,
    )
  })

  test('of a call are the day it came and the next one, whatever binds the agency', () => {
    const [read, answer] = clocksOf(stand(), '2026-11-02', 'call')
    assert.deepEqual([read.due, answer.due], ['2026-11-02', '2026-11-03'])
    assert.deepEqual([read.missed, answer.missed], [false, false])
    assert.equal(clocksOf(stand(), '2026-11-03', 'call')[0].missed, true)
  })

  test('run by the Directive only where the agency said so, and never for who is in danger or asks for help', () => {
    assert.deepEqual(clocksOf(stand(), '2027-11-02', null), [])
    for (const call of [...CALLS, null])
      for (const statutory of [true, false]) {
        const isCall = call === 'danger' || call === 'asked'
        assert.equal(ruleOf(call, statutory), isCall ? 'call' : statutory ? 'law' : null)
      }
  })

  test('property: reading earlier never makes an answer due later', () => {
    fc.assert(
      fc.property(day, fc.nat(30), fc.nat(30), (filedOn, a, b) => {
        const due = (after: number) =>
          clocksOf(stand({ filedOn, readOn: daysAfter(filedOn, after) }), filedOn, 'law')[1].due
        assert.ok(due(Math.min(a, b)) <= due(Math.max(a, b)))
      }),
    )
  })
})
