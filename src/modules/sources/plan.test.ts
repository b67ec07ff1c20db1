import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { isZone } from '../../kernel/clock.ts'
import { firstRun, MOST_FAILURES, nextRun, type Plan, tryAgain } from './plan.ts'

const at = (text: string) => new Date(text)
const daily = (time: string, every = 1, timeZone = 'Europe/Riga'): Plan => ({ unit: 'days', every, at: time, timeZone })
const hourly = (every: number): Plan => ({ unit: 'hours', every, timeZone: 'Europe/Riga' })

describe('by hours', () => {
  test('it begins at once and goes on at the same hours', () => {
    assert.deepEqual(firstRun(hourly(6), at('2026-11-24T08:00:00Z')), at('2026-11-24T08:00:00Z'))
    const next = nextRun(hourly(6), at('2026-11-24T08:00:00Z'), at('2026-11-24T08:00:40Z'))
    assert.deepEqual(next, at('2026-11-24T14:00:00Z'))
  })

  test('after days without the program it is read once, then at its hours again', () => {
    const next = nextRun(hourly(6), at('2026-11-20T08:00:00Z'), at('2026-11-24T09:30:00Z'))
    assert.deepEqual(next, at('2026-11-24T14:00:00Z'))
  })
})

describe('by days', () => {
  test('the next time of day there, then so many days later', () => {
    assert.deepEqual(firstRun(daily('03:30'), at('2026-11-24T00:00:00Z')), at('2026-11-24T01:30:00Z'))
    assert.deepEqual(firstRun(daily('03:30'), at('2026-11-24T01:30:00Z')), at('2026-11-25T01:30:00Z'))
    const next = nextRun(daily('03:30', 7), at('2026-11-24T01:30:00Z'), at('2026-11-24T01:30:20Z'))
    assert.deepEqual(next, at('2026-12-01T01:30:00Z'))
  })

  test('far from Greenwich the day is the one there', () => {
    const tokyo = daily('02:00', 1, 'Asia/Tokyo')
    assert.deepEqual(firstRun(tokyo, at('2026-11-24T16:59:00Z')), at('2026-11-24T17:00:00Z'))
    const honolulu = daily('23:00', 1, 'Pacific/Honolulu')
    assert.deepEqual(firstRun(honolulu, at('2026-11-24T09:30:00Z')), at('2026-11-25T09:00:00Z'))
  })

  test('when clocks change the time of day stays; one that is left out comes later, one that comes twice once', () => {
    // In Riga clocks go from 03:00 to 04:00 on 29 March 2026 and from 04:00 to 03:00 on 25 October.
    assert.deepEqual(firstRun(daily('06:00'), at('2026-03-28T12:00:00Z')), at('2026-03-29T03:00:00Z'))
    assert.deepEqual(firstRun(daily('06:00'), at('2026-03-27T12:00:00Z')), at('2026-03-28T04:00:00Z'))
    assert.deepEqual(firstRun(daily('03:30'), at('2026-03-28T12:00:00Z')), at('2026-03-29T01:30:00Z'))
    const twice = firstRun(daily('03:30'), at('2026-10-24T12:00:00Z'))
    assert.deepEqual(twice, at('2026-10-25T00:30:00Z'))
    assert.deepEqual(nextRun(daily('03:30'), twice, twice), at('2026-10-26T01:30:00Z'))
  })
})

const zone = fc.constantFrom(
  'Europe/Riga',
  'UTC',
  'Asia/Tokyo',
  'America/New_York',
  'Pacific/Auckland',
  'Asia/Kathmandu',
)
const plan: fc.Arbitrary<Plan> = fc.oneof(
  fc.record({ unit: fc.constant('hours' as const), every: fc.integer({ min: 1, max: 366 }), timeZone: zone }),
  fc.record({
    unit: fc.constant('days' as const),
    every: fc.integer({ min: 1, max: 366 }),
    at: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
    timeZone: zone,
  }),
)
const moment = fc.date({ min: at('2024-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z'), noInvalidDate: true })
const HOUR = 3600_000

test('property: the next run is always ahead, and not further than the plan says', () => {
  fc.assert(
    fc.property(plan, moment, fc.integer({ min: 0, max: 1000 * HOUR }), (one, due, late) => {
      const now = new Date(due.getTime() + late)
      const next = nextRun(one, due, now)
      const span = (one.unit === 'hours' ? one.every : one.every * 24) * HOUR
      assert.ok(next > now)
      // A change of clocks makes a day an hour longer.
      assert.ok(next.getTime() <= now.getTime() + span + HOUR)
      assert.ok(firstRun(one, now) >= now)
    }),
  )
})

test('property: by days, clocks there show the time of the plan, but for the hour that is left out', () => {
  fc.assert(
    fc.property(plan, moment, (one, now) => {
      if (one.unit === 'hours') return
      const first = firstRun(one, now)
      const shown = new Intl.DateTimeFormat('en-GB', {
        timeZone: one.timeZone,
        hour: '2-digit',
        minute: '2-digit',
      }).format(first)
      const [hours, minutes] = shown.split(':').map(Number)
      const [wished, of] = one.at.split(':').map(Number)
      assert.equal(minutes, of)
      assert.ok(hours === wished || hours === (wished + 1) % 24, `${shown} for ${one.at}`)
    }),
  )
})

describe('after failures', () => {
  const now = at('2026-11-24T08:00:00Z')
  const planned = at('2026-11-25T08:00:00Z')

  test('it waits longer each time, and at last for a person', () => {
    const waits = [1, 2, 3, 4].map((failures) => tryAgain(failures, planned, null, now)?.toISOString())
    assert.deepEqual(waits, [
      '2026-11-24T08:15:00.000Z',
      '2026-11-24T08:30:00.000Z',
      '2026-11-24T09:00:00.000Z',
      '2026-11-24T10:00:00.000Z',
    ])
    assert.equal(tryAgain(MOST_FAILURES, planned, null, now), null)
  })

  test('never before the server wishes, nor later than planned without that', () => {
    assert.deepEqual(tryAgain(1, planned, at('2026-11-24T12:00:00Z'), now), at('2026-11-24T12:00:00Z'))
    assert.deepEqual(tryAgain(4, at('2026-11-24T08:10:00Z'), null, now), at('2026-11-24T08:10:00Z'))
    assert.deepEqual(tryAgain(1, planned, at('2026-11-26T12:00:00Z'), now), at('2026-11-26T12:00:00Z'))
  })
})

test('time zones are those the system knows', () => {
  assert.ok(isZone('Europe/Riga'))
  assert.ok(!isZone('Nowhere/Else'))
  assert.ok(!isZone(''))
})
