import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { daysAfter, monthsAfter } from '../../../kernel/clock.ts'
import {
  boundsOn,
  childUntil,
  decideOn,
  type Fault,
  GROUNDS,
  groundOf,
  isDue,
  type Kept,
  keptUntil,
  whyNotUntil,
  YEARS,
} from './keeping.ts'

const adult = (closedOn: string, more: Partial<Kept> = {}): Kept => ({
  closedOn,
  years: 5,
  birth: null,
  mayBeChild: false,
  ...more,
})

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))
const kept: fc.Arbitrary<Kept> = fc.record({
  closedOn: days,
  years: fc.integer({ min: YEARS.least, max: YEARS.most }),
  birth: fc.option(days, { nil: null }),
  mayBeChild: fc.boolean(),
})
const waiting = fc.record({
  until: fc.option(days, { nil: null }),
  asked: fc.option(days, { nil: null }),
  held: fc.boolean(),
})

describe('until when a closed file is kept', () => {
  test('an adult’s for the years of the agency, to the day', () => {
    assert.equal(keptUntil(adult('2026-11-28')), '2031-11-28')
    assert.equal(keptUntil(adult('2026-11-28', { years: 1 })), '2027-11-28')
    assert.equal(keptUntil(adult('2026-11-28', { years: 30 })), '2056-11-28')
  })

  test('a file closed on a leap day ends with February, and comes back to the 29th in a leap year', () => {
    assert.equal(keptUntil(adult('2028-02-29')), '2033-02-28')
    assert.equal(keptUntil(adult('2028-02-29', { years: 4 })), '2032-02-29')
    assert.equal(keptUntil(adult('2028-02-28', { years: 4 })), '2032-02-28')
  })

  test('a child’s to the end of the month in which they are twenty-one, so that no birthday stands in plain', () => {
    const child = adult('2026-11-28', { birth: '2016-03-07', mayBeChild: true })
    assert.equal(keptUntil(child), '2037-03-31')
    // The 21st year ends before the period, so the period counts.
    assert.equal(keptUntil({ ...child, birth: '2009-03-07' }), '2031-11-28')
    assert.equal(childUntil({ ...child, birth: '2008-02-29' }), '2029-02-28')
  })

  test('a child on the day of closing stays one for the file, also once called an adult', () => {
    assert.equal(childUntil(adult('2026-11-28', { birth: '2008-11-29' })), '2029-11-30')
    // The person turned eighteen on that very day and is no child any more.
    assert.equal(childUntil(adult('2026-11-28', { birth: '2008-11-28' })), null)
  })

  test('a child of unknown birth has the longest time; a doubtful age counts as a child’s', () => {
    assert.equal(keptUntil(adult('2026-11-28', { mayBeChild: true })), '2047-11-30')
  })

  test('property: never less than the period, and never less for a child than for an adult', () => {
    fc.assert(
      fc.property(kept, (one) => {
        const until = keptUntil(one)
        assert.match(until, /^\d{4}-\d\d-\d\d$/)
        assert.ok(until >= monthsAfter(one.closedOn, one.years * 12))
        assert.ok(keptUntil({ ...one, mayBeChild: true }) >= keptUntil({ ...one, mayBeChild: false }))
        assert.ok(keptUntil({ ...one, birth: null, mayBeChild: true }) >= monthsAfter(one.closedOn, 21 * 12))
      }),
    )
  })

  test('property: more years are never fewer days, and a period is at most a leap day shorter than its years', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 29 }), (closedOn, years) => {
        const [short, long] = [keptUntil(adult(closedOn, { years })), keptUntil(adult(closedOn, { years: years + 1 }))]
        assert.ok(short < long)
        const [year, rest] = [Number(closedOn.slice(0, 4)) + years, closedOn.slice(4)]
        assert.ok(short === `${year}${rest}` || (rest === '-02-29' && short === `${year}-02-28`), short)
      }),
    )
  })

  test('property: a day that stands in plain for a child tells no more than a month', () => {
    fc.assert(
      fc.property(kept, (one) => {
        const child = childUntil(one)
        if (child !== null) assert.equal(daysAfter(child, 1).slice(8), '01')
      }),
    )
  })
})

describe('keeping on', () => {
  const today = '2031-11-28'

  test('from tomorrow to one period from today, both days included', () => {
    const bounds = boundsOn(today, adult('2026-11-28'))
    assert.deepEqual(bounds, { from: '2031-11-29', to: '2036-11-28' })
    const why: [string, Fault | null][] = [
      ['2031-11-28', 'too-soon'],
      ['2031-11-29', null],
      ['2036-11-28', null],
      ['2036-11-29', 'too-far'],
      ['2020-01-01', 'too-soon'],
    ]
    for (const [until, fault] of why) assert.equal(whyNotUntil(until, bounds), fault, until)
  })

  test('a child’s is not shortened; if the 21st year is later than the period, it is the only day', () => {
    const child = adult('2026-11-28', { birth: '2024-05-05', mayBeChild: true })
    assert.deepEqual(boundsOn('2027-01-01', child), { from: '2045-05-31', to: '2045-05-31' })
    assert.equal(whyNotUntil('2030-01-01', boundsOn('2027-01-01', child)), 'too-soon')
  })

  test('property: there is always a day to choose, to come, and the first and last of them may be chosen', () => {
    fc.assert(
      fc.property(days, kept, (on, one) => {
        const bounds = boundsOn(on, one)
        assert.ok(bounds.from > on && bounds.from <= bounds.to)
        for (const day of [bounds.from, bounds.to]) assert.equal(whyNotUntil(day, bounds), null)
        assert.equal(whyNotUntil(daysAfter(bounds.from, -1), bounds), 'too-soon')
        assert.equal(whyNotUntil(daysAfter(bounds.to, 1), bounds), 'too-far')
      }),
    )
  })
})

describe('when somebody decides', () => {
  const until = '2031-11-28'

  test('on the day itself, not the day before', () => {
    const file = { until, asked: null, held: false }
    assert.equal(isDue(file, '2031-11-27'), false)
    assert.equal(isDue(file, '2031-11-28'), true)
  })

  test('a request comes before the period is over', () => {
    assert.equal(decideOn({ until, asked: '2027-01-01', held: false }), '2027-01-01')
    assert.equal(isDue({ until: null, asked: '2027-01-01', held: false }, '2027-01-01'), true)
  })

  test('property: nobody decides about a held file; once lifted, waiting requests are there', () => {
    fc.assert(
      fc.property(waiting, days, (file, today) => {
        assert.equal(isDue({ ...file, held: true }, today), false)
        const free = { ...file, held: false }
        assert.equal(decideOn(free) === null, file.until === null && file.asked === null)
        if (file.asked !== null && file.asked <= today) assert.ok(isDue(free, today))
      }),
    )
  })

  test('the ground that a person is told: a hold before a period, and none if nothing is kept', () => {
    const told = (counted: boolean, closed: boolean, held: boolean) => groundOf({ counted, closed, held })
    assert.equal(told(true, true, false), 'nothing')
    assert.equal(told(false, false, false), 'help')
    assert.equal(told(false, true, false), 'period')
    assert.equal(told(false, true, true), 'hold')
    assert.equal(told(false, false, true), 'hold')
    assert.equal(new Set(GROUNDS).size, 4)
  })
})
