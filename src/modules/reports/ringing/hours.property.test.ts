import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { daysAfter, isZone, monthsAfter, onTheWall } from '../../../kernel/clock.ts'
import { clocksOf } from '../clocks.ts'
import { isRead, nextReading, type ReadingHours } from './hours.ts'

const ZONES = ['UTC', 'Europe/Riga', 'America/St_Johns', 'Pacific/Auckland', 'Asia/Kathmandu'] as const
const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const hours: fc.Arbitrary<ReadingHours> = fc.record({ day: fc.integer({ min: 1, max: 7 }), from: time, to: time })
const moment = fc.date({
  noInvalidDate: true,
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T23:59:00Z'),
})
const day = moment.map((date) => date.toISOString().slice(0, 10))

describe('hours in which calls for help are read', () => {
  test('property: what is promised next lies ahead, on a day and hour that were set', () => {
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 6 }), fc.constantFrom(...ZONES), moment, (list, zone, now) => {
        const next = nextReading(list, zone, now)
        if (next.kind === 'unknown') return assert.deepEqual(list, [])
        if (next.kind === 'now') return assert.ok(list.some(({ to }) => to === next.until))
        const wall = onTheWall(now, zone)
        assert.ok(`${next.date} ${next.from}` > `${wall.date} ${wall.time}`)
        const weekday = new Date(`${next.date}T00:00:00Z`).getUTCDay() || 7
        assert.ok(list.some((one) => one.day === weekday && one.from === next.from))
      }),
    )
  })

  test('property: more hours never make somebody wait longer', () => {
    const rank = (next: ReturnType<typeof nextReading>) =>
      next.kind === 'now' ? '' : next.kind === 'later' ? `${next.date} ${next.from}` : '~'
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 5 }), hours, moment, (list, more, now) => {
        const [before, after] = [list, [...list, more]].map((set) => rank(nextReading(set, 'Europe/Riga', now)))
        assert.ok(after <= before)
      }),
    )
  })

  test('property: a whole week round the clock is read at every moment, in summer and in winter', () => {
    const always = [1, 2, 3, 4, 5, 6, 7].map((one) => ({ day: one, from: '00:00', to: '00:00' }))
    fc.assert(fc.property(fc.constantFrom(...ZONES), moment, (zone, now) => assert.ok(isRead(always, zone, now))))
  })

  test('property: the wall shows a day and a time that sort as text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moment, (zone, now) => {
        const { date, time: shown } = onTheWall(now, zone)
        assert.match(date, /^\d{4}-\d{2}-\d{2}$/)
        // Midnight is 00, never 24: else the first hour of a day would sort behind the last.
        assert.match(shown, /^([01]\d|2[0-3]):[0-5]\d$/)
      }),
    )
  })

  test('a zone is one of the map of zones, and no word that happens to be given', () => {
    for (const zone of ZONES) assert.ok(isZone(zone), zone)
    for (const zone of ['', 'Riga', 'Europe/Nowhere', 'UTC; drop table reports']) assert.ok(!isZone(zone), zone)
  })
})

describe('the promises of a report', () => {
  // Nothing is read or answered before it came.
  const later = fc.option(fc.nat(400))
  const stand = fc
    .record({ filedOn: day, read: later, answered: later, ended: fc.boolean() })
    .map(({ filedOn, read, answered, ended }) => ({
      filedOn,
      readOn: read === null ? null : daysAfter(filedOn, read),
      answeredOn: answered === null ? null : daysAfter(filedOn, answered),
      ended,
    }))

  test('property: to read comes before to answer, and an answer is due three months after seven days at the latest', () => {
    fc.assert(
      fc.property(stand, day, (one, today) => {
        const [read, answer] = clocksOf(one, today, 'law')
        assert.ok(read.due < answer.due)
        assert.equal(read.due, daysAfter(one.filedOn, 7))
        assert.ok(answer.due <= monthsAfter(daysAfter(one.filedOn, 7), 3))
      }),
    )
  })

  test('property: reading late moves no day further away', () => {
    fc.assert(
      fc.property(stand, fc.integer({ min: 0, max: 400 }), day, (one, late, today) => {
        const readOn = daysAfter(one.filedOn, 7 + late)
        assert.equal(
          clocksOf({ ...one, readOn }, today, 'law')[1].due,
          clocksOf({ ...one, readOn: null }, today, 'law')[1].due,
        )
      }),
    )
  })

  test('property: what is missed stays missed: time heals no promise', () => {
    fc.assert(
      fc.property(stand, day, fc.integer({ min: 1, max: 400 }), (one, today, days) => {
        const [now, then] = [today, daysAfter(today, days)].map((at) => clocksOf(one, at, 'law'))
        for (const [i, clock] of now.entries()) if (clock.missed) assert.ok(then[i].missed)
      }),
    )
  })

  test('property: months later is the same day, or the last one of a shorter month, and never in the next', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (from, months) => {
        const to = monthsAfter(from, months)
        const [a, b] = [from, to].map((one) => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7)))
        assert.equal(b - a, months)
        assert.ok(to.slice(8) <= from.slice(8))
        assert.ok(to.slice(8) === from.slice(8) || daysAfter(to, 1).slice(8) === '01')
      }),
    )
  })
})
