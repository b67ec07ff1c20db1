import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { EURO_FOR } from '../indicators/currencies.ts'
import type { Hours, Pay } from './fact.ts'
import { hoursIn, perHour, periodBySize } from './per-hour.ts'

const euro = (low: number, period: Pay['period'], high = low) => ({ low, high, currency: 'EUR', period })
const week = (to: number, from = to): Hours => ({ from, to, per: 'week' })

describe('pay by the hour', () => {
  test('what is told by the hour stays, in any currency at the rate that is shown', () => {
    assert.deepEqual(perHour(euro(13.9, 'hour'), week(40)), {
      from: 13.9,
      to: 13.9,
      currency: 'EUR',
      assumption: { code: 'by-the-hour', hours: 1, period: null },
      rate: null,
    })
    const pounds = perHour({ ...euro(10, 'hour'), currency: 'GBP' }, undefined)
    assert.equal(pounds?.rate?.euro, EURO_FOR.GBP)
    assert.match(pounds?.rate?.date ?? '', /^\d{4}-\d\d$/)
    assert.equal(pounds?.to, 11.4)
  })

  test('a month has 52 twelfths of the week: the stated one, else forty hours', () => {
    assert.deepEqual(
      [perHour(euro(1733.33, 'month'), undefined), perHour(euro(1300, 'month'), week(30))].map((hour) => [
        hour?.to,
        hour?.assumption.code,
        hour?.assumption.hours,
      ]),
      [
        [10, 'usual-hours', 173.3],
        [10, 'hours-stated', 130],
      ],
    )
  })

  test('hours of a day are taken five times a week; of a range of hours the longer', () => {
    const told: Hours = { from: 8, to: 10, per: 'day' }
    assert.equal(perHour(euro(80, 'day'), told)?.to, 8)
    assert.equal(perHour(euro(500, 'week'), told)?.to, 10)
    assert.deepEqual(perHour(euro(500, 'week'), told)?.assumption, { code: 'day-stated', hours: 50, period: null })
    assert.equal(perHour(euro(500, 'week'), { ...told, per: 'unknown' })?.to, 10)
    assert.equal(perHour(euro(400, 'week'), { from: 40, to: 40, per: 'unknown' })?.to, 10)
    assert.equal(perHour(euro(1000, 'month'), { from: 100, to: 100, per: 'month' })?.to, 10)
  })

  test('a sum without a period is taken by its size, and says so; between the sizes nothing is said', () => {
    assert.deepEqual([12, 1400, 35_000, 100, 1, 10_500].map(periodBySize), ['hour', 'month', 'year', null, null, null])
    assert.equal(perHour(euro(12, 'unknown'), undefined)?.assumption.period, 'hour')
    assert.equal(perHour(euro(1400, 'unknown'), undefined)?.assumption.period, 'month')
    assert.equal(perHour(euro(100, 'unknown'), undefined), null)
  })

  test('by the piece, or in a currency without a rate, there is none', () => {
    assert.equal(perHour(euro(2, 'piece'), undefined), null)
    assert.equal(perHour({ ...euro(10, 'hour'), currency: 'XXX' }, undefined), null)
  })

  test('more pay is more an hour, more hours are less, and the range keeps its order', () => {
    const period = fc.constantFrom('hour', 'day', 'week', 'month', 'year', 'unknown')
    const hours = fc.integer({ min: 20, max: 90 })
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 900, noNaN: true }),
        period,
        hours,
        (low, more, per, told) => {
          const pay = { low, high: low + more, currency: 'EUR', period: per as Pay['period'] }
          const hour = perHour(pay, week(told))
          if (hour === null) return
          assert.ok(hour.from <= hour.to)
          assert.ok((perHour(pay, week(told + 5))?.to ?? 0) <= hour.to)
          assert.ok(
            (perHour({ ...pay, high: pay.high * 1.01 }, week(told))?.to ?? 0) >=
              (hour.assumption.period === null ? hour.to : 0),
          )
        },
      ),
    )
  })

  test('a year is twelve months and fifty-two weeks', () => {
    assert.equal(Math.round(hoursIn('year')), Math.round(12 * hoursIn('month')))
    assert.equal(hoursIn('year'), 52 * hoursIn('week'))
    assert.equal(hoursIn('week'), 5 * hoursIn('day'))
  })
})
