import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FIXED_HOURS, lastHour, nextHour } from './fixed-hours.ts'

const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true })

test('the next fixed hour, by day, at the hour itself and over the night', () => {
  for (const [now, next, last] of [
    ['2026-11-30T05:59:59Z', '2026-11-30T06', '2026-11-29T21'],
    ['2026-11-30T06:00:00Z', '2026-11-30T09', '2026-11-30T06'],
    ['2026-11-30T14:59:59Z', '2026-11-30T15', '2026-11-30T12'],
    ['2026-12-31T21:00:00Z', '2027-01-01T06', '2026-12-31T21'],
    ['2026-12-31T23:30:00Z', '2027-01-01T06', '2026-12-31T21'],
  ])
    assert.deepEqual([nextHour(new Date(now)).toISOString().slice(0, 13), lastHour(new Date(now))], [next, last], now)
})

test('property: what was sent between two fixed hours is shown at one moment, whatever its minute', () =>
  fc.assert(
    fc.property(moment, (now) => {
      const next = nextHour(now)
      assert.ok(next > now && next.getTime() - now.getTime() <= 9 * 3600_000)
      assert.ok(FIXED_HOURS.some((hour) => hour === next.getUTCHours()) && next.getTime() % 3600_000 === 0)
      const last = new Date(`${lastHour(now)}:00:00Z`)
      assert.ok(last <= now)
      assert.deepEqual(nextHour(last), next)
      assert.equal(lastHour(new Date(next.getTime() - 1)), lastHour(now))
    }),
  ))
