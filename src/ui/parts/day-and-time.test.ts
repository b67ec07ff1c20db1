import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { dayAndTime, momentFrom } from './day-and-time.ts'

describe('hours', () => {
  test('property: an hour that is read is the one that was typed', () => {
    const moments = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, (moment) => {
        moment.setSeconds(0, 0)
        const { day, time } = dayAndTime(moment)
        assert.equal(momentFrom(day, time), moment.toISOString())
      }),
    )
  })

  test('property: what is no hour is none, and never an error', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (day, time) => {
        const moment = momentFrom(day, time)
        assert.ok(moment === null || !Number.isNaN(Date.parse(moment)))
      }),
    )
    for (const time of ['24:00', '9', '9:5', '', '12:60']) assert.equal(momentFrom('2026-11-24', time), null, time)
    assert.equal(momentFrom('2026-13-45', '10:00'), null)
  })

  test('a moment needs a day and an hour', () => {
    assert.equal(momentFrom('2026-12-05', '09:30'), new Date('2026-12-05T09:30').toISOString())
    for (const [day, hour] of [
      ['', '09:30'],
      ['2026-12-05', ''],
      ['2026-13-45', '09:30'],
    ])
      assert.equal(momentFrom(day, hour), null)
  })
})
